// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillService.h"
#include "tests/contract/ServiceContract.h"

using namespace Qt::StringLiterals;

namespace watchroom {

// At speed 4 the incident is open after a minute, and a roll back takes 45 seconds.
ServiceContractFactory serviceContract()
{
    return {
        .folder = u"drill"_s,
        .make = [](Host &host) { return std::make_unique<DrillService>(host); },
        .settings = [](FakeHost &) { return FormValues{{u"speed"_s, u"4"_s}}; },
        .badSettings = {{u"too slow"_s, {{u"speed"_s, u"0"_s}}},
                        {u"no number"_s, {{u"speed"_s, u"fast"_s}}},
                        {u"unknown story"_s, {{u"script"_s, u"../other"_s}}},
                        {u"before the beginning"_s, {{u"until"_s, u"-1"_s}}}},
        .worldHangs = [](FakeHost &) {}, // It is its own world, and always takes its time.
        .press = ServiceContractFactory::Press{.card = u"incident"_s, .action = u"roll-back"_s},
    };
}

} // namespace watchroom
