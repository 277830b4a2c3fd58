// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What time it is where somebody is (XEP-0202).
struct EntityTime
{
    Timestamp now;
    std::chrono::minutes offset{0}; ///< Of their clock on the wall, east of Greenwich.

    bool operator==(const EntityTime &) const = default;
};

std::optional<EntityTime> readEntityTime(const XmlElement &iq);
XmlElement writeEntityTime(const EntityTime &time);
XmlElement writeEntityTimeQuery();

} // namespace watchroom::xmpp
