// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/website/WebsiteService.h"
#include "tests/contract/ServiceContract.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace watchroom {

ServiceContractFactory serviceContract()
{
    const QString address = u"https://shop.example"_s;
    return {
        .folder = u"website"_s,
        .make = [](Host &host) { return std::make_unique<WebsiteService>(host); },
        .settings = [=](FakeHost &) { return FormValues{{u"address"_s, address}}; },
        .badSettings = {{u"no address"_s, {}},
                        {u"blank address"_s, {{u"address"_s, u"  "_s}}},
                        {u"another scheme"_s, {{u"address"_s, u"ftp://shop.example"_s}}},
                        {u"a file"_s, {{u"address"_s, u"file:///etc/passwd"_s}}},
                        {u"a script"_s, {{u"address"_s, u"javascript:alert(1)"_s}}},
                        {u"a password"_s, {{u"address"_s, u"https://ana:secret@shop.example"_s}}},
                        {u"no host"_s, {{u"address"_s, u"https://"_s}}},
                        {u"an odd status"_s, {{u"address"_s, address}, {u"status"_s, u"99"_s}}},
                        {u"an odd interval"_s, {{u"address"_s, address}, {u"interval"_s, u"1"_s}}},
                        {u"odd days"_s, {{u"address"_s, address}, {u"warnDays"_s, u"soon"_s}}}},
        .worldAnswers =
            [=](FakeHost &host) {
                FakeAnswer answer = FakeAnswer::status(200, "Welcome", 120ms);
                answer.outcome->certificateExpires = host.clock().now() + std::chrono::days(9);
                host.fakeHttp().answer(address, answer);
            },
        .worldFails =
            [=](FakeHost &host) {
                host.fakeHttp().answer(address, FakeAnswer::error(ErrorCode::Unavailable,
                                                                  u"No server answers there."_s));
            },
        .worldHangs =
            [=](FakeHost &host) { host.fakeHttp().answer(address, FakeAnswer::silence()); },
        .press = ServiceContractFactory::Press{.action = u"check"_s},
    };
}

} // namespace watchroom
