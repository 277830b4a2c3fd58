// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/Vouching.h"

namespace watchroom::xmpp {

namespace {

const RoomAttendance::Attendant *attendantOf(const RoomAttendance &room, const PersonId &person)
{
    const auto there = room.attendants().find(nicknameOf(room, person));
    return there == room.attendants().end() ? nullptr : &there->second;
}

} // namespace

QString nicknameOf(const RoomAttendance &room, const PersonId &person)
{
    for (const auto &[nickname, attendant] : room.attendants()) {
        if (room.personId(nickname) == person && nickname != room.nickname())
            return nickname;
    }
    return {};
}

bool isVouchedFor(const RoomAttendance &room, const PersonId &person)
{
    const RoomAttendance::Attendant *attendant = attendantOf(room, person);
    if (!attendant || attendant->occupant.jid.isEmpty())
        return false;
    return attendant->occupant.affiliation == Affiliation::Owner ||
           attendant->occupant.affiliation == Affiliation::Admin;
}

} // namespace watchroom::xmpp
