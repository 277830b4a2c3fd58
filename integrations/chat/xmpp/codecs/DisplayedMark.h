// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/StanzaIds.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// How far the person has read a conversation, on whichever device (XEP-0490). An item of the
/// account's own node of that namespace.
struct DisplayedMark
{
    Jid chat;      ///< The item's id.
    StanzaId upTo; ///< Of the room's archive in a room, else of the account's own.

    bool operator==(const DisplayedMark &) const = default;
};

/// Reads it from a PubSub <item/>. Nothing unless the id is by who may give it: a room for itself,
/// else `account`.
std::optional<DisplayedMark> readDisplayedMark(const XmlElement &item, const Jid &account);
/// The payload of such an item; its id is `chat`.
XmlElement writeDisplayedMark(const DisplayedMark &mark);

} // namespace watchroom::xmpp
