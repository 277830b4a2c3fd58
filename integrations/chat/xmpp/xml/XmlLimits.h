// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace watchroom::xmpp {

/// How large one element from outside may be, everything in it included. All sizes are bytes as
/// they came. What is larger is left out before any parser sees it. Raising one limit switches that
/// rule off, and nothing else; so a test shows that each is needed.
struct XmlLimits
{
    qsizetype bytes = 1024 * 1024;
    int depth = 64;
    int elements = 4096;
    int attributes = 64;         ///< Of one element, declarations of namespaces among them.
    qsizetype text = 256 * 1024; ///< Between two tags.
};

} // namespace watchroom::xmpp
