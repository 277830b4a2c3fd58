// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <functional>

namespace watchroom {

using Milliseconds = std::chrono::milliseconds;
using Seconds = std::chrono::seconds;

/// A moment of the world's clock, UTC. For display, storage and signatures; never for time-outs.
using Timestamp = std::chrono::sys_time<Milliseconds>;

/// Where code takes the time from and how it waits, so that tests and drills can set both.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// The world's time now. May jump.
    virtual Timestamp now() const = 0;

    /// Time since some fixed moment; never goes back. For time-outs and durations.
    virtual Milliseconds monotonic() const = 0;

    /// Calls `callback` once after `delay` on the calling thread, unless `context` is gone by then.
    virtual void callLater(Milliseconds delay, QObject *context,
                           std::function<void()> callback) = 0;
};

/// The computer's own clock and timers.
class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
    Milliseconds monotonic() const override;
    void callLater(Milliseconds delay, QObject *context, std::function<void()> callback) override;
};

} // namespace watchroom
