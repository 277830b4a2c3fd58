// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

namespace watchroom::xmpp {

/// What a room says of itself (XEP-0045, section 6.4), as far as it decides what we do.
struct RoomFeatures
{
    QString name;
    bool hasArchive = false;          ///< XEP-0313
    bool hasStableIds = false;        ///< XEP-0359: it takes away ids forged in its name.
    bool hasOccupantIds = false;      ///< XEP-0421: the same of occupant ids.
    bool addressesAreVisible = false; ///< Everybody sees who everybody is.
    bool isForMembersOnly = false;    ///< Only who was invited may come in.

    bool operator==(const RoomFeatures &) const = default;
};

/// From the answer to a disco#info question (XEP-0030).
RoomFeatures readRoomFeatures(const XmlElement &answer);

} // namespace watchroom::xmpp
