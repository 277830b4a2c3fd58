// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ScriptRun.h"

#include "app/base/Duration.h"
#include "integrations/services/runbook/Placeholders.h"
#include "integrations/services/runbook/RunLedger.h"
#include "integrations/services/runbook/RunbookMapper.h"
#include "integrations/services/runbook/ScriptHeader.h"

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr Milliseconds kUpdateInterval{200};
constexpr int kScriptRunLastLines = 12;

} // namespace

ScriptRun::ScriptRun(Host &host, RunLedger &ledger, const QString &folder, const Script &script,
                     const Invocation &invocation, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_ledger(ledger)
    , m_folder(folder)
    , m_script(script)
    , m_invocation(invocation)
    , m_report(runReport(script, invocation, host.clock().now()))
{
}

Task<InvocationOutcome> ScriptRun::start()
{
    Task<InvocationOutcome> task = m_source.task();
    // Without a note of it, a crash would leave a card that runs for ever.
    if (const auto added = m_ledger.add(m_report); !added) {
        m_ledger.remove(m_report.key);
        m_source.finish(std::unexpected(added.error()));
        Q_EMIT ended();
        return task;
    }
    m_source.onCancel(this, [this] { cancel(); });
    m_began = m_host.clock().monotonic();
    update();
    m_process = m_host.processes().run(request(), this,
                                       [this](const QByteArray &bytes) { takeOutput(bytes); });
    m_process.then(this, [this](const Result<ProcessOutcome> &outcome) { finish(outcome); });
    return task;
}

bool ScriptRun::isSame(const Invocation &invocation) const
{
    return invocation.action.action == m_invocation.action.action &&
           invocation.arguments == m_invocation.arguments;
}

ProcessRequest ScriptRun::request() const
{
    ProcessRequest request{.program = m_folder + u'/' + m_script.file,
                           .environment = {{u"WATCHROOM_PERSON"_s, m_invocation.byName}},
                           .folder = m_folder,
                           .timeout = m_script.timeout};
    for (const Parameter &parameter : m_script.parameters) {
        QString value = m_invocation.arguments.value(parameter.id);
        if (parameter.kind == InputKind::Toggle && value.isEmpty())
            value = u"false"_s;
        request.arguments += value;
        request.environment.insert(environmentName(parameter.id), value);
    }
    return request;
}

void ScriptRun::cancel()
{
    if (m_report.phase != RunPhase::Running)
        return;
    m_report.phase = RunPhase::Cancelling;
    update();
    m_process.cancel();
}

void ScriptRun::interrupt()
{
    if (isOver(m_report.phase))
        return;
    m_report.phase = RunPhase::Interrupted;
    m_process.cancel();
    close(failure(ErrorCode::Cancelled, {}));
}

void ScriptRun::takeOutput(const QByteArray &bytes)
{
    if (isOver(m_report.phase))
        return;
    m_output.feed(bytes);
    updateSoon();
}

void ScriptRun::updateSoon()
{
    if (std::exchange(m_updateIsDue, true))
        return;
    const Milliseconds since = m_host.clock().monotonic() - m_lastUpdate;
    m_host.clock().callLater(std::max(Milliseconds(0), kUpdateInterval - since), this, [this] {
        m_updateIsDue = false;
        if (!isOver(m_report.phase))
            update();
    });
}

void ScriptRun::update()
{
    m_lastUpdate = m_host.clock().monotonic();
    m_report.percent = m_output.percent();
    m_report.doing = m_output.doing();
    m_report.lastLines = m_output.lastLines(kScriptRunLastLines);
    m_report.lineCount = m_output.lineCount();
    const Card card = runCard(m_report);
    if (card == m_shown)
        return;
    m_shown = card;
    Card revised = card;
    revised.revision = m_ledger.nextRevision(m_report.key);
    m_host.publish(CardPublished{m_report.room, std::move(revised)});
    if (!isOver(m_report.phase))
        m_host.publish(InvocationProgress{m_report.key, m_report.percent, m_report.doing});
}

void ScriptRun::finish(const Result<ProcessOutcome> &outcome)
{
    if (isOver(m_report.phase))
        return;
    if (!outcome) {
        const bool cancelled = outcome.error().code == ErrorCode::Cancelled;
        m_report.phase = cancelled ? RunPhase::Cancelled : RunPhase::NotStarted;
        m_report.reason = outcome.error().summary;
        close(outcome.error().code == ErrorCode::Cancelled
                  ? failure(ErrorCode::Cancelled, {})
                  : failure(outcome.error().code, outcome.error().summary, outcome.error().detail));
        return;
    }
    m_report.exitCode = outcome->exitCode;
    if (outcome->timedOut)
        m_report.phase = RunPhase::TimedOut;
    else if (outcome->signalled)
        m_report.phase = RunPhase::Crashed;
    else
        m_report.phase = outcome->exitCode == 0 ? RunPhase::Succeeded : RunPhase::Failed;

    m_output.finish();
    m_report.summary = m_output.summary();
    if (m_report.phase != RunPhase::Succeeded) {
        close(std::unexpected(error()));
        return;
    }
    if (m_report.summary.isEmpty())
        m_report.summary = withValues(m_script.done, m_invocation.arguments);
    close(InvocationOutcome{m_report.summary});
}

/// What stands on the button when the script ended badly.
Error ScriptRun::error() const
{
    const bool timedOut = m_report.phase == RunPhase::TimedOut;
    QString summary =
        timedOut
            ? tr("It was stopped after %1 and may have changed something.")
                  .arg(durationText(m_script.timeout))
            : tr("“%1” did not succeed: %2.").arg(m_script.title, phaseText(m_report).toLower());
    if (!m_report.summary.isEmpty())
        summary += u' ' + m_report.summary;
    return {timedOut ? ErrorCode::TimedOut : ErrorCode::Unavailable, summary,
            m_output.lastLines(kScriptRunLastLines), true};
}

/// Tells the card the end, then the button.
void ScriptRun::close(const Result<InvocationOutcome> &outcome)
{
    m_output.finish();
    m_report.elapsed = m_host.clock().monotonic() - m_began;
    m_report.log = m_output.log();
    update();
    m_ledger.remove(m_report.key);
    m_source.finish(outcome);
    Q_EMIT ended();
}

} // namespace watchroom
