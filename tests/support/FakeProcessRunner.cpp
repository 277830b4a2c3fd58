// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeProcessRunner.h"

#include <QFileInfo>
#include <QPointer>

#include <csignal>

namespace watchroom {

struct FakeProcessRunner::Run
{
    FakeProgram program;
    QPointer<QObject> context;
    std::function<void(const QByteArray &)> onOutput;
    TaskSource<ProcessOutcome> source;
    Milliseconds started{0};
    qsizetype chunksSent = 0;
};

void FakeProcessRunner::install(const QString &program, const FakeProgram &behaviour)
{
    m_programs.insert(program, behaviour);
}

FakeProgram FakeProcessRunner::behaviourOf(const QString &program) const
{
    if (const auto found = m_programs.find(program); found != m_programs.end())
        return *found;
    if (const auto found = m_programs.find(QFileInfo(program).fileName());
        found != m_programs.end())
        return *found;
    return {.error =
                Error{ErrorCode::NotFound, QStringLiteral("There is no program %1.").arg(program)}};
}

Task<ProcessOutcome> FakeProcessRunner::run(const ProcessRequest &request, QObject *context,
                                            std::function<void(const QByteArray &)> onOutput)
{
    m_requests.push_back(request);
    FakeProgram program = behaviourOf(request.program);
    if (program.error)
        return Task<ProcessOutcome>::finished(std::unexpected(*program.error));

    const auto run = std::make_shared<Run>(
        Run{std::move(program), context, std::move(onOutput), {}, m_clock.monotonic()});
    ++m_running;
    // Held weakly: the handler is kept by the task's own state.
    run->source.onCancel(this, [this, weak = std::weak_ptr(run)] {
        if (const auto cancelled = weak.lock())
            end(cancelled, failure(ErrorCode::Cancelled, {}));
    });
    m_clock.callLater(run->program.pause, this, [this, run] { goOn(run); });
    if (request.timeout > Milliseconds(0)) {
        m_clock.callLater(request.timeout, this, [this, run] {
            end(run, ProcessOutcome{.exitCode = SIGTERM, .signalled = true, .timedOut = true});
        });
    } else if (run->program.hangs) {
        // Somebody must hold on to a program that waits for its cancelling.
        m_clock.callLater(std::chrono::hours(24 * 365), this, [run] {});
    }
    return run->source.task();
}

void FakeProcessRunner::goOn(const std::shared_ptr<Run> &run)
{
    if (run->source.isFinished())
        return;
    if (run->chunksSent < run->program.output.size()) {
        const QByteArray chunk = run->program.output.at(run->chunksSent++);
        m_clock.callLater(run->program.pause, this, [this, run] { goOn(run); });
        if (run->context && run->onOutput)
            run->onOutput(chunk);
    } else if (!run->program.hangs) {
        end(run, run->program.outcome);
    }
}

void FakeProcessRunner::end(const std::shared_ptr<Run> &run, Result<ProcessOutcome> outcome)
{
    if (run->source.isFinished())
        return;
    --m_running;
    if (outcome && outcome->elapsed == Milliseconds(0))
        outcome->elapsed = m_clock.monotonic() - run->started;
    run->source.finish(std::move(outcome));
}

} // namespace watchroom
