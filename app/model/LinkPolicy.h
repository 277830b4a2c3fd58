// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// The address as it may be opened, or an empty string when it must not be: only http, https,
/// mailto, xmpp and matrix with a host or a path, no control characters, no user name in front of a
/// host, no mail that attaches a file or smuggles in a header, at most 2,048 characters. Hosts of
/// other scripts are in punycode, so that a look-alike shows itself.
QString allowedLink(const QString &address);

/// Whether `text`, shown for `address`, looks like an address on another host ("bank.example" for
/// https://elsewhere.example); the real host is then to be shown beside it.
bool linkTextMisleads(const QString &text, const QString &address);

} // namespace watchroom
