// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"

namespace watchroom {

/// What people feel about a message: an emoji and a number each, in as many lines as it takes, and
/// at the end the place to add one. Each is pressed to feel the same, or no longer.
Sheet reactionsSheet(const std::vector<Reaction> &reactions, const CardContext &context, int width);

/// "Thumbs up: Ben, Cleo and you"
QString reactionWords(const Reaction &reaction);

/// The button that adds a reaction: seen while the pointer is in `row`, or the focus on it.
void addReactionButton(Sheet &sheet, const QRect &place, const QRect &row);

} // namespace watchroom
