// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/chat/xmpp/codecs/ResultPage.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// Asks an archive for messages (XEP-0313, section 4): an iq to the room, or to nobody for the
/// account's own.
struct ArchiveQuery
{
    QString queryId; ///< Comes back with every result.
    Jid with;        ///< One conversation of the account's archive; empty for all.
    std::optional<Timestamp> start;
    std::optional<Timestamp> end;
    PageRequest page;

    bool operator==(const ArchiveQuery &) const = default;
};

std::optional<ArchiveQuery> readArchiveQuery(const XmlElement &iq);
XmlElement writeArchiveQuery(const ArchiveQuery &query);

} // namespace watchroom::xmpp
