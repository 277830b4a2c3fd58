// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QStringList>

#include <optional>

namespace watchroom::xmpp {

/// Everything that somebody feels about a message now (XEP-0444): a later one replaces it, an empty
/// one takes it back.
struct Reactions
{
    static constexpr qsizetype kMaximumCount = 20;
    static constexpr qsizetype kLongest = 32; ///< Of one reaction, in UTF-16 units.

    QString id; ///< The room's stanza id in a room, else the message id.
    QStringList emoji;

    bool operator==(const Reactions &) const = default;
};

/// What is too long, said twice or no visible character is left out.
std::optional<Reactions> readReactions(const XmlElement &message);
XmlElement writeReactions(const Reactions &reactions);

} // namespace watchroom::xmpp
