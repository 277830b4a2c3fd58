// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Who of a room's moderators took a message away, and why (XEP-0425).
struct Moderation
{
    Jid by;             ///< The moderator in the room; may be empty.
    QString occupantId; ///< The same by XEP-0421; may be empty.
    QString reason;

    bool operator==(const Moderation &) const = default;
};

/// Asks a room to take a message away.
struct ModerationRequest
{
    QString id; ///< The room's stanza id of the message.
    QString reason;

    bool operator==(const ModerationRequest &) const = default;
};

/// Reads it from a <retract/> or <retracted/>.
std::optional<Moderation> readModeration(const XmlElement &retraction);
/// Adds it to one: it is two elements.
void addModeration(XmlElement &retraction, const Moderation &moderation);

std::optional<ModerationRequest> readModerationRequest(const XmlElement &iq);
XmlElement writeModerationRequest(const ModerationRequest &request);

} // namespace watchroom::xmpp
