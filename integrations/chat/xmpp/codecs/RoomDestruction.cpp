// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomDestruction.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<RoomDestruction> readRoomDestruction(const XmlElement &parent)
{
    const XmlElement &destroy = parent.child(u"destroy", parent.ns());
    if (destroy.isNull())
        return std::nullopt;
    return RoomDestruction{Jid::parse(destroy.attribute(u"jid")).value_or(Jid()),
                           plainText(destroy.textOf(u"reason", parent.ns()))};
}

XmlElement writeRoomDestruction(const RoomDestruction &destruction, QStringView ns)
{
    XmlElement destroy = element(u"destroy", ns);
    destroy.setOptional(u"jid"_s, destruction.instead.toString());
    if (!destruction.reason.isEmpty())
        destroy.addTextElement(u"reason"_s, destruction.reason);
    return destroy;
}

XmlElement writeDestroyRoom(const RoomDestruction &destruction)
{
    return element(u"query", ns::kMucOwner).add(writeRoomDestruction(destruction, ns::kMucOwner));
}

} // namespace watchroom::xmpp
