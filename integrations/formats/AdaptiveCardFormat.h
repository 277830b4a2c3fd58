// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// An Adaptive Card without an envelope, as bots send it to Teams and others. Its losses say what
/// was replaced, left out or cut. Errors: see cardFromAdaptiveJson().
Result<Card> cardFromAdaptiveCard(const IncomingCard &incoming);

/// A card in our own envelope, which says itself which revision it is.
Result<Card> cardFromEnvelope(const IncomingCard &incoming);

} // namespace watchroom
