// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/ThisComputerService.h"
#include "tests/contract/ServiceContract.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace watchroom {

// A recorded server; its world is how full its disks are and what systemctl says.
ServiceContractFactory serviceContract()
{
    const QString recorded = QFileInfo(QStringLiteral(WATCHROOM_SERVICE_INFO))
                                 .dir()
                                 .filePath(u"../../../tests/fixtures/thiscomputer/server"_s);
    const auto percent = std::make_shared<qint64>(40);
    const auto space = [percent](const QString &) {
        return std::optional(DiskSpace{.used = *percent, .available = 100 - *percent});
    };
    return {
        .folder = u"thiscomputer"_s,
        .make =
            [=](Host &host) {
                return std::make_unique<ThisComputerService>(host,
                                                             ThisComputerReader(recorded, space));
            },
        .settings =
            [](FakeHost &) {
                return FormValues{{u"interval"_s, u"10"_s},
                                  {u"diskHigh"_s, u"85"_s},
                                  {u"diskCritical"_s, u"95"_s},
                                  {u"memoryHigh"_s, u"85"_s},
                                  {u"memoryCritical"_s, u"95"_s}};
            },
        .badSettings = {{u"no pause"_s, {{u"interval"_s, u"0"_s}}},
                        {u"upside down"_s,
                         {{u"diskHigh"_s, u"90"_s}, {u"diskCritical"_s, u"80"_s}}},
                        {u"more than all"_s, {{u"memoryCritical"_s, u"120"_s}}}},
        .worldAnswers =
            [=](FakeHost &host) {
                *percent = 40;
                host.fakeProcesses().install(u"systemctl"_s, {.output = {"[]\n"}});
            },
        .worldFails =
            [=](FakeHost &host) {
                *percent = 97;
                host.fakeProcesses().install(
                    u"systemctl"_s,
                    {.output = {"[{\"unit\":\"web.service\",\"description\":\"Web server\"}]"}});
            },
        .worldHangs =
            [](FakeHost &host) { host.fakeProcesses().install(u"systemctl"_s, {.hangs = true}); },
    };
}

} // namespace watchroom
