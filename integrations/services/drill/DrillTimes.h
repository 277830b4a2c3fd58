// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <algorithm>
#include <cmath>

namespace watchroom::drill {

/// From seconds of the story to the time of day that the room shows, and to how long to wait.
///
/// At speed 1 both are the same. A faster story is told as if it had begun earlier, so that its
/// last moment is now: shown = start + t - (L - L / speed), where L is the story's length. So
/// nothing is ever shown with a time in the future. A story that runs past L (because somebody
/// stopped the roll back) goes on in real time from there. A slower one is shown with its own
/// seconds, from the start on.
class DrillTimes
{
public:
    DrillTimes(Timestamp start, double speed, Seconds length)
        : m_start(start)
        , m_speed(speed)
        , m_length(length)
    {
    }

    Timestamp shown(Seconds story) const
    {
        const Seconds told = std::min(story, m_length);
        Timestamp moment = m_start + told - lead();
        if (story > m_length)
            moment += m_speed > 1 ? real(story - m_length) : Milliseconds(story - m_length);
        return moment;
    }

    /// How much earlier than now the story is told to have begun; 0 at speed 1 and below.
    Milliseconds lead() const
    {
        return std::max(Milliseconds(0), Milliseconds(m_length) - real(m_length));
    }

    /// How long so much of the story takes; rounded up, so that it is over by then.
    Milliseconds real(Seconds story) const
    {
        return Milliseconds(qint64(std::ceil(double(Milliseconds(story).count()) / m_speed)));
    }

    /// How far the story is after so much real time: whole seconds.
    Seconds storyAfter(Milliseconds elapsed) const
    {
        return Seconds(qint64(double(elapsed.count()) * m_speed / 1000));
    }

private:
    Timestamp m_start;
    double m_speed;
    Seconds m_length;
};

} // namespace watchroom::drill
