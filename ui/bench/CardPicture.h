// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/kit/ThemeHost.h"

#include <QImage>

namespace watchroom {

/// The row that a card by itself stands in, as if it had just come from somebody who is known.
CardRow rowOf(const Card &card, Timestamp now);

/// A picture of a card as it stands in a room, `width` px wide, on the room's ground. UI thread.
QImage cardPicture(const Card &card, int width, ThemeHost *themes, Timestamp now);

} // namespace watchroom
