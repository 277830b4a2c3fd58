// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What every stanza has (RFC 6120, section 8.1).
struct StanzaHead
{
    Jid from; ///< Empty: the own account or its server.
    Jid to;
    QString id;
    QString type; ///< As it is written; empty for the kind's default.
    QString language;

    bool operator==(const StanzaHead &) const = default;
};

/// Whether it is a <message/>, <presence/> or <iq/>.
bool isStanza(const XmlElement &element);

/// Nothing when it is no <message/>, <presence/> or <iq/>, or when an address of it is none.
std::optional<StanzaHead> readStanzaHead(const XmlElement &stanza);

XmlElement writeMessage(const StanzaHead &head);
XmlElement writePresenceStanza(const StanzaHead &head);
XmlElement writeIq(const StanzaHead &head);

} // namespace watchroom::xmpp
