// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace watchroom {

namespace detail {

template <typename T>
struct TaskState
{
    std::optional<Result<T>> result;
    std::function<void(Result<T>)> continuation;
    QPointer<QObject> context;
    std::function<void()> cancelHandler;
    QPointer<QObject> cancelContext;
    bool finished = false;

    void finish(Result<T> outcome)
    {
        if (finished)
            return;
        finished = true;
        cancelHandler = nullptr;
        if (!continuation) {
            result = std::move(outcome);
            return;
        }
        auto run = std::exchange(continuation, nullptr);
        if (context)
            run(std::move(outcome));
    }
};

} // namespace detail

/// The reading end of work that ends once, with a Result. Lives on one thread.
///
/// Promise: a continuation whose context is alive runs exactly once. A task that is cancelled, or
/// whose source is dropped unfinished, ends as Error{Cancelled}; so nothing that waits for it waits
/// for ever.
template <typename T>
class [[nodiscard]] Task
{
public:
    Task() = default;
    explicit Task(std::shared_ptr<detail::TaskState<T>> state)
        : m_state(std::move(state))
    {
    }

    /// A task that has ended already.
    static Task finished(Result<T> outcome)
    {
        auto state = std::make_shared<detail::TaskState<T>>();
        state->finish(std::move(outcome));
        return Task(std::move(state));
    }

    /// Calls `continuation` with the outcome, at once if it is there already. It is dropped, not
    /// called, when `context` has been destroyed. One continuation a task.
    void then(QObject *context, std::function<void(Result<T>)> continuation)
    {
        Q_ASSERT(m_state && context && !m_state->continuation);
        if (m_state->result) {
            Result<T> outcome = std::move(*m_state->result);
            m_state->result.reset();
            continuation(std::move(outcome));
            return;
        }
        m_state->context = context;
        m_state->continuation = std::move(continuation);
    }

    /// Asks the work to end. The source may finish first with another outcome; without a cancel
    /// handler the task ends as Cancelled at once.
    void cancel()
    {
        // Whatever is called may drop this task; the state stays until we are through.
        const auto state = m_state;
        if (!state || state->finished)
            return;
        if (state->cancelHandler && state->cancelContext) {
            const auto handler = state->cancelHandler;
            handler();
        } else {
            state->finish(std::unexpected(Error{ErrorCode::Cancelled, {}, {}, false}));
        }
    }

    bool isValid() const { return m_state != nullptr; }
    bool isFinished() const { return m_state && m_state->finished; }

private:
    std::shared_ptr<detail::TaskState<T>> m_state;
};

/// The writing end of a Task. Copies share one outcome; the first finish() wins.
template <typename T>
class TaskSource
{
    struct Owner
    {
        std::shared_ptr<detail::TaskState<T>> state = std::make_shared<detail::TaskState<T>>();
        ~Owner() { state->finish(std::unexpected(Error{ErrorCode::Cancelled, {}, {}, false})); }
    };

public:
    Task<T> task() const { return Task<T>(m_owner->state); }

    /// Ends the task; later calls do nothing.
    void finish(Result<T> outcome) const
    {
        auto state = m_owner->state;
        state->finish(std::move(outcome));
    }

    /// What to do when somebody cancels; `handler` is expected to lead to finish().
    void onCancel(QObject *context, std::function<void()> handler) const
    {
        m_owner->state->cancelContext = context;
        m_owner->state->cancelHandler = std::move(handler);
    }

    bool isFinished() const { return m_owner->state->finished; }

private:
    std::shared_ptr<Owner> m_owner = std::make_shared<Owner>();
};

} // namespace watchroom
