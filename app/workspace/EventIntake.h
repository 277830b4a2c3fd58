// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Event.h"
#include "app/store/Store.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

namespace watchroom {

/// Takes events in and hands them on in batches, each batch in one transaction: written, then
/// shown.
///
/// While the disk is full or broken the events wait here, in order, and are tried again; nothing
/// that came in is dropped while the program runs.
class EventIntake final : public QObject
{
    Q_OBJECT

public:
    /// Writes one event; called inside a transaction. An error undoes the whole batch.
    using Write = std::function<Result<void>(const InstanceId &, const Event &)>;

    EventIntake(Store &store, Clock &clock, Write write, QObject *parent = nullptr);

    void take(const InstanceId &instance, Event event);
    /// Calls back once all that was taken so far is stored, at once when it is already.
    void whenStored(QObject *context, std::function<void()> callback);
    /// Writes what is waiting, now.
    void flush();

Q_SIGNALS:
    /// A batch is stored; what it changed can be shown.
    void stored();
    /// The batch was undone; forget what it changed.
    void undone();
    /// Storing does not work (a sentence), or works again (empty).
    void trouble(const QString &text);

private:
    /// Writes the first events that wait. `reached` says which one failed.
    Result<void> writeBatch(size_t count, size_t &reached);
    void schedule();

    struct Entry
    {
        InstanceId instance;
        Event event;
    };

    struct Waiter
    {
        quint64 taken; ///< How many events must have gone through.
        QPointer<QObject> context;
        std::function<void()> callback;
    };
    void callWaiters();

    Store &m_store;
    Clock &m_clock;
    Write m_write;
    std::deque<Entry> m_waiting;
    std::deque<Waiter> m_waiters;
    quint64 m_gone = 0; ///< Events that are no longer waiting.
    bool m_scheduled = false;
    bool m_writing = false;
    bool m_inTrouble = false;
};

} // namespace watchroom
