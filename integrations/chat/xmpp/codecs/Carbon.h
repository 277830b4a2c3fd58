// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Forwarded.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// A copy of what another device of the account sent or received (XEP-0280). To be believed only
/// from the account's own bare address, which the stream guard sees to.
struct Carbon
{
    enum class Direction { Received, Sent };

    Direction direction = Direction::Received;
    XmlElement message;

    bool operator==(const Carbon &) const = default;
};

std::optional<Carbon> readCarbon(const XmlElement &message);
XmlElement writeCarbon(const Carbon &carbon);

/// Asks for copies from now on.
XmlElement writeEnableCarbons();
/// Says that a message is for one device only.
XmlElement writePrivate();

} // namespace watchroom::xmpp
