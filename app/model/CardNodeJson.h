// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardReading.h"

namespace watchroom {

// The tree of a card as an Adaptive Card. Used by CardJson and GlanceJson.

/// `actions` gives the buttons their titles, which ours reads from the registry.
nlohmann::json nodesToJson(const std::vector<CardNode> &nodes,
                           const std::vector<ActionSpec> &actions);

/// The layout of a card as any Adaptive Card renderer reads it. Its "actions" repeat those of the
/// registry that stand at the card's foot. Strict, it has nothing but what Adaptive Cards 1.5 has.
nlohmann::json layoutToJson(const Card &card, bool strict);

/// Reads a whole Adaptive Card into the card. Its actions go into the registry.
void readLayout(const JsonReader &layout, Card &card, CardReading &reading);

/// Adds the visible line about what was left out, if something was.
void addNoteOfLimits(std::vector<CardNode> &nodes, const CardLimits &limits);

} // namespace watchroom
