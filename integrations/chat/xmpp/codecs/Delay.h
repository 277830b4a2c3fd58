// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// When a stanza was sent that arrives later (XEP-0203).
struct Delay
{
    Timestamp sent;
    Jid by; ///< Who held it back; empty where it does not say.

    bool operator==(const Delay &) const = default;
};

/// The first one. Anybody can write one: see the other function.
std::optional<Delay> readDelay(const XmlElement &stanza);
/// The first one that says it is by `holder`, for stanzas of which that is believed.
std::optional<Delay> readDelay(const XmlElement &stanza, const Jid &holder);
XmlElement writeDelay(const Delay &delay);

} // namespace watchroom::xmpp
