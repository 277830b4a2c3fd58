// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/OccupantId.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<OccupantId> readOccupantId(const XmlElement &stanza)
{
    const QString id = stanza.child(u"occupant-id", ns::kOccupantId).attribute(u"id");
    return id.isEmpty() ? std::nullopt : std::optional(OccupantId{id});
}

XmlElement writeOccupantId(const OccupantId &occupant)
{
    return element(u"occupant-id", ns::kOccupantId).set(u"id"_s, occupant.id);
}

} // namespace watchroom::xmpp
