// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

#include <functional>

namespace watchroom {

/// Calls `visit` for every node below `nodes` in reading order, a container before what it holds:
/// columns, cells, the cards that buttons open and what is shown for unknown elements included.
void forEachNode(const std::vector<CardNode> &nodes,
                 const std::function<void(const CardNode &)> &visit);

/// The same for the whole card: its body, then the cards that the buttons at its foot open.
void forEachNode(const Card &card, const std::function<void(const CardNode &)> &visit);

/// Every action that something in the card's layout names: buttons in its body, things that can be
/// pressed, and what brings the card up to date, in reading order; not those that only stand at its
/// foot.
std::vector<ActionId> actionsInLayout(const Card &card);

/// What stands on one card, without the cards that its buttons open. Points into what was given.
struct CardLayer
{
    std::vector<const Input *> inputs;
    std::vector<ActionId> actions;
    std::vector<const ShownCard *> opens;
};

CardLayer layerOf(const std::vector<CardNode> &nodes, const ActionSet &foot);

/// The inputs of the card's body, in reading order.
std::vector<Input> inputsOf(const Card &card);

} // namespace watchroom
