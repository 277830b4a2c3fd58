// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "integrations/services/drill/DrillTimes.h"
#include "integrations/services/drill/SimulatedShop.h"

namespace watchroom::drill {

/// What the cards are made of.
struct Scene
{
    const Script &script;
    const ShopState &state;
    const DrillTimes &times;
};

// The cards as the shop is now, without their revision. Pure.

Card releaseCard(const Scene &scene);
Card alertsCard(const Scene &scene);
Card incidentCard(const Scene &scene);

/// The card of one attempt to roll back. `ownRun` is the invocation of the person who practises,
/// which Cancel then stops; empty when a colleague runs it, then Cancel is an action of its own.
Card rollBackCard(const Scene &scene, std::size_t attempt, const InvocationKey &ownRun);
CardId rollBackCardId(std::size_t attempt);

/// What a card becomes when the practice ended in the middle: said so, and nothing to press.
Card interrupted(Card card);

} // namespace watchroom::drill
