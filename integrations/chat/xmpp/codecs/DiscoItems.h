// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/ResultPage.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// What belongs to somebody or something: a server's services, a service's rooms, an entity's
/// commands (XEP-0030, section 4).
struct DiscoItems
{
    struct Item
    {
        Jid jid;
        QString node;
        QString name;

        bool operator==(const Item &) const = default;
    };

    static constexpr size_t kMaximumCount = 1000; ///< Of one page.

    QString node;
    std::vector<Item> items;
    std::optional<ResultPage> page; ///< Where the service gives long lists in pages.

    bool operator==(const DiscoItems &) const = default;
};

std::optional<DiscoItems> readDiscoItems(const XmlElement &iq);
XmlElement writeDiscoItems(const DiscoItems &items);
XmlElement writeDiscoItemsQuery(const QString &node = {},
                                const std::optional<PageRequest> &page = {});

} // namespace watchroom::xmpp
