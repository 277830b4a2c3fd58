// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Glance.h"
#include "integrations/services/drill/DrillTimes.h"
#include "integrations/services/drill/SimulatedShop.h"

namespace watchroom::drill {

/// The glance of this id ("errors", see DrillScript.h) as the shop is now. Pure.
///
/// It stays fresh for two minutes and for the time by which a fast story is told to have begun
/// earlier. Only "apdex" is not heard of any more: its source fell silent before the story and
/// stays so.
Glance glanceOf(const QString &id, const ShopFacts &facts, const ShopState &state,
                const DrillTimes &times);

/// The same glance, now that the story stands still: what it shows stays true.
Glance atRest(Glance glance);

} // namespace watchroom::drill
