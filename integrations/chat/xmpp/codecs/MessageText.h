// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

// The texts of a message (RFC 6121, section 5.2). Where there are several languages, the one that
// is the message's own, else the first.

/// As it was sent; Markdown and message styling are for who reads it. May be empty.
std::optional<QString> readBody(const XmlElement &message);
XmlElement writeBody(const QString &text);

/// As it was sent. Empty takes a room's topic away.
std::optional<QString> readSubject(const XmlElement &message);
XmlElement writeSubject(const QString &text);

/// Whether it changes a room's topic (XEP-0045, section 8.1): a subject with neither body nor
/// thread.
bool changesTopic(const XmlElement &message);

} // namespace watchroom::xmpp
