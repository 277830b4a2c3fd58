// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RoomMember.h"
#include "integrations/chat/xmpp/RoomFeatures.h"
#include "integrations/chat/xmpp/codecs/Occupant.h"
#include "integrations/chat/xmpp/codecs/RoomMembers.h"

namespace watchroom::xmpp {

// What one occupant of a room may do about another (XEP-0045, sections 5, 8 and 9). Pure.

/// In the order of a menu. Only what the room will certainly allow: what it shows of both decides.
std::vector<MemberChange> possibleChanges(const Occupant &own, const Occupant &other);

/// The change as the room is asked for it. Where only members may come in, who is removed is no
/// member any more.
RoomMember writtenChange(MemberChange change, const QString &nickname, const Occupant &own,
                         const Occupant &other, const RoomFeatures &features);

/// The same about somebody who is not there, whose affiliation the room has told.
std::vector<MemberChange> possibleChangesOfAbsent(const Occupant &own, const Occupant &other);
/// Nothing for what needs them to be there.
std::optional<RoomMember> writtenChangeOfAbsent(MemberChange change, const Jid &person);

RoomPowers powersOf(const Occupant &own, const RoomFeatures &features);

} // namespace watchroom::xmpp
