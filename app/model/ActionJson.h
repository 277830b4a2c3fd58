// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "app/model/CardLimits.h"
#include "app/model/JsonReader.h"

namespace watchroom {

// Actions as JSON: in a card a registry (id to action) with an order, elsewhere a list. Used by
// CardJson and GlanceJson.

nlohmann::json actionListToJson(const std::vector<ActionSpec> &actions);
std::vector<ActionSpec> readActionList(const JsonReader &object, const char *key,
                                       CardLimits &limits);

/// Writes the fields "actions" and "actionOrder" of an envelope.
void putActionRegistry(nlohmann::json &envelope, const std::vector<ActionSpec> &actions);
std::vector<ActionSpec> readActionRegistry(const JsonReader &envelope, CardLimits &limits);

} // namespace watchroom
