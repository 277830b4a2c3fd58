// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Event.h"
#include "integrations/chat/xmpp/MessageReading.h"
#include "integrations/chat/xmpp/cards/AwaitedCard.h"

namespace watchroom::xmpp {

/// The card that a message brings, or that what it asks makes (see AskingCard.h), as it may be
/// shown: named for who sent it, with the buttons that go to them; nothing where there is none.
/// `message` is what the message would be called.
std::optional<CardPublished> readReceivedCard(const MessageReading &reading,
                                              const MessageId &message, RoomDirectory &rooms);

/// The card of which a message brings only the address; nothing where it does not.
std::optional<AwaitedCard> readAwaitedCard(const MessageReading &reading, const MessageId &message,
                                           RoomDirectory &rooms);
/// What a message with a card says to those who do not know cards.
QString wordsBesideCard(const XmlElement &message);

} // namespace watchroom::xmpp
