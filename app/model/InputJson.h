// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "app/model/JsonReader.h"

namespace watchroom {

// The questions of forms as Adaptive Card inputs. Used by CardNodeJson and ActionJson.

nlohmann::json inputToJson(const Input &input);
nlohmann::json inputsToJson(const std::vector<Input> &inputs);

/// Whether this element type ("Input.Text") is one of the inputs.
bool isInputType(const QString &type);
Input readInput(const JsonReader &element);
std::vector<Input> readInputs(const JsonReader &object, const char *key);

} // namespace watchroom
