// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/codecs/Moderation.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Takes a message back (XEP-0424). Without `moderation` only its author may; with it only the room
/// itself may say so (XEP-0425).
struct Retraction
{
    QString id; ///< Origin id in a conversation of two, the room's stanza id in a room.
    std::optional<Moderation> moderation;

    bool operator==(const Retraction &) const = default;
};

/// What an archive has in place of a message that was taken back.
struct Tombstone
{
    QString id; ///< Of the retraction; may be empty.
    std::optional<Timestamp> retracted;
    std::optional<Moderation> moderation;

    bool operator==(const Tombstone &) const = default;
};

std::optional<Retraction> readRetraction(const XmlElement &message);
XmlElement writeRetraction(const Retraction &retraction);

std::optional<Tombstone> readTombstone(const XmlElement &message);
XmlElement writeTombstone(const Tombstone &tombstone);

} // namespace watchroom::xmpp
