// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <variant>

namespace watchroom::xmpp {

/// Where a card lies that is too large for a message.
struct CardAddress
{
    QString address; ///< https.
    QString sha256;  ///< Of its JSON, 64 hexadecimal digits; checked by who fetches it.

    bool operator==(const CardAddress &) const = default;
};

/// A card in a message (datatype urn:watchroom:card:1 of XEP-0432). Anybody can write one: whether
/// it is verified is for who knows the sender.
struct CardPayload
{
    static constexpr qsizetype kMaximumBytes = 64 * 1024; ///< Of its JSON.

    std::variant<Card, CardAddress> content;

    bool operator==(const CardPayload &) const = default;
};

/// Nothing for what cannot be read; the message's body says in words what it was.
std::optional<CardPayload> readCardPayload(const XmlElement &message);
XmlElement writeCardPayload(const CardPayload &payload);

/// Whether a card is small enough to be sent in a message.
bool fitsInMessage(const Card &card);

/// Adds all that a card's message has: `words` as its body, marked as a fallback; the payload; the
/// hint to keep it, since archives may not keep what has no body of its own.
void addCard(XmlElement &message, const CardPayload &payload, const QString &words);

} // namespace watchroom::xmpp
