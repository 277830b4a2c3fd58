// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What a client can do, in a word, so that each is asked only once (XEP-0115).
struct Capabilities
{
    QString node;    ///< The program's address.
    QString version; ///< A hash of what it can do; see verificationString().
    QString hash = QStringLiteral("sha-1");

    bool operator==(const Capabilities &) const = default;
};

std::optional<Capabilities> readCapabilities(const XmlElement &presence);
XmlElement writeCapabilities(const Capabilities &capabilities);

/// The hash of an answer, by SHA-1 and section 5.1; empty for one that section 5.4 refuses, or that
/// could be taken for another one.
QString verificationString(const DiscoInfo &info);
/// Whether that answer is what was announced, so that it may be kept for all who announce the same.
bool verifies(const Capabilities &capabilities, const DiscoInfo &info);

} // namespace watchroom::xmpp
