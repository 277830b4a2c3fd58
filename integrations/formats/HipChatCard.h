// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Glance.h"
#include "integrations/formats/CardFormat.h"

namespace watchroom {

/// Reads a HipChat room notification, with or without a card, or the card alone. A card needs its
/// style, id and title, as HipChat's own server insisted; whatever else is odd is a loss.
Result<Card> cardFromHipChat(const IncomingCard &incoming);

/// Reads what a HipChat add-on says for its glance (from its queryUrl or pushed); `declared` is the
/// glance as the add-on's descriptor has it. When it was, the caller knows.
Result<Glance> glanceFromHipChat(const QByteArray &content, const Glance &declared);

} // namespace watchroom
