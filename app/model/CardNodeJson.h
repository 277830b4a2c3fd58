// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "app/model/CardLimits.h"
#include "app/model/JsonReader.h"

namespace watchroom {

// The nodes of a card as Adaptive Card elements. Used by CardJson and GlanceJson.

/// `actions` gives the buttons of an ActionSet their titles for other clients; ours read ids alone.
nlohmann::json nodesToJson(const std::vector<CardNode> &nodes,
                           const std::vector<ActionSpec> &actions);

/// A button for other clients.
nlohmann::json buttonToJson(const ActionId &id, const std::vector<ActionSpec> &actions);

/// Reads the elements of `key`. What is over a limit is left out and noted in `limits`; an unknown
/// element becomes its fallback, nothing ("drop"), or a line that says that something is not shown.
std::vector<CardNode> readNodes(const JsonReader &object, const char *key, CardLimits &limits);

/// Adds the visible line about what was left out, if something was.
void addNoteOfLimits(std::vector<CardNode> &nodes, const CardLimits &limits);

} // namespace watchroom
