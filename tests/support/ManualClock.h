// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QPointer>

#include <map>
#include <utility>

namespace watchroom {

/// A clock that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    /// Begins on Monday, 2 March 2026, 14:00 UTC.
    ManualClock() = default;

    Timestamp now() const override { return m_now; }
    Milliseconds monotonic() const override { return m_monotonic; }
    void callLater(Milliseconds delay, QObject *context, std::function<void()> callback) override;

    /// Lets time pass: what becomes due meanwhile is called at its moment and in its order, also
    /// what those calls ask for. advance() without a length runs what is due now.
    void advance(Milliseconds length = Milliseconds(0));

    /// The world's clock jumps, as when somebody sets it. Nothing becomes due by that.
    void setNow(Timestamp now) { m_now = now; }

    /// How many calls are still to come.
    int waiting() const;

private:
    struct Call
    {
        QPointer<QObject> context;
        std::function<void()> callback;
    };
    /// When it is due, and the how-manieth call it is.
    using Place = std::pair<Milliseconds, quint64>;

    Timestamp m_now{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) +
                    std::chrono::hours(14)};
    Milliseconds m_monotonic{1'000'000};
    quint64 m_count = 0;
    std::map<Place, Call> m_calls;
};

} // namespace watchroom
