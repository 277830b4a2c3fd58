// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

namespace watchroom {

/// Paints every sample card of everyElement() with everything unfolded, in two columns of cards
/// that are `width` wide, into a picture.
void shootElements(const QString &file, const Theme::Choice &choice, int width,
                   Qt::LayoutDirection direction);

} // namespace watchroom
