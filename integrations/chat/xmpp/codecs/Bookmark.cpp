// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Bookmark.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Bookmark> readBookmark(const XmlElement &item)
{
    const XmlElement &conference = item.child(u"conference", ns::kBookmarks);
    const std::optional<Jid> room = Jid::parse(item.attribute(u"id"));
    if (conference.isNull() || !room || room->local().isEmpty() || !room->isBare())
        return std::nullopt;
    return Bookmark{*room,
                    plainText(conference.attribute(u"name")),
                    readFlag(conference.attribute(u"autojoin")),
                    conference.textOf(u"nick", ns::kBookmarks),
                    conference.textOf(u"password", ns::kBookmarks),
                    conference.child(u"extensions", ns::kBookmarks)};
}

XmlElement writeBookmark(const Bookmark &bookmark)
{
    XmlElement conference = element(u"conference", ns::kBookmarks);
    conference.setOptional(u"name"_s, bookmark.name);
    if (bookmark.joinsItself)
        conference.set(u"autojoin"_s, u"true"_s);
    if (!bookmark.nickname.isEmpty())
        conference.addTextElement(u"nick"_s, bookmark.nickname);
    if (!bookmark.password.isEmpty())
        conference.addTextElement(u"password"_s, bookmark.password);
    if (!bookmark.extensions.isNull())
        conference.add(bookmark.extensions);
    return conference;
}

} // namespace watchroom::xmpp
