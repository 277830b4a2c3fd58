// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// Reads an Office 365 connector card ("MessageCard"). What its buttons post, and where to, stays
/// out of the card: a button's id and verb say where it stands in the body ("sections-0-1"), which
/// the host that received the body still has.
Result<Card> cardFromMessageCard(const IncomingCard &incoming);

} // namespace watchroom
