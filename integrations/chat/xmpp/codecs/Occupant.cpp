// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Occupant.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLargestStatus = 999;

void readItem(const XmlElement &item, Occupant &occupant)
{
    const XmlElement &actor = item.child(u"actor", ns::kMucUser);
    occupant.affiliation =
        valueOf(kAffiliationWords, item.attribute(u"affiliation")).value_or(Affiliation::None);
    occupant.role = valueOf(kRoleWords, item.attribute(u"role")).value_or(Role::None);
    occupant.jid = Jid::parse(item.attribute(u"jid")).value_or(Jid());
    occupant.nickname = item.attribute(u"nick");
    occupant.actor = Jid::parse(actor.attribute(u"jid")).value_or(Jid());
    occupant.actorNickname = actor.attribute(u"nick");
    occupant.reason = plainText(item.textOf(u"reason", ns::kMucUser));
}

QList<int> readStatuses(const XmlElement &user)
{
    QList<int> statuses;
    for (const XmlElement *child : user.elements(u"status", ns::kMucUser)) {
        const std::optional<int> status = readNumber(child->attribute(u"code"), kLargestStatus);
        if (status && statuses.size() < Occupant::kMaximumStatuses)
            statuses += *status;
    }
    return statuses;
}

XmlElement writeItem(const Occupant &occupant)
{
    XmlElement item = element(u"item", ns::kMucUser);
    item.set(u"affiliation"_s, wordOf(kAffiliationWords, occupant.affiliation))
        .set(u"role"_s, wordOf(kRoleWords, occupant.role))
        .setOptional(u"jid"_s, occupant.jid.toString())
        .setOptional(u"nick"_s, occupant.nickname);
    if (!occupant.actor.isEmpty() || !occupant.actorNickname.isEmpty())
        item.add(element(u"actor", ns::kMucUser)
                     .setOptional(u"jid"_s, occupant.actor.toString())
                     .setOptional(u"nick"_s, occupant.actorNickname));
    if (!occupant.reason.isEmpty())
        item.addTextElement(u"reason"_s, occupant.reason);
    return item;
}

} // namespace

std::optional<Occupant> readOccupant(const XmlElement &stanza)
{
    const XmlElement &user = stanza.child(u"x", ns::kMucUser);
    if (user.isNull())
        return std::nullopt;
    Occupant occupant;
    readItem(user.child(u"item", ns::kMucUser), occupant);
    occupant.statuses = readStatuses(user);
    occupant.destroyed = readRoomDestruction(user);
    return occupant;
}

XmlElement writeOccupant(const Occupant &occupant)
{
    XmlElement user = element(u"x", ns::kMucUser).add(writeItem(occupant));
    for (const int status : occupant.statuses)
        user.add(element(u"status", ns::kMucUser).set(u"code"_s, QString::number(status)));
    if (occupant.destroyed)
        user.add(writeRoomDestruction(*occupant.destroyed, user.ns()));
    return user;
}

} // namespace watchroom::xmpp
