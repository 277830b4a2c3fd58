// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// How far somebody has read (XEP-0333).
struct ChatMarker
{
    enum class Kind { Received, Displayed, Acknowledged };

    Kind kind = Kind::Displayed;
    QString id; ///< The room's stanza id in a room, else the message id; all before it count too.

    bool operator==(const ChatMarker &) const = default;
};

std::optional<ChatMarker> readChatMarker(const XmlElement &message);
XmlElement writeChatMarker(const ChatMarker &marker);

/// Whether its sender wants to hear of it.
bool isMarkable(const XmlElement &message);
XmlElement writeMarkable();

} // namespace watchroom::xmpp
