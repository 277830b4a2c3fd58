// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// A glance of a room: an item of the room's node.
struct GlancePayload
{
    static constexpr qsizetype kMaximumBytes = 64 * 1024; ///< Of its JSON.

    QString source; ///< Whose glance: "website". The item's id is "source/key".
    Glance glance;

    bool operator==(const GlancePayload &) const = default;
};

/// Which glance a PubSub item is, also of one that was retracted.
struct GlanceItemId
{
    QString source;
    GlanceId glance;

    bool operator==(const GlanceItemId &) const = default;
};

/// Where a node of a PubSub service is.
struct NodeAddress
{
    Jid service;
    QString node;

    bool operator==(const NodeAddress &) const = default;
};

/// Reads it from a PubSub <item/>. Nothing when its id is not that of the glance in it.
std::optional<GlancePayload> readGlancePayload(const XmlElement &item);
/// The payload of such an item; its id is glanceItemId().
XmlElement writeGlancePayload(const GlancePayload &payload);

QString writeGlanceItemId(const GlanceItemId &id);
std::optional<GlanceItemId> readGlanceItemId(const QString &id);

/// The node of a room that names none itself.
QString glanceNode(const Jid &room);
/// The node that a room names in its field muc#roominfo_pubsub or muc#roomconfig_pubsub: an address
/// such as "xmpp:pubsub.example.org?;node=glances" (XEP-0060, section 12.21).
std::optional<NodeAddress> readNodeAddress(const QString &uri);

/// The same from what a room says of itself; nothing when it names none.
std::optional<NodeAddress> namedGlanceNode(const DiscoInfo &room);

/// A message that only says that there is news in a bot's own node; never kept.
bool isGlanceHint(const XmlElement &message);
void addGlanceHint(XmlElement &message);

} // namespace watchroom::xmpp
