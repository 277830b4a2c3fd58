// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/RunbookService.h"
#include "tests/contract/ServiceContract.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

/// A folder with one script in the host's own.
FormValues scriptsIn(FakeHost &host)
{
    const QString folder = host.dataFolder() + u"/scripts"_s;
    QFile script(folder + u"/restart.sh"_s);
    if (!QDir().mkpath(folder) || !script.open(QIODevice::WriteOnly))
        qFatal("RunbookContract: cannot write %s", qUtf8Printable(script.fileName()));
    script.write(
        "#!/bin/sh\n# watchroom: 1\n# title: Restart\n# effect: danger\n# param: server\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {{u"folder"_s, folder}};
}

std::function<void(FakeHost &)> scriptThat(const FakeProgram &program)
{
    return [program](FakeHost &host) { host.fakeProcesses().install(u"restart.sh"_s, program); };
}

} // namespace

ServiceContractFactory serviceContract()
{
    return {
        .folder = u"runbook"_s,
        .make = [](Host &host) { return std::make_unique<RunbookService>(host); },
        .settings = scriptsIn,
        .badSettings = {{u"no such folder"_s, {{u"folder"_s, u"/no/such/folder"_s}}},
                        {u"half a path"_s, {{u"folder"_s, u"scripts"_s}}}},
        .worldAnswers = scriptThat({.output = {"::progress 50 Half way\nworking\n"}}),
        .worldFails = scriptThat({.outcome = {.exitCode = 1}}),
        .worldHangs = scriptThat({.hangs = true}),
        .press = ServiceContractFactory::Press{.action = u"restart.sh"_s,
                                               .arguments = {{u"server"_s, u"web-1"_s}}},
    };
}

} // namespace watchroom
