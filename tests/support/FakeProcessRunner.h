// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ProcessRunner.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace watchroom {

/// What a program does when it is started.
struct FakeProgram
{
    QList<QByteArray> output; ///< Passed on chunk by chunk.
    ProcessOutcome outcome;
    Milliseconds pause{0};      ///< Before each chunk, and before it ends.
    bool hangs = false;         ///< After its output, until it is cancelled or its time is over.
    std::optional<Error> error; ///< It cannot be started at all.
};

/// Programs that do as they were told. They go on by the clock: advance it, even by nothing.
class FakeProcessRunner final : public QObject, public ProcessRunner
{
public:
    explicit FakeProcessRunner(Clock &clock)
        : m_clock(clock)
    {
    }

    Task<ProcessOutcome> run(const ProcessRequest &request, QObject *context,
                             std::function<void(const QByteArray &)> onOutput) override;

    /// What `program` does from now on: a path, or only its file name. Others are not found.
    void install(const QString &program, const FakeProgram &behaviour);

    const std::vector<ProcessRequest> &requests() const { return m_requests; }
    /// How many have been started and have not ended.
    int running() const { return m_running; }

private:
    struct Run;
    FakeProgram behaviourOf(const QString &program) const;
    void goOn(const std::shared_ptr<Run> &run);
    void end(const std::shared_ptr<Run> &run, Result<ProcessOutcome> outcome);

    Clock &m_clock;
    QHash<QString, FakeProgram> m_programs;
    std::vector<ProcessRequest> m_requests;
    int m_running = 0;
};

} // namespace watchroom
