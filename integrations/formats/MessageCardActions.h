// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"
#include "integrations/formats/TolerantReader.h"

namespace watchroom {

/// Puts the buttons of a card's or section's `potentialAction` into the registry, under ids that
/// begin with `id` and say where they stand, and returns those ids.
std::vector<ActionId> addMessageCardActions(const TolerantReader &fields, const QString &id,
                                            CardDraft &draft);

} // namespace watchroom
