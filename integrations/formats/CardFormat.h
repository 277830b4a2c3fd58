// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Card.h"

#include <optional>

namespace watchroom {

/// The card languages that we understand.
enum class CardFormat {
    Envelope,     ///< Our own: see app/model/CardJson.h.
    AdaptiveCard, ///< Adaptive Cards 1.0 to 1.5, with what Teams adds.
    MessageCard,  ///< Office 365 connector cards.
    HipChat,      ///< HipChat notifications, with or without a card.
    Slack,        ///< Blocks, attachments and the body of an incoming webhook.
    Mattermost,   ///< Attachments, blocks and dialogs.
    DataForm,     ///< XMPP data forms (XEP-0004), as XML.
};

/// A body as it came in.
struct IncomingCard
{
    QByteArray bytes;
    CardSource
        source; ///< Who is said to send it; a format that names its sender fills what is empty.
    CardId id;  ///< For a body that brings no identity of its own.
    int revision = 1; ///< Most formats have none; their revisions count by arrival.
};

/// Which format a body is in, by its shape; nothing when it is none of ours.
std::optional<CardFormat> formatOf(const QByteArray &bytes);

/// The name of a format as it stands in CardOrigin: "slack".
QString formatName(CardFormat format);

/// The card that a body means. Pure; any thread. What could not be kept stands in its origin, a
/// sentence each. Errors: InvalidArgument with a sentence for who sent it; ResourceExhausted when
/// it is over the limits of cards from outside (see CardLimits).
Result<Card> convertCard(CardFormat format, const IncomingCard &incoming);

} // namespace watchroom
