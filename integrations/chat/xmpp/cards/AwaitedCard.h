// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Event.h"
#include "integrations/chat/xmpp/cards/CardName.h"
#include "integrations/chat/xmpp/cards/ReceivedCard.h"
#include "integrations/chat/xmpp/codecs/CardPayload.h"

namespace watchroom::xmpp {

/// A card that a message only says the address of, because it is too large, and what was certain
/// about its sender when the message came: the card itself will count as much and no more.
struct AwaitedCard
{
    RoomId room;
    PersonId owner;  ///< See CardName.
    QString message; ///< What the message is called.
    CardAddress lies;
    CardSender sender;
    QString senderServer;     ///< The domain of who sent it; empty where that is not certain.
    bool isReachable = false; ///< See CardCredit.

    CardCredit credit() const
    {
        return {.isReachable = isReachable, .isVerified = sender.verified};
    }
    bool operator==(const AwaitedCard &) const = default;
};

/// All of it is in the name of the card that stands for it, so it can be fetched after a restart
/// too. Nobody else can write such a name: see readAskingName().
CardId writeAwaitedName(const AwaitedCard &awaited);
/// Nothing for any other card.
std::optional<AwaitedCard> readAwaitedName(const CardId &id);

/// What stands for the card until it is there: `words` of the message, `why` it is not there yet,
/// and a button that fetches it. A later revision tells something new.
Card standInFor(const AwaitedCard &awaited, const QString &words, const StateLabel &state,
                const QString &why, int revision = 1);

} // namespace watchroom::xmpp
