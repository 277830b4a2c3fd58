// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Tone.h"
#include "ui/kit/Theme.h"

namespace watchroom {

/// How the kit paints what the model means.
inline ToneRole toneRole(Tone tone)
{
    return static_cast<ToneRole>(tone);
}
static_assert(static_cast<int>(ToneRole::Critical) == static_cast<int>(Tone::Critical));

} // namespace watchroom
