// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Delay.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// A message within another one (XEP-0297): from an archive, or a copy for another device.
struct Forwarded
{
    XmlElement message;
    std::optional<Delay> delay; ///< When it was sent, as the one who forwards it says.

    bool operator==(const Forwarded &) const = default;
};

/// Nothing unless there is exactly one message in it.
std::optional<Forwarded> readForwarded(const XmlElement &parent);
XmlElement writeForwarded(const Forwarded &forwarded);

} // namespace watchroom::xmpp
