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
    case MemberChange::EndMembership:
    case MemberChange::LiftBan:
        written.affiliation = Affiliation::None;
        break;
    }
    // An affiliation is an address's, a role is a nickname's.
    if (written.affiliation)
        written.jid = other.jid.bare();
    else
        written.nickname = nickname;
    return written;
}

std::vector<MemberChange> possibleChangesOfAbsent(const Occupant &own, const Occupant &other)
{
    if (!isAdmin(own) || !standsAbove(own, other))
        return {};
    if (other.affiliation == Affiliation::Outcast)
        return {MemberChange::LiftBan};
    std::vector<MemberChange> possible;
    if (own.affiliation == Affiliation::Owner)
        possible.push_back(isAdmin(other) ? MemberChange::MakeMember : MemberChange::MakeModerator);
    possible.push_back(MemberChange::EndMembership);
    possible.push_back(MemberChange::Ban);
    return possible;
}

std::optional<RoomMember> writtenChangeOfAbsent(MemberChange change, const Jid &person)
{
    const auto affiliation = [&]() -> std::optional<Affiliation> {
        switch (change) {
        case MemberChange::MakeModerator:
            return Affiliation::Admin;
        case MemberChange::MakeMember:
            return Affiliation::Member;
        case MemberChange::Ban:
            return Affiliation::Outcast;
        case MemberChange::EndMembership:
        case MemberChange::LiftBan:
            return Affiliation::None;
        case MemberChange::Remove:
            break;
        }
        return std::nullopt;
    }();
    if (!affiliation)
        return std::nullopt;
    return RoomMember{.affiliation = affiliation, .jid = person};
}

RoomPowers powersOf(const Occupant &own, const RoomFeatures &features)
{
    return {.mayInvite = own.role == Role::Participant || own.role == Role::Moderator,
            .mayConfigure = own.affiliation == Affiliation::Owner,
            .mayListAbsent = isAdmin(own),
            .isClosed = features.isForMembersOnly};
}

} // namespace watchroom::xmpp
