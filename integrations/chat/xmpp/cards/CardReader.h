// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Event.h"
#include "integrations/chat/xmpp/MessageReading.h"

namespace watchroom::xmpp {

/// The card that a message brings, or that what it asks makes (see AskingCard.h), as it may be
/// shown: named for who sent it, with the buttons that go to them; nothing where there is none.
/// `message` is what the message would be called.
std::optional<CardPublished> readReceivedCard(const MessageReading &reading,
                                              const MessageId &message, RoomDirectory &rooms);

} // namespace watchroom::xmpp
