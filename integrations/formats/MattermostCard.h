// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// The card that a post of Mattermost means: its attachments and blocks, in the body of a webhook
/// or in the `props` of a post; a dialog; blocks alone. What an integration keeps to itself (the
/// addresses and the context of its buttons) is not in it. Errors as those of convertCard().
Result<Card> cardFromMattermost(const IncomingCard &incoming);

} // namespace watchroom
