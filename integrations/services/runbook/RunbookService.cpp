// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/RunbookService.h"

#include "app/base/Log.h"
#include "app/base/PlainText.h"
#include "integrations/services/runbook/RunbookMapper.h"
#include "integrations/services/runbook/ScriptRun.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr Milliseconds kGlanceInterval = std::chrono::minutes(2);
constexpr auto kSamples = ":/runbook"_L1;

} // namespace

RunbookService::RunbookService(Host &host)
    : m_host(host)
    , m_ledger(host.storage())
{
}

RunbookService::~RunbookService()
{
    stop();
}

Result<void> RunbookService::configure(const FormValues &settings)
{
    QString folder = settings.value(u"folder"_s).trimmed();
    if (folder.isEmpty()) {
        m_isDefaultFolder = true;
        m_folderPath = m_host.dataFolder() + u"/runbook"_s;
        return {};
    }
    if (folder.startsWith(u"~/"))
        folder = QDir::homePath() + folder.sliced(1);
    const QFileInfo info(folder);
    if (info.isRelative())
        return failure(ErrorCode::InvalidArgument,
                       tr("Give the whole path of the folder, beginning with “/”."));
    if (!info.exists())
        return failure(ErrorCode::InvalidArgument,
                       tr("There is no folder %1.").arg(plainText(folder)));
    if (!info.isDir())
        return failure(ErrorCode::InvalidArgument,
                       tr("%1 is a file. Choose the folder it is in.").arg(plainText(folder)));
    m_isDefaultFolder = false;
    m_folderPath = QDir::cleanPath(folder);
    return {};
}

void RunbookService::start()
{
    if (m_isDefaultFolder && !QFileInfo::exists(m_folderPath))
        makeDefaultFolder();
    reportInterruptedRuns();
    m_folder = std::make_unique<ScriptFolder>(m_folderPath, m_host.clock());
    m_folder->start();
    connect(m_folder.get(), &ScriptFolder::changed, this, &RunbookService::publishFolder);
    publishFolder();
    keepGlanceFresh();
}

void RunbookService::stop()
{
    m_folder.reset();
    for (ScriptRun *run : std::exchange(m_runs, {})) {
        run->interrupt();
        delete run;
    }
}

void RunbookService::makeDefaultFolder()
{
    if (!QDir().mkpath(m_folderPath))
        return; // The glance says that the folder is not there.
    for (const QString &sample : QDir(kSamples).entryList(QDir::Files)) {
        QFile file(m_folderPath + u'/' + sample);
        if (!QFile::copy(kSamples + u'/' + sample, file.fileName()) ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                 QFile::ReadGroup | QFile::ReadOther))
            qCWarning(lcIntegrations) << "A sample script was not written:" << file.fileName();
    }
}

void RunbookService::reportInterruptedRuns()
{
    for (RunLedger::Entry &entry : m_ledger.read()) {
        entry.report.phase = RunPhase::Interrupted;
        Card card = runCard(entry.report);
        card.revision = m_ledger.nextRevision(entry.report.key);
        m_host.publish(CardPublished{entry.report.room, std::move(card)});
        m_ledger.remove(entry.report.key);
    }
}

void RunbookService::publishFolder()
{
    m_host.publish(ActionsOffered{scriptActions(m_folder->entries())});
    publishGlance();
    if (m_folder->problem() != m_shownProblem) {
        m_shownProblem = m_folder->problem();
        m_host.publish(InstanceProblem{m_shownProblem});
    }
}

void RunbookService::publishGlance()
{
    m_host.publish(
        GlancePublished{folderGlance(m_folderPath, m_folder->entries(), m_host.clock().now())});
}

void RunbookService::keepGlanceFresh()
{
    m_host.clock().callLater(kGlanceInterval, m_folder.get(), [this] {
        publishGlance();
        keepGlanceFresh();
    });
}

/// The script as its file is now, when the invocation fits it.
Result<Script> RunbookService::scriptFor(const Invocation &invocation) const
{
    const QString file = invocation.action.action.value;
    const auto offered = m_folder ? std::ranges::find(m_folder->entries(), file, &FolderEntry::file)
                                  : std::vector<FolderEntry>::const_iterator();
    if (!m_folder || offered == m_folder->entries().end() || !offered->script)
        return failure(ErrorCode::NotFound, tr("This script is not there any more."));
    // What was confirmed must be what runs.
    if (m_folder->readNow(file) != *offered)
        return failure(ErrorCode::Conflict,
                       tr("This script was changed just now. Look at it again, then press again."));
    const Script &script = *offered->script;
    const auto messages = validationMessages(script.parameters, invocation.arguments);
    for (const Parameter &parameter : script.parameters) {
        if (const QString message = messages.value(parameter.id); !message.isEmpty())
            return failure(ErrorCode::InvalidArgument, u"%1: %2"_s.arg(parameter.label, message));
    }
    if (!messages.isEmpty())
        return failure(ErrorCode::InvalidArgument, messages.first());
    if (std::ranges::any_of(invocation.arguments,
                            [](const QString &value) { return value.contains(QChar::Null); }))
        return failure(ErrorCode::InvalidArgument,
                       tr("A value has a character in it that no script can be given."));
    return script;
}

Task<InvocationOutcome> RunbookService::invoke(const Invocation &invocation)
{
    const auto refuse = [](const Error &error) {
        return Task<InvocationOutcome>::finished(std::unexpected(error));
    };
    const Result<Script> script = scriptFor(invocation);
    if (!script)
        return refuse(script.error());
    if (std::ranges::any_of(m_runs, [&](ScriptRun *run) { return run->isSame(invocation); }))
        return refuse({ErrorCode::Conflict, tr("This is already running."), {}, false});

    auto *run = new ScriptRun(m_host, m_ledger, m_folderPath, *script, invocation, this);
    m_runs.push_back(run);
    connect(run, &ScriptRun::ended, this, [this, run] {
        if (std::erase(m_runs, run) > 0)
            run->deleteLater();
    });
    return run->start();
}

} // namespace watchroom
