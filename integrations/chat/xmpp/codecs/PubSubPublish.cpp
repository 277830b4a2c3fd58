// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/PubSubPublish.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr Word<NodeAccess> kAccessModels[]{
    {NodeAccess::Nobody, u"whitelist"},
    {NodeAccess::Contacts, u"presence"},
    {NodeAccess::Everybody, u"open"},
};

XmlElement pubsub(XmlElement inner)
{
    return element(u"pubsub", ns::kPubSub).add(std::move(inner));
}

XmlElement subscription(QStringView name, const QString &node, const Jid &self)
{
    return pubsub(
        element(name, ns::kPubSub).set(u"node"_s, node).set(u"jid"_s, self.bare().toString()));
}

} // namespace

FormFields publishOptions(NodeAccess access)
{
    FormFields options{.formType = ns::kPubSubOptions.toString()};
    options.values.insert(u"pubsub#persist_items"_s, {u"true"_s});
    options.values.insert(u"pubsub#access_model"_s, {wordOf(kAccessModels, access)});
    if (access == NodeAccess::Nobody) {
        options.values.insert(u"pubsub#max_items"_s, {u"max"_s});
        options.values.insert(u"pubsub#send_last_published_item"_s, {u"never"_s});
    }
    return options;
}

XmlElement writePublish(const QString &node, const QString &id, const XmlElement &payload,
                        const std::optional<FormFields> &options)
{
    XmlElement item = element(u"item", ns::kPubSub).setOptional(u"id"_s, id).add(payload);
    XmlElement written =
        pubsub(element(u"publish", ns::kPubSub).set(u"node"_s, node).add(std::move(item)));
    if (options)
        written.add(element(u"publish-options", ns::kPubSub).add(writeFormFields(*options)));
    return written;
}

XmlElement writeRetractItem(const QString &node, const QString &id, bool tells)
{
    XmlElement retract = element(u"retract", ns::kPubSub).set(u"node"_s, node);
    if (tells)
        retract.set(u"notify"_s, u"true"_s);
    return pubsub(retract.add(element(u"item", ns::kPubSub).set(u"id"_s, id)));
}

XmlElement writeSubscribe(const QString &node, const Jid &self)
{
    return subscription(u"subscribe", node, self);
}

XmlElement writeUnsubscribe(const QString &node, const Jid &self)
{
    return subscription(u"unsubscribe", node, self);
}

XmlElement writeCreateNode(const QString &node, const std::optional<FormFields> &settings)
{
    XmlElement written = pubsub(element(u"create", ns::kPubSub).set(u"node"_s, node));
    if (settings)
        written.add(element(u"configure", ns::kPubSub).add(writeFormFields(*settings)));
    return written;
}

} // namespace watchroom::xmpp
