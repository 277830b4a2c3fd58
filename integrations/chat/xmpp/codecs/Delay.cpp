// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Delay.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

std::optional<Delay> delayOf(const XmlElement &delay)
{
    const std::optional<Timestamp> sent = readMoment(delay.attribute(u"stamp"));
    if (!sent)
        return std::nullopt;
    return Delay{*sent, Jid::parse(delay.attribute(u"from")).value_or(Jid())};
}

} // namespace

std::optional<Delay> readDelay(const XmlElement &stanza)
{
    return delayOf(stanza.child(u"delay", ns::kDelay));
}

std::optional<Delay> readDelay(const XmlElement &stanza, const Jid &holder)
{
    for (const XmlElement *child : stanza.elements(u"delay", ns::kDelay)) {
        const std::optional<Delay> delay = delayOf(*child);
        if (delay && delay->by == holder)
            return delay;
    }
    return std::nullopt;
}

XmlElement writeDelay(const Delay &delay)
{
    return element(u"delay", ns::kDelay)
        .setOptional(u"from"_s, delay.by.toString())
        .set(u"stamp"_s, writeMoment(delay.sent));
}

} // namespace watchroom::xmpp
