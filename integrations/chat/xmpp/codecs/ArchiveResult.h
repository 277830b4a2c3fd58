// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Forwarded.h"
#include "integrations/chat/xmpp/codecs/ResultPage.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// One message from an archive (XEP-0313, section 4.2). To be believed only from an archive that
/// has been asked, under the query's id.
struct ArchiveResult
{
    QString queryId;
    QString id;          ///< The archive's stanza id of the message.
    Forwarded forwarded; ///< With the moment it was archived at.

    bool operator==(const ArchiveResult &) const = default;
};

/// The end of a page, in the answer to the query.
struct ArchiveEnd
{
    bool complete = false; ///< There is nothing more in the direction that was asked for.
    bool stable = true;    ///< False: the archive may still change what it said.
    ResultPage page;

    bool operator==(const ArchiveEnd &) const = default;
};

/// Nothing without an id, a message or the moment.
std::optional<ArchiveResult> readArchiveResult(const XmlElement &message);
XmlElement writeArchiveResult(const ArchiveResult &result);

std::optional<ArchiveEnd> readArchiveEnd(const XmlElement &iq);
XmlElement writeArchiveEnd(const ArchiveEnd &end);

} // namespace watchroom::xmpp
