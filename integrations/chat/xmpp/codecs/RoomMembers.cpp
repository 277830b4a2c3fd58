// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomMembers.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<RoomMembers> readRoomMembers(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kMucAdmin);
    if (query.isNull())
        return std::nullopt;
    RoomMembers result;
    std::vector<const XmlElement *> items = query.elements(u"item", ns::kMucAdmin);
    for (const XmlElement *item : firstOf(items, RoomMembers::kMaximumCount)) {
        RoomMember member{.affiliation =
                              valueOf(kAffiliationWords, item->attribute(u"affiliation")),
                          .role = valueOf(kRoleWords, item->attribute(u"role")),
                          .jid = Jid::parse(item->attribute(u"jid")).value_or(Jid()),
                          .nickname = item->attribute(u"nick"),
                          .reason = plainText(item->textOf(u"reason", ns::kMucAdmin))};
        if (!member.jid.isEmpty() || !member.nickname.isEmpty())
            result.members.push_back(std::move(member));
    }
    return result;
}

XmlElement writeRoomMembers(const RoomMembers &members)
{
    XmlElement query = element(u"query", ns::kMucAdmin);
    for (const RoomMember &member : members.members) {
        XmlElement item = element(u"item", ns::kMucAdmin);
        if (member.affiliation)
            item.set(u"affiliation"_s, wordOf(kAffiliationWords, *member.affiliation));
        if (member.role)
            item.set(u"role"_s, wordOf(kRoleWords, *member.role));
        item.setOptional(u"jid"_s, member.jid.toString()).setOptional(u"nick"_s, member.nickname);
        if (!member.reason.isEmpty())
            item.addTextElement(u"reason"_s, member.reason);
        query.add(std::move(item));
    }
    return query;
}

XmlElement writeRoomMembersQuery(Affiliation affiliation)
{
    return element(u"query", ns::kMucAdmin)
        .add(element(u"item", ns::kMucAdmin)
                 .set(u"affiliation"_s, wordOf(kAffiliationWords, affiliation)));
}

} // namespace watchroom::xmpp
