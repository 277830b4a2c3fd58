// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Storage.h"
#include "integrations/services/runbook/RunbookWire.h"

namespace watchroom {

/// Which runs are going on, kept where a crash cannot reach it, so that their cards can be told the
/// truth at the next start.
class RunLedger
{
public:
    struct Entry
    {
        RunReport report; ///< As it began; what was printed is not kept.
        int revision = 0; ///< The card has none beyond this.
    };

    explicit RunLedger(Storage &storage)
        : m_storage(storage)
    {
    }

    /// What is in it from an earlier start.
    std::vector<Entry> read();

    /// Adds a run. Error: it could not be written.
    Result<void> add(const RunReport &report);
    /// The card's next revision. Writes only now and then: revisions are set aside in blocks.
    int nextRevision(const InvocationKey &key);
    void remove(const InvocationKey &key);

private:
    struct Run
    {
        Entry entry;
        int used = 0;
    };
    Result<void> write();

    Storage &m_storage;
    std::vector<Run> m_runs;
};

} // namespace watchroom
