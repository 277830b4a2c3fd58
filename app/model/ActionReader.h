// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardReading.h"

namespace watchroom {

// The actions in a card's layout. They go into the registry; the layout keeps their ids.

/// The buttons of an ActionSet or at a card's foot (its field "actions"). One of an unknown type is
/// its fallback, or is reported and kept among the owner's unread fields.
ActionSet readActionSet(const JsonReader &owner, CardReading &reading);

/// What pressing a thing does ("selectAction", "inlineAction"); empty for nothing. It cannot open a
/// card. One of an unknown type as above.
ActionId readSelect(const JsonReader &owner, const char *key, CardReading &reading);

} // namespace watchroom
