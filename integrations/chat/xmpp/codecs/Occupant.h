// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/RoomDestruction.h"
#include "integrations/chat/xmpp/codecs/RoomStanding.h"
#include "integrations/chat/xmpp/xml/Jid.h"

#include <QList>

namespace watchroom::xmpp {

/// What a room says of one of its occupants (XEP-0045, section 7.2.2), in presence and, of the room
/// itself, in messages.
struct Occupant
{
    /// What a room's status codes say (section 15.6).
    enum Status {
        AddressesAreVisible = 100,
        ConfigurationChanged = 104,
        IsSelf = 110,
        RoomCreated = 201,
        NicknameAssigned = 210,
        Banned = 301,
        NicknameChanged = 303,
        Kicked = 307,
        AffiliationLost = 321,
        NotAMember = 322,
        ServiceStops = 332,
        LostByError = 333,
    };
    static constexpr qsizetype kMaximumStatuses = 16;

    Affiliation affiliation = Affiliation::None;
    Role role = Role::None;
    Jid jid;          ///< Who it really is, where the room shows it.
    QString nickname; ///< The new one, with NicknameChanged.
    Jid actor;        ///< Who did it.
    QString actorNickname;
    QString reason;
    QList<int> statuses;
    std::optional<RoomDestruction> destroyed;

    bool is(Status status) const { return statuses.contains(int(status)); }
    bool operator==(const Occupant &) const = default;
};

std::optional<Occupant> readOccupant(const XmlElement &stanza);
XmlElement writeOccupant(const Occupant &occupant);

} // namespace watchroom::xmpp
