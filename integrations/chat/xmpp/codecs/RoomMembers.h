// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/RoomStanding.h"
#include "integrations/chat/xmpp/xml/Jid.h"

#include <vector>

namespace watchroom::xmpp {

/// One entry of a room's lists, or a change of one (XEP-0045, sections 8 to 10).
struct RoomMember
{
    std::optional<Affiliation> affiliation; ///< In a change: only what is to change.
    std::optional<Role> role;
    Jid jid;          ///< Whose affiliation.
    QString nickname; ///< Whose role.
    QString reason;

    bool operator==(const RoomMember &) const = default;
};

struct RoomMembers
{
    static constexpr size_t kMaximumCount = 10'000;

    std::vector<RoomMember> members;

    bool operator==(const RoomMembers &) const = default;
};

/// Reads a room's answer; entries that name nobody are left out.
std::optional<RoomMembers> readRoomMembers(const XmlElement &iq);
/// Changes them; one or all of them come into force.
XmlElement writeRoomMembers(const RoomMembers &members);
/// Asks for everybody of an affiliation.
XmlElement writeRoomMembersQuery(Affiliation affiliation);

} // namespace watchroom::xmpp
