// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// Somebody in the account's list of people (RFC 6121, section 2.1.2).
struct RosterItem
{
    enum class Subscription { None, To, From, Both, Remove };
    static constexpr qsizetype kMaximumGroups = 50;

    Jid jid;
    QString name;
    Subscription subscription = Subscription::None;
    bool asked = false; ///< We asked to see whether they are there; no answer yet.
    QStringList groups;

    bool operator==(const RosterItem &) const = default;
};

struct Roster
{
    static constexpr size_t kMaximumCount = 10'000;

    QString version; ///< Section 2.6; empty where the server has none.
    std::vector<RosterItem> items;

    bool operator==(const Roster &) const = default;
};

/// The whole list or, in an iq of type "set", what changed. Entries without an address are left
/// out.
std::optional<Roster> readRoster(const XmlElement &iq);
/// Without items: asks for the list, or for what changed since `version`.
XmlElement writeRoster(const Roster &roster);

} // namespace watchroom::xmpp
