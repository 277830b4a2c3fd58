// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Who somebody is in a room whatever the nickname (XEP-0421). To be believed only of a room that
/// announces it; others let people write their own.
struct OccupantId
{
    QString id;

    bool operator==(const OccupantId &) const = default;
};

std::optional<OccupantId> readOccupantId(const XmlElement &stanza);
XmlElement writeOccupantId(const OccupantId &occupant);

} // namespace watchroom::xmpp
