// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// The one place that opens an address outside the program. Addresses come from people and services
/// we do not know: only http, https, mailto, xmpp and matrix leave here, never a file or a program.
class LinkOpener
{
public:
    /// Whether the address was handed to the desktop.
    static bool open(const QString &address);
};

} // namespace watchroom
