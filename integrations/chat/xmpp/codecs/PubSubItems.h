// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace watchroom::xmpp {

/// Items of a PubSub node: as an answer (XEP-0060, section 6.5) or as news (section 7.1).
struct PubSubItems
{
    enum class News { Items, Purged, Deleted };
    static constexpr size_t kMaximumCount = 1000;

    QString node;
    News news = News::Items;
    /// Each <item/> whole, for the codec of what is in it.
    std::vector<XmlElement> items;
    QStringList retracted; ///< Ids; in news only.

    bool operator==(const PubSubItems &) const = default;
};

std::optional<PubSubItems> readPubSubItems(const XmlElement &iq);
/// News come from the service; of a person's own nodes (XEP-0163) from the bare address.
std::optional<PubSubItems> readPubSubNews(const XmlElement &message);
XmlElement writePubSubItems(const PubSubItems &items);
XmlElement writePubSubNews(const PubSubItems &items);

/// Asks for the newest items, all where `maximum` is 0, or for these.
XmlElement writePubSubItemsQuery(const QString &node, int maximum = 0, const QStringList &ids = {});

} // namespace watchroom::xmpp
