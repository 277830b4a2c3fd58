// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Reply.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Reply> readReply(const XmlElement &message)
{
    const XmlElement &reply = message.child(u"reply", ns::kReply);
    if (reply.attribute(u"id").isEmpty())
        return std::nullopt;
    return Reply{Jid::parse(reply.attribute(u"to")).value_or(Jid()), reply.attribute(u"id")};
}

XmlElement writeReply(const Reply &reply)
{
    return element(u"reply", ns::kReply)
        .setOptional(u"to"_s, reply.to.toString())
        .set(u"id"_s, reply.id);
}

} // namespace watchroom::xmpp
