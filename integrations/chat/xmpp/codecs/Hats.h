// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <vector>

namespace watchroom::xmpp {

/// What somebody is in a room by its own rules: "on call", "teacher" (XEP-0317).
struct Hat
{
    QString uri; ///< What it is; what rules go by.
    QString title;

    bool operator==(const Hat &) const = default;
};

struct Hats
{
    static constexpr size_t kMaximumCount = 20;

    std::vector<Hat> hats;

    bool operator==(const Hats &) const = default;
};

/// Of an occupant, in presence; to be believed only of a room that announces it. Empty without any.
Hats readHats(const XmlElement &presence);
XmlElement writeHats(const Hats &hats);

} // namespace watchroom::xmpp
