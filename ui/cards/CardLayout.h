// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"

namespace watchroom {

/// Lays out a card as it stands in a room: the box with everything in it, without the tile in the
/// gutter.
Sheet layOutCard(const CardRow &row, const CardContext &context, int width);

/// The same, always from the left, for a caller that turns the whole around.
Sheet layOutCardFromLeft(const CardRow &row, const CardContext &context, int width);

/// Lays out the nodes of a card without a box around them: the detail of a glance.
Sheet layOutNodes(const std::vector<CardNode> &nodes, const CardContext &context, int width);

/// The actions that stand at the card's foot: those that no set in its body names.
std::vector<const ActionSpec *> actionsAtFoot(const Card &card);

/// Whether the card's time is over, so that its buttons do nothing any more.
bool isExpired(const Card &card, Timestamp now);

} // namespace watchroom
