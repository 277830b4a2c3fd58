// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/services/drill/DrillWire.h"

#include <optional>

namespace watchroom::drill {

/// Which step of a script comes next. Pure: it knows the script, the time and what is so.
class DrillStory
{
public:
    explicit DrillStory(std::vector<Step> steps);

    /// The next step that is due, which then counts as played; null when none is due now. Ask again
    /// after each step, for a step may change what is so, and after each second.
    const Step *next(Seconds now, Conditions conditions);

private:
    struct Progress
    {
        std::optional<Seconds> holdsSince;
        bool over = false; ///< Played or left out.
    };

    static bool becomesDue(const Step &step, Progress &progress, Seconds now,
                           Conditions conditions);

    std::vector<Step> m_steps;
    std::vector<Progress> m_progress;
};

} // namespace watchroom::drill
