// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// The card that a message of Slack means: the body of an incoming webhook (as JSON or as the form
/// field `payload`), a message as its programs get it, a view, or a list of blocks. Errors as those
/// of convertCard().
Result<Card> cardFromSlack(const IncomingCard &incoming);

} // namespace watchroom
