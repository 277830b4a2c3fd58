// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/MemberPowers.h"

namespace watchroom::xmpp {

namespace {

bool isAdmin(const Occupant &own)
{
    return own.affiliation == Affiliation::Admin || own.affiliation == Affiliation::Owner;
}

/// Nobody can do anything about who stands as high as oneself.
bool standsAbove(const Occupant &own, const Occupant &other)
{
    return isAdmin(own) ? own.affiliation > other.affiliation : !isAdmin(other);
}

} // namespace

std::vector<MemberChange> possibleChanges(const Occupant &own, const Occupant &other)
{
    std::vector<MemberChange> possible;
    const bool isModerator = own.role == Role::Moderator || isAdmin(own);
    if (!isModerator || !standsAbove(own, other))
        return possible;
    const bool isOwner = own.affiliation == Affiliation::Owner;
    const bool isKnown = !other.jid.isEmpty();
    if (isOwner && isKnown && !isAdmin(other))
        possible.push_back(MemberChange::MakeModerator);
    if ((isOwner && isKnown && isAdmin(other)) || other.role == Role::Visitor)
        possible.push_back(MemberChange::MakeMember);
    possible.push_back(MemberChange::Remove);
    if (isAdmin(own) && isKnown)
        possible.push_back(MemberChange::Ban);
    return possible;
}

RoomMember writtenChange(MemberChange change, const QString &nickname, const Occupant &own,
                         const Occupant &other, const RoomFeatures &features)
{
    RoomMember written;
    switch (change) {
    case MemberChange::MakeModerator:
        written.affiliation = Affiliation::Admin;
        break;
    case MemberChange::MakeMember:
        if (isAdmin(other))
            written.affiliation = Affiliation::Member;
        else
            written.role = Role::Participant;
        break;
    case MemberChange::Remove:
        if (features.isForMembersOnly && isAdmin(own) && !other.jid.isEmpty())
            written.affiliation = Affiliation::None;
        else
            written.role = Role::None;
        break;
    case MemberChange::Ban:
        written.affiliation = Affiliation::Outcast;
        break;
    }
    // An affiliation is an address's, a role is a nickname's.
    if (written.affiliation)
        written.jid = other.jid.bare();
    else
        written.nickname = nickname;
    return written;
}

RoomPowers powersOf(const Occupant &own, const RoomFeatures &features)
{
    return {.mayInvite = own.role == Role::Participant || own.role == Role::Moderator,
            .mayConfigure = own.affiliation == Affiliation::Owner,
            .isClosed = features.isForMembersOnly};
}

} // namespace watchroom::xmpp
