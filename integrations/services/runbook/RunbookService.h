// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Service.h"
#include "integrations/services/runbook/RunLedger.h"
#include "integrations/services/runbook/ScriptFolder.h"

#include <memory>

namespace watchroom {

class ScriptRun;

/// A folder of scripts whose files become buttons: who sees no terminal can run them, and the room
/// sees who did what and how it ended.
class RunbookService final : public Service
{
    Q_OBJECT

public:
    explicit RunbookService(Host &host);
    ~RunbookService() override;

    Result<void> configure(const FormValues &settings) override;
    void start() override;
    void stop() override;
    Task<InvocationOutcome> invoke(const Invocation &invocation) override;

private:
    void makeDefaultFolder();
    void reportInterruptedRuns();
    void publishFolder();
    void publishGlance();
    void keepGlanceFresh();
    Result<Script> scriptFor(const Invocation &invocation) const;

    Host &m_host;
    RunLedger m_ledger;
    QString m_folderPath;
    bool m_isDefaultFolder = false;
    QString m_shownProblem;
    std::unique_ptr<ScriptFolder> m_folder; ///< There while the service is started.
    std::vector<ScriptRun *> m_runs;        ///< Owned as children.
};

} // namespace watchroom
