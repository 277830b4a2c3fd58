// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillStory.h"

#include <utility>

namespace watchroom::drill {

DrillStory::DrillStory(std::vector<Step> steps)
    : m_steps(std::move(steps))
    , m_progress(m_steps.size())
{
}

const Step *DrillStory::next(Seconds now, Conditions conditions)
{
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (becomesDue(m_steps[i], m_progress[i], now, conditions)) {
            m_progress[i].over = true;
            if (!conditions.testAnyFlags(m_steps[i].unless))
                return &m_steps[i];
        }
    }
    return nullptr;
}

bool DrillStory::becomesDue(const Step &step, Progress &progress, Seconds now,
                            Conditions conditions)
{
    if (now < step.at)
        return false;
    if ((conditions & step.when) != step.when) {
        progress.holdsSince.reset();
        progress.over = progress.over && !step.repeat;
        return false;
    }
    if (!progress.holdsSince)
        progress.holdsSince = now;
    return !progress.over && now - *progress.holdsSince >= step.held;
}

} // namespace watchroom::drill
