// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "integrations/api/Host.h"
#include "integrations/api/Service.h"
#include "integrations/services/runbook/RunbookWire.h"
#include "integrations/services/runbook/ScriptOutput.h"

#include <QObject>

namespace watchroom {

class RunLedger;

/// One running script: starts it, tells its card and its button how far it is, at most five times a
/// second, and how it ended.
class ScriptRun final : public QObject
{
    Q_OBJECT

public:
    ScriptRun(Host &host, RunLedger &ledger, const QString &folder, const Script &script,
              const Invocation &invocation, QObject *parent = nullptr);

    /// Starts the script. The task ends as InvocationOutcome says, after the card was told.
    Task<InvocationOutcome> start();

    /// The program stops: says so on the card, ends the script and the task.
    void interrupt();

    /// Whether it is this script with these arguments.
    bool isSame(const Invocation &invocation) const;

Q_SIGNALS:
    void ended();

private:
    ProcessRequest request() const;
    void cancel();
    void takeOutput(const QByteArray &bytes);
    void updateSoon();
    void update();
    void finish(const Result<ProcessOutcome> &outcome);
    void close(const Result<InvocationOutcome> &outcome);
    Error error() const;

    Host &m_host;
    RunLedger &m_ledger;
    const QString m_folder;
    const Script m_script;
    const Invocation m_invocation;
    RunReport m_report;
    Card m_shown; ///< The last one published, but for its revision.
    ScriptOutput m_output;
    Task<ProcessOutcome> m_process;
    TaskSource<InvocationOutcome> m_source;
    Milliseconds m_began{0};
    Milliseconds m_lastUpdate{0};
    bool m_updateIsDue = false;
};

} // namespace watchroom
