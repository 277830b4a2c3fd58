// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/DiscoItems.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<DiscoItems> readDiscoItems(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kDiscoItems);
    if (query.isNull())
        return std::nullopt;
    DiscoItems result{query.attribute(u"node"), {}, readResultPage(query)};
    std::vector<const XmlElement *> children = query.elements(u"item", ns::kDiscoItems);
    for (const XmlElement *child : firstOf(children, DiscoItems::kMaximumCount)) {
        if (const std::optional<Jid> jid = Jid::parse(child->attribute(u"jid")))
            result.items.push_back(
                {*jid, child->attribute(u"node"), plainText(child->attribute(u"name"))});
    }
    return result;
}

XmlElement writeDiscoItems(const DiscoItems &items)
{
    XmlElement query = writeDiscoItemsQuery(items.node);
    for (const DiscoItems::Item &item : items.items)
        query.add(element(u"item", ns::kDiscoItems)
                      .set(u"jid"_s, item.jid.toString())
                      .setOptional(u"node"_s, item.node)
                      .setOptional(u"name"_s, item.name));
    if (items.page)
        query.add(writeResultPage(*items.page));
    return query;
}

XmlElement writeDiscoItemsQuery(const QString &node, const std::optional<PageRequest> &page)
{
    XmlElement query = element(u"query", ns::kDiscoItems);
    query.setOptional(u"node"_s, node);
    if (page)
        query.add(writePageRequest(*page));
    return query;
}

} // namespace watchroom::xmpp
