// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// Whose stanzas the server keeps away (XEP-0191): the whole list, or a change of it.
struct BlockList
{
    enum class Kind { All, Blocked, Unblocked };
    static constexpr size_t kMaximumCount = 10'000;

    Kind kind = Kind::All;
    std::vector<Jid> jids; ///< Unblocked and empty: everybody.

    bool operator==(const BlockList &) const = default;
};

/// Changes come as an iq of type "set" from the own account.
std::optional<BlockList> readBlockList(const XmlElement &iq);
/// Kind All without addresses asks for the list.
XmlElement writeBlockList(const BlockList &list);

} // namespace watchroom::xmpp
