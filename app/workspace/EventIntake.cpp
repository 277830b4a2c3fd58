// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/EventIntake.h"

#include "app/base/Log.h"

#include <algorithm>

namespace watchroom {

namespace {

/// Enough to make a commit cheap per event, few enough to answer intents in between.
constexpr size_t kBatch = 500;
constexpr Milliseconds kEventIntakeTryAgainAfter = Seconds(3);

/// Whether storing does not work at all now, as against an event that cannot be stored ever.
bool isTroubleWithStoring(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ResourceExhausted:
    case ErrorCode::Unavailable:
    case ErrorCode::TimedOut:
    case ErrorCode::DataLoss:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace

EventIntake::EventIntake(Store &store, Clock &clock, Write write, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_write(std::move(write))
{
}

void EventIntake::take(const InstanceId &instance, Event event)
{
    m_waiting.push_back({instance, std::move(event)});
    if (!m_inTrouble)
        schedule();
}

void EventIntake::whenStored(QObject *context, std::function<void()> callback)
{
    m_waiters.push_back({m_gone + m_waiting.size(), context, std::move(callback)});
    callWaiters();
}

void EventIntake::callWaiters()
{
    while (!m_waiters.empty() && m_waiters.front().taken <= m_gone) {
        const Waiter waiter = std::move(m_waiters.front());
        m_waiters.pop_front();
        if (waiter.context)
            waiter.callback();
    }
}

void EventIntake::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &EventIntake::flush, Qt::QueuedConnection);
}

void EventIntake::flush()
{
    m_scheduled = false;
    if (m_waiting.empty() || m_writing)
        return;
    m_writing = true;
    const size_t count = std::min(kBatch, m_waiting.size());
    size_t reached = 0;
    const auto written = writeBatch(count, reached);
    m_writing = false;
    if (!written) {
        m_store.rollback();
        Q_EMIT undone();
        if (!isTroubleWithStoring(written.error()) && reached < m_waiting.size()) {
            qCWarning(lcStore) << "an event of" << m_waiting[reached].instance.value
                               << "is left out:" << written.error().summary;
            m_waiting.erase(m_waiting.begin() + std::ptrdiff_t(reached));
            ++m_gone;
            schedule();
            return;
        }
        qCWarning(lcStore) << "batch of" << count << "not stored:" << written.error().detail;
        m_inTrouble = true;
        Q_EMIT trouble(written.error().summary);
        m_clock.callLater(kEventIntakeTryAgainAfter, this, [this] { flush(); });
        return;
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + std::ptrdiff_t(count));
    m_gone += count;
    if (m_inTrouble) {
        m_inTrouble = false;
        Q_EMIT trouble({});
    }
    Q_EMIT stored();
    callWaiters();
    if (!m_waiting.empty())
        schedule();
}

Result<void> EventIntake::writeBatch(size_t count, size_t &reached)
{
    if (auto begun = m_store.begin(); !begun) {
        reached = m_waiting.size(); // no event is to blame
        return begun;
    }
    for (reached = 0; reached < count; ++reached) {
        const Entry &entry = m_waiting[reached];
        if (auto written = m_write(entry.instance, entry.event); !written)
            return written;
    }
    reached = m_waiting.size();
    return m_store.commit();
}

} // namespace watchroom
