// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// The end of a room (XEP-0045, section 10.9).
struct RoomDestruction
{
    Jid instead; ///< Where people may meet now; may be empty.
    QString reason;

    bool operator==(const RoomDestruction &) const = default;
};

/// Reads it from what a room says of its occupants, or from an owner's <query/>.
std::optional<RoomDestruction> readRoomDestruction(const XmlElement &parent);
/// `ns` is that of its parent.
XmlElement writeRoomDestruction(const RoomDestruction &destruction, QStringView ns);
/// The owner's whole <query/>.
XmlElement writeDestroyRoom(const RoomDestruction &destruction);

} // namespace watchroom::xmpp
