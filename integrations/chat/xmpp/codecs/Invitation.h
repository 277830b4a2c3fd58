// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Somebody asks somebody into a room: through the room (XEP-0045, section 7.8.2), or by a message
/// of their own (XEP-0249).
struct Invitation
{
    Jid room; ///< Of one through the room: its sender.
    Jid from; ///< Who asks. Of a direct one: its sender.
    Jid to;   ///< Who is asked; set in what is sent through the room.
    QString reason;
    QString password;

    bool operator==(const Invitation &) const = default;
};

/// One through a room, which is the message's sender and vouches for `from`; nothing when the
/// sender is no bare address.
std::optional<Invitation> readMediatedInvitation(const XmlElement &message);
/// For a message to the room.
XmlElement writeMediatedInvitation(const Invitation &invitation);

std::optional<Invitation> readDirectInvitation(const XmlElement &message);
/// For a message to the person.
XmlElement writeDirectInvitation(const Invitation &invitation);

/// Tells the one who asks, through the room, that one will not come.
XmlElement writeDecline(const Invitation &invitation, const QString &reason);

} // namespace watchroom::xmpp
