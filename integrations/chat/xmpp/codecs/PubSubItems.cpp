// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/PubSubItems.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

using News = PubSubItems::News;

std::optional<PubSubItems> readItems(const XmlElement &items)
{
    PubSubItems result{.node = items.attribute(u"node"), .items = {}, .retracted = {}};
    if (result.node.isEmpty())
        return std::nullopt;
    std::vector<const XmlElement *> children = items.elements();
    for (const XmlElement *child : firstOf(children, PubSubItems::kMaximumCount)) {
        const QString id = child->attribute(u"id");
        if (child->is(u"item", items.ns()))
            result.items.push_back(*child);
        else if (child->is(u"retract", items.ns()) && !id.isEmpty())
            result.retracted += id;
    }
    return result;
}

XmlElement writeItems(const PubSubItems &items, QStringView ns)
{
    XmlElement written = element(u"items", ns).set(u"node"_s, items.node);
    for (const QString &id : items.retracted)
        written.add(element(u"retract", ns).set(u"id"_s, id));
    for (const XmlElement &item : items.items)
        written.add(item);
    return written;
}

} // namespace

std::optional<PubSubItems> readPubSubItems(const XmlElement &iq)
{
    return readItems(iq.child(u"pubsub", ns::kPubSub).child(u"items", ns::kPubSub));
}

std::optional<PubSubItems> readPubSubNews(const XmlElement &message)
{
    const XmlElement &event = message.child(u"event", ns::kPubSubEvent);
    const QString purged = event.child(u"purge", ns::kPubSubEvent).attribute(u"node");
    const QString deleted = event.child(u"delete", ns::kPubSubEvent).attribute(u"node");
    if (!purged.isEmpty())
        return PubSubItems{purged, News::Purged, {}, {}};
    if (!deleted.isEmpty())
        return PubSubItems{deleted, News::Deleted, {}, {}};
    return readItems(event.child(u"items", ns::kPubSubEvent));
}

XmlElement writePubSubItems(const PubSubItems &items)
{
    return element(u"pubsub", ns::kPubSub).add(writeItems(items, ns::kPubSub));
}

XmlElement writePubSubNews(const PubSubItems &items)
{
    XmlElement event = element(u"event", ns::kPubSubEvent);
    if (items.news == News::Items)
        return event.add(writeItems(items, ns::kPubSubEvent));
    const QStringView name = items.news == News::Purged ? u"purge" : u"delete";
    return event.add(element(name, ns::kPubSubEvent).set(u"node"_s, items.node));
}

XmlElement writePubSubItemsQuery(const QString &node, int maximum, const QStringList &ids)
{
    XmlElement items = element(u"items", ns::kPubSub).set(u"node"_s, node);
    if (maximum > 0)
        items.set(u"max_items"_s, QString::number(maximum));
    for (const QString &id : ids)
        items.add(element(u"item", ns::kPubSub).set(u"id"_s, id));
    return element(u"pubsub", ns::kPubSub).add(std::move(items));
}

} // namespace watchroom::xmpp
