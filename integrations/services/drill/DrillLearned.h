// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/services/drill/SimulatedShop.h"

namespace watchroom::drill {

/// What the person can take from this practice, as Markdown: what they did and when, counted from
/// the moment the incident was opened, and what they could have done. Only what really happened.
/// Pure.
QString learned(const ShopFacts &facts, const ShopState &state);

} // namespace watchroom::drill
