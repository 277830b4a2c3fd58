// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomJoin.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<RoomJoin> readRoomJoin(const XmlElement &presence)
{
    const XmlElement &join = presence.child(u"x", ns::kMuc);
    if (join.isNull())
        return std::nullopt;
    return RoomJoin{join.textOf(u"password", ns::kMuc)};
}

XmlElement writeRoomJoin(const RoomJoin &join)
{
    XmlElement written = element(u"x", ns::kMuc);
    if (!join.password.isEmpty())
        written.addTextElement(u"password"_s, join.password);
    return written.add(element(u"history", ns::kMuc).set(u"maxstanzas"_s, u"0"_s));
}

} // namespace watchroom::xmpp
