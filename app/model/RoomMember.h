// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Person.h"

#include <vector>

namespace watchroom {

/// What somebody is in a room.
enum class RoomRole { Banned, Visitor, Member, Moderator, Owner };

/// What a moderator or owner may do about somebody.
enum class MemberChange {
    MakeModerator,
    MakeMember,    ///< No moderator any more, or no visitor.
    Remove,        ///< Out of the room; see RoomPowers::isClosed for whether they can come back.
    Ban,           ///< Out, and not in again until an owner allows it.
    EndMembership, ///< Of who is not there now; else it is Remove.
    LiftBan,
};

/// Somebody who is in a room now, or belongs to it, or may not come in.
struct RoomMember
{
    Person person; ///< With the name and presence that they have in this room.
    RoomRole role = RoomRole::Member;
    QString address; ///< Where one can write to them; empty where the room hides it.
    std::vector<MemberChange> possible; ///< What the person may do about them.
    bool operator==(const RoomMember &) const = default;
};

/// What the person may do in a room, and what follows from it.
struct RoomPowers
{
    bool mayInvite = false;
    bool mayConfigure = false;  ///< See ChatBackend::roomSettings().
    bool mayListAbsent = false; ///< See ChatBackend::absentMembers().
    bool isClosed = false;      ///< Only who was invited may come in.
    bool operator==(const RoomPowers &) const = default;
};

} // namespace watchroom
