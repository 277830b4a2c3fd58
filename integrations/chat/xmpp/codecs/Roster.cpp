// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Roster.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

using Subscription = RosterItem::Subscription;

constexpr Word<Subscription> kSubscriptions[]{
    {Subscription::None, u"none"}, {Subscription::To, u"to"},         {Subscription::From, u"from"},
    {Subscription::Both, u"both"}, {Subscription::Remove, u"remove"},
};

QStringList readGroups(const XmlElement &item)
{
    QStringList groups;
    for (const XmlElement *group : item.elements(u"group", ns::kRoster)) {
        if (groups.size() < RosterItem::kMaximumGroups)
            groups += plainText(group->text());
    }
    return groups;
}

} // namespace

std::optional<Roster> readRoster(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kRoster);
    if (query.isNull())
        return std::nullopt;
    Roster roster{.version = query.attribute(u"ver"), .items = {}};
    std::vector<const XmlElement *> items = query.elements(u"item", ns::kRoster);
    for (const XmlElement *item : firstOf(items, Roster::kMaximumCount)) {
        const std::optional<Jid> jid = Jid::parse(item->attribute(u"jid"));
        if (!jid)
            continue;
        roster.items.push_back(
            {*jid, plainText(item->attribute(u"name")),
             valueOf(kSubscriptions, item->attribute(u"subscription")).value_or(Subscription::None),
             item->attribute(u"ask") == u"subscribe", readGroups(*item)});
    }
    return roster;
}

XmlElement writeRoster(const Roster &roster)
{
    XmlElement query = element(u"query", ns::kRoster);
    query.setOptional(u"ver"_s, roster.version);
    for (const RosterItem &entry : roster.items) {
        XmlElement item = element(u"item", ns::kRoster).set(u"jid"_s, entry.jid.toString());
        item.setOptional(u"name"_s, entry.name);
        if (entry.subscription != Subscription::None)
            item.set(u"subscription"_s, wordOf(kSubscriptions, entry.subscription));
        if (entry.asked)
            item.set(u"ask"_s, u"subscribe"_s);
        for (const QString &group : entry.groups)
            item.addTextElement(u"group"_s, group);
        query.add(std::move(item));
    }
    return query;
}

} // namespace watchroom::xmpp
