// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomAttendance.h"

namespace watchroom::xmpp {

/// Whether a room vouches for somebody: they are in it now, as its owner or administrator, and the
/// room shows their real address. Nicknames, what a card says of its source, and what people say in
/// conversations vouch for nobody; nor is a signature looked at.
///
/// It is asked when a card arrives, and holds for that revision. Who is not in the room when an old
/// card is read from its archive is not vouched for.
bool isVouchedFor(const RoomAttendance &room, const PersonId &person);

/// Under which nickname somebody is in a room now; empty when they are not.
QString nicknameOf(const RoomAttendance &room, const PersonId &person);

} // namespace watchroom::xmpp
