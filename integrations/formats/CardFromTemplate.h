// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// A vendor's payload as a card, by a template file. The template is an Adaptive Card or a whole
/// envelope (see resources/templates/), with ${expressions} for what the payload says; in an
/// envelope that names no `rev`, `incoming.revision` counts. `incoming.bytes` is the payload. What
/// could not be filled in stands among the losses in the card's origin. Pure; any thread. Errors:
/// InvalidArgument where either is not JSON or the result is no card; NotFound where the template
/// says that this payload is none; ResourceExhausted over the limits.
Result<Card> cardFromTemplate(const QByteArray &card, const IncomingCard &incoming, Timestamp now);

} // namespace watchroom
