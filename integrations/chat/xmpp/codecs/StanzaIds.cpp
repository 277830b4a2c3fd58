// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StanzaIds.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<OriginId> readOriginId(const XmlElement &message)
{
    const QString id = message.child(u"origin-id", ns::kStanzaId).attribute(u"id");
    return id.isEmpty() ? std::nullopt : std::optional(OriginId{id});
}

XmlElement writeOriginId(const OriginId &id)
{
    return element(u"origin-id", ns::kStanzaId).set(u"id"_s, id.id);
}

std::optional<StanzaId> readStanzaId(const XmlElement &message, const Jid &archive)
{
    for (const XmlElement *child : message.elements(u"stanza-id", ns::kStanzaId)) {
        const QString id = child->attribute(u"id");
        if (!id.isEmpty() && Jid::parse(child->attribute(u"by")) == archive)
            return StanzaId{archive, id};
    }
    return std::nullopt;
}

XmlElement writeStanzaId(const StanzaId &id)
{
    return element(u"stanza-id", ns::kStanzaId).set(u"by"_s, id.by.toString()).set(u"id"_s, id.id);
}

} // namespace watchroom::xmpp
