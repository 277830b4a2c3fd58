// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ProcessRunner.h"

#include <QObject>

namespace watchroom {

/// Starts real programs: the one place in Watchroom that does.
///
/// A program gets no input (its stdin is empty), no open files of ours and a session of its own,
/// and dies with this thread. When it has ended, what it left behind in its group has half a second
/// to say its last words and is then killed; only what moves to a session of its own outlives it.
/// Destroying the runner kills what still runs.
class SystemProcessRunner final : public QObject, public ProcessRunner
{
public:
    /// How long after SIGTERM the SIGKILL comes.
    static constexpr Milliseconds kPatience = Seconds(5);

    explicit SystemProcessRunner(Milliseconds patience = kPatience)
        : m_patience(patience)
    {
    }

    Task<ProcessOutcome> run(const ProcessRequest &request, QObject *context,
                             std::function<void(const QByteArray &)> onOutput) override;

private:
    const Milliseconds m_patience;
};

} // namespace watchroom
