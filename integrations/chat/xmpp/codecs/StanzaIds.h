// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <vector>

namespace watchroom::xmpp {

// Identities that stay (XEP-0359).

/// The name that its sender gave it; the same in every copy and every attempt.
struct OriginId
{
    QString id;

    bool operator==(const OriginId &) const = default;
};

/// The name that an archive gave it.
struct StanzaId
{
    Jid by;
    QString id;

    bool operator==(const StanzaId &) const = default;
};

std::optional<OriginId> readOriginId(const XmlElement &message);
XmlElement writeOriginId(const OriginId &id);

/// The one that says it is by `archive`. To be believed only where that archive takes away what
/// others forged in its name: where it announces XEP-0359.
std::optional<StanzaId> readStanzaId(const XmlElement &message, const Jid &archive);
XmlElement writeStanzaId(const StanzaId &id);

} // namespace watchroom::xmpp
