// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Whether somebody is there (RFC 6121, section 4.7).
struct PresenceState
{
    enum class Show { Available, Chat, Away, LongAway, Busy, Unavailable };

    Show show = Show::Available;
    QString status;   ///< In their own words.
    int priority = 0; ///< -128 to 127; below 0 messages to the bare address do not come here.
    /// The hash of their picture (XEP-0153), empty for none. Nothing: it does not say.
    std::optional<QString> photo = {};

    bool operator==(const PresenceState &) const = default;
};

/// Nothing of a presence of another type: a question about a subscription, or an error.
std::optional<PresenceState> readPresenceState(const XmlElement &presence);
/// Adds it to a presence without a type: it is several elements.
void addPresenceState(XmlElement &presence, const PresenceState &state);

} // namespace watchroom::xmpp
