// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/EventIntake.h"

#include "app/base/Log.h"

#include <algorithm>

namespace watchroom {

namespace {

/// Enough to make a commit cheap per event, few enough to answer intents in between.
constexpr size_t kBatch = 500;
constexpr Milliseconds kTryAgainAfter = Seconds(3);

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
    if (m_scheduled || m_inTrouble)
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
    const auto written = writeBatch(count);
    m_writing = false;
    if (!written) {
        qCWarning(lcStore) << "batch of" << count << "not stored:" << written.error().detail;
        m_store.rollback();
        m_inTrouble = true;
        Q_EMIT undone();
        Q_EMIT trouble(written.error().summary);
        m_clock.callLater(kTryAgainAfter, this, [this] { flush(); });
        return;
    }
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + std::ptrdiff_t(count));
    if (m_inTrouble) {
        m_inTrouble = false;
        Q_EMIT trouble({});
    }
    Q_EMIT stored();
    if (!m_waiting.empty() && !m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &EventIntake::flush, Qt::QueuedConnection);
    }
}

Result<void> EventIntake::writeBatch(size_t count)
{
    if (auto begun = m_store.begin(); !begun)
        return begun;
    for (size_t i = 0; i < count; ++i) {
        if (auto written = m_write(m_waiting[i].instance, m_waiting[i].event); !written)
            return written;
    }
    return m_store.commit();
}

} // namespace watchroom
