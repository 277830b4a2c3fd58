// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// False when there is an address that is none.
bool readAddress(const XmlElement &stanza, QStringView name, Jid &address)
{
    if (!stanza.hasAttribute(name))
        return true;
    const std::optional<Jid> jid = Jid::parse(stanza.attribute(name));
    address = jid.value_or(Jid());
    return jid.has_value();
}

XmlElement writeStanza(QStringView kind, const StanzaHead &head)
{
    XmlElement stanza = element(kind, ns::kClient);
    stanza.setOptional(u"from"_s, head.from.toString())
        .setOptional(u"to"_s, head.to.toString())
        .setOptional(u"id"_s, head.id)
        .setOptional(u"type"_s, head.type);
    if (!head.language.isEmpty())
        stanza.set(u"lang"_s, head.language, ns::kXml.toString());
    return stanza;
}

} // namespace

bool isStanza(const XmlElement &element)
{
    return element.is(u"message", ns::kClient) || element.is(u"presence", ns::kClient) ||
           element.is(u"iq", ns::kClient);
}

std::optional<StanzaHead> readStanzaHead(const XmlElement &stanza)
{
    StanzaHead head{.id = stanza.attribute(u"id"),
                    .type = stanza.attribute(u"type"),
                    .language = stanza.attribute(u"lang", ns::kXml)};
    if (!isStanza(stanza) || !readAddress(stanza, u"from", head.from) ||
        !readAddress(stanza, u"to", head.to))
        return std::nullopt;
    return head;
}

XmlElement writeMessage(const StanzaHead &head)
{
    return writeStanza(u"message", head);
}

XmlElement writePresenceStanza(const StanzaHead &head)
{
    return writeStanza(u"presence", head);
}

XmlElement writeIq(const StanzaHead &head)
{
    return writeStanza(u"iq", head);
}

} // namespace watchroom::xmpp
