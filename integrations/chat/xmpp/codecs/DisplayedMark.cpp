// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DisplayedMark.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<DisplayedMark> readDisplayedMark(const XmlElement &item, const Jid &account)
{
    const std::optional<Jid> chat = Jid::parse(item.attribute(u"id"));
    if (!chat)
        return std::nullopt;
    const XmlElement &displayed = item.child(u"displayed", ns::kDisplayed);
    std::optional<StanzaId> upTo = readStanzaId(displayed, chat->bare());
    if (!upTo)
        upTo = readStanzaId(displayed, account.bare());
    return upTo ? std::optional(DisplayedMark{*chat, *upTo}) : std::nullopt;
}

XmlElement writeDisplayedMark(const DisplayedMark &mark)
{
    return element(u"displayed", ns::kDisplayed).add(writeStanzaId(mark.upTo));
}

} // namespace watchroom::xmpp
