// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardLimits.h"
#include "app/model/Form.h"
#include "app/model/JsonReader.h"

namespace watchroom {

// The questions of forms as Adaptive Card inputs. Used by the readers and writers of cards.

/// Strict, it has nothing but what Adaptive Cards 1.5 has. Its inlineAction is left to whoever
/// knows the actions.
nlohmann::json inputToJson(const Input &input, bool strict = false);
nlohmann::json inputsToJson(const std::vector<Input> &inputs);

/// Leaves what it does not read, and so `extra`, to the caller.
Input readInput(const JsonReader &element);
std::vector<Input> readInputs(const JsonReader &object, const char *key, CardLimits &limits);

} // namespace watchroom
