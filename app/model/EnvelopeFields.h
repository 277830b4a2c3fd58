// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "app/model/JsonReader.h"

namespace watchroom {

// What an envelope says about a card beside its identity, its words, its layout and its actions.

void putEnvelopeFields(nlohmann::json &envelope, const Card &card);
void readEnvelopeFields(const JsonReader &envelope, Card &card);

} // namespace watchroom
