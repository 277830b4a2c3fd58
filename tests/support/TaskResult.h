// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Task.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace watchroom {

/// Holds a task and shows how it ended, so that a test can look in between.
template <typename T>
class TaskResult
{
public:
    explicit TaskResult(Task<T> task)
        : m_task(std::move(task))
    {
        m_task.then(&m_context, [this](Result<T> outcome) { m_outcome = std::move(outcome); });
    }
    Q_DISABLE_COPY_MOVE(TaskResult)

    bool isFinished() const { return m_outcome.has_value(); }
    bool succeeded() const { return isFinished() && m_outcome->has_value(); }
    bool failedAs(ErrorCode code) const
    {
        return isFinished() && !m_outcome->has_value() && m_outcome->error().code == code;
    }
    /// Only when it is finished.
    const Result<T> &outcome() const { return m_outcome.value(); }
    void cancel() { m_task.cancel(); }

private:
    QObject m_context;
    Task<T> m_task;
    std::optional<Result<T>> m_outcome;
};

/// Runs the event loop until the task has ended. For tasks that end by themselves, not by
/// ManualClock.
template <typename T>
Result<T> waitFor(Task<T> task, Milliseconds patience = Seconds(10))
{
    QEventLoop loop;
    std::optional<Result<T>> outcome;
    task.then(&loop, [&](Result<T> ended) {
        outcome = std::move(ended);
        loop.quit();
    });
    if (!outcome) {
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!outcome)
        return failure(ErrorCode::Internal, QStringLiteral("The test's task did not end in time."));
    return *outcome;
}

} // namespace watchroom
