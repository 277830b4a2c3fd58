// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QFlags>

namespace watchroom::xmpp {

/// What servers may do with a message (XEP-0334).
enum class Hint { NoPermanentStore = 1, NoStore = 2, NoCopy = 4, Store = 8 };
Q_DECLARE_FLAGS(Hints, Hint)
Q_DECLARE_OPERATORS_FOR_FLAGS(Hints)

Hints readHints(const XmlElement &message);
XmlElement writeHint(Hint hint);

} // namespace watchroom::xmpp
