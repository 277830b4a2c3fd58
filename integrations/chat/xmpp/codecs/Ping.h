// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

namespace watchroom::xmpp {

// Are you there? (XEP-0199)

bool isPing(const XmlElement &iq);
XmlElement writePing();

/// What an answer to a ping of oneself in a room says (XEP-0410).
enum class SelfPing {
    Joined,
    NotJoined, ///< The room has forgotten us: join again.
    Unclear,   ///< No answer that says so: ask again later.
};

/// Reads the answer, a result or an error, as it came.
SelfPing readSelfPing(const XmlElement &answer);

} // namespace watchroom::xmpp
