// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ManualClock.h"

#include <algorithm>

namespace watchroom {

namespace {

/// More calls than this in one advance() is something that calls itself for ever.
constexpr int kMostCalls = 1'000'000;

} // namespace

void ManualClock::callLater(Milliseconds delay, QObject *context, std::function<void()> callback)
{
    Q_ASSERT(context);
    m_calls.emplace(Place(m_monotonic + std::max(delay, Milliseconds(0)), m_count++),
                    Call{context, std::move(callback)});
}

void ManualClock::advance(Milliseconds length)
{
    const Milliseconds end = m_monotonic + length;
    const auto moveTo = [this](Milliseconds moment) {
        m_now += moment - m_monotonic;
        m_monotonic = moment;
    };
    int calls = 0;
    while (!m_calls.empty() && m_calls.begin()->first.first <= end) {
        auto next = m_calls.extract(m_calls.begin());
        moveTo(next.key().first);
        if (next.mapped().context)
            next.mapped().callback();
        if (++calls == kMostCalls)
            qFatal("ManualClock: something calls itself again and again without a delay.");
    }
    moveTo(end);
}

int ManualClock::waiting() const
{
    return int(
        std::ranges::count_if(m_calls, [](const auto &c) { return !c.second.context.isNull(); }));
}

} // namespace watchroom
