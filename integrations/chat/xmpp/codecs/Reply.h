// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Says which message one answers (XEP-0461).
struct Reply
{
    Jid to;     ///< Who said it; may be empty.
    QString id; ///< The room's stanza id in a room, else the origin or message id.

    bool operator==(const Reply &) const = default;
};

std::optional<Reply> readReply(const XmlElement &message);
XmlElement writeReply(const Reply &reply);

} // namespace watchroom::xmpp
