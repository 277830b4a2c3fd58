// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What is sent along to enter a room (XEP-0045, section 7.2). The room's own history is declined:
/// the archive has it without gaps.
struct RoomJoin
{
    QString password; ///< Empty for none.

    bool operator==(const RoomJoin &) const = default;
};

std::optional<RoomJoin> readRoomJoin(const XmlElement &presence);
XmlElement writeRoomJoin(const RoomJoin &join);

} // namespace watchroom::xmpp
