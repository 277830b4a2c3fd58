// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

namespace watchroom {

enum class MotionLength { Fast, Normal, Slow };

/// How long a movement takes, in ms: 90 for hovering, 140 for fades, 220 for panels; 0 for a person
/// who asked for less motion.
inline int motionMs(MotionLength length, const Theme &theme)
{
    if (theme.choice.reducedMotion)
        return 0;
    switch (length) {
    case MotionLength::Fast:
        return 90;
    case MotionLength::Normal:
        return 140;
    case MotionLength::Slow:
        break;
    }
    return 220;
}

} // namespace watchroom
