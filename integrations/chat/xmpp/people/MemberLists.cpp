// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/people/MemberLists.h"

#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <array>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kLists{Affiliation::Owner, Affiliation::Admin, Affiliation::Member,
                            Affiliation::Outcast};

} // namespace

MemberLists::MemberLists(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

Task<RoomMembers> MemberLists::ask(const Jid &room)
{
    const auto asked = std::make_shared<Asked>();
    asked->room = room;
    askNext(asked);
    return asked->done.task();
}

void MemberLists::askNext(const std::shared_ptr<Asked> &asked)
{
    if (asked->next == kLists.size()) {
        if (asked->isAnswered)
            asked->done.finish(asked->found);
        else
            asked->done.finish(std::unexpected(asked->error.value_or(Error())));
        return;
    }
    const Affiliation list = kLists.at(asked->next++);
    XmlElement iq = writeIq({.to = asked->room, .type = u"get"_s});
    m_channel.request(iq.add(writeRoomMembersQuery(list)))
        .then(this, [this, asked, list](const Result<XmlElement> &answer) {
            if (!answer)
                asked->error = answer.error();
            const auto listed = answer ? readRoomMembers(*answer) : std::nullopt;
            asked->isAnswered |= listed.has_value();
            for (RoomMember member : listed.value_or(RoomMembers()).members) {
                member.affiliation = list; // whatever else it says
                if (!member.jid.isEmpty() &&
                    asked->found.members.size() < RoomMembers::kMaximumCount)
                    asked->found.members.push_back(std::move(member));
            }
            askNext(asked);
        });
}

} // namespace watchroom::xmpp
