// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// A room that the account knows (XEP-0402): an item of its own node of that namespace.
struct Bookmark
{
    Jid room; ///< The item's id.
    QString name;
    bool joinsItself = false; ///< Entered at sign-in.
    QString nickname;
    QString password;
    /// What other programs keep with it: goes back as it came (section 3.3).
    XmlElement extensions;

    bool operator==(const Bookmark &) const = default;
};

/// Reads it from a PubSub <item/>.
std::optional<Bookmark> readBookmark(const XmlElement &item);
/// The payload of such an item; its id is `room`.
XmlElement writeBookmark(const Bookmark &bookmark);

} // namespace watchroom::xmpp
