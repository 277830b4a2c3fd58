// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/RoomGlances.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/cards/CardName.h"
#include "integrations/chat/xmpp/cards/Vouching.h"
#include "integrations/chat/xmpp/codecs/PubSubPublish.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// What is not heard of for so long is not fresh, whatever it says of itself.
constexpr Milliseconds kLongestFresh = std::chrono::hours(24);

constexpr size_t kMaximumAsked = 10; ///< People of one room.
constexpr QChar kBetween(u'\x1f');

QString knownKey(const Jid &room)
{
    return u"glances/"_s + room.toString();
}

/// The server that a room belongs to: rooms.example.org is one of example.org.
QString serverOf(const Jid &room, const Jid &account)
{
    const bool isOwn = room.domain().endsWith(QString(u'.' + account.domain()));
    return isOwn ? account.domain() : room.domain().section(u'.', 1);
}

PersonId ownerOf(const GlanceId &glance)
{
    const auto name = readCardName(CardId(glance.value));
    return name ? name->owner : PersonId();
}

} // namespace

RoomGlances::RoomGlances(RoomDirectory &rooms, StanzaChannel &channel, Host &host, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_channel(channel)
    , m_host(host)
    , m_search(channel)
{
}

// Where they are

void RoomGlances::look(const Jid &room)
{
    std::erase_if(m_nodes, [&](const Node &node) { return node.room == room; });
    XmlElement iq = writeIq({.to = room, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoInfoQuery()))
        .then(this, [this, room](const Result<XmlElement> &answer) {
            const DiscoInfo info =
                answer ? readDiscoInfo(*answer).value_or(DiscoInfo()) : DiscoInfo();
            const auto named = namedGlanceNode(info);
            if (!named) {
                lookAtService(room);
                return;
            }
            read({.address = *named,
                  .room = room,
                  .trust = Trust::InRoom,
                  .owner = PersonId(named->service.toString())});
        });
}

void RoomGlances::lookAtService(const Jid &room)
{
    m_search.find(serverOf(room, m_rooms.account()), u"pubsub"_s, u"service"_s)
        .then(this, [this, room](const Result<Jid> &service) {
            if (!service) {
                lookAtPeople(room);
                return;
            }
            read({.address = {*service, glanceNode(room)},
                  .room = room,
                  .trust = Trust::InPublishers,
                  .owner = PersonId(service->toString())});
        });
}

void RoomGlances::read(const Node &node)
{
    ask(node.address).then(this, [this, node](const Result<XmlElement> &answer) {
        const auto items = answer ? readPubSubItems(*answer) : std::nullopt;
        if (!items) {
            if (node.trust == Trust::InPublishers)
                lookAtPeople(node.room);
            return;
        }
        m_nodes.push_back(node);
        subscribe(node.address);
        removeIf(node.room, [&](const GlanceId &each) { return ownerOf(each) != node.owner; });
        takeAll(node, *items);
    });
}

void RoomGlances::lookAtPeople(const Jid &room)
{
    const RoomAttendance *there = m_rooms.attendance(room);
    if (!there)
        return;
    removeIf(room, [&](const GlanceId &each) { return !isVouchedFor(*there, ownerOf(each)); });
    size_t asked = 0;
    for (const auto &[nickname, attendant] : there->attendants()) {
        const auto occupant = room.withResource(nickname);
        if (occupant && nickname != there->nickname() && asked < kMaximumAsked &&
            isVouchedFor(*there, there->personId(nickname))) {
            ++asked;
            takeHint(*occupant);
        }
    }
}

void RoomGlances::takeHint(const Jid &occupant)
{
    const Jid room = occupant.bare();
    const RoomAttendance *there = m_rooms.attendance(room);
    const PersonId person = there ? there->personId(occupant.resource()) : PersonId();
    const bool isRead = std::ranges::contains(m_nodes, room, &Node::room);
    if (!there || isRead || !isVouchedFor(*there, person))
        return;
    const Node node{.address = {occupant, glanceNode(room)}, .room = room, .owner = person};
    ask(node.address).then(this, [this, node](const Result<XmlElement> &answer) {
        if (const auto items = answer ? readPubSubItems(*answer) : std::nullopt)
            takeAll(node, *items);
    });
}

Task<XmlElement> RoomGlances::ask(const NodeAddress &address)
{
    XmlElement iq = writeIq({.to = address.service, .type = u"get"_s});
    return m_channel.request(iq.add(writePubSubItemsQuery(address.node, int(kMaximumCount))));
}

void RoomGlances::subscribe(const NodeAddress &address)
{
    XmlElement iq = writeIq({.to = address.service, .type = u"set"_s});
    m_channel.request(iq.add(writeSubscribe(address.node, m_channel.self())))
        .then(this, [](const Result<XmlElement> &) {}); // else it is as it was when it was read
}

void RoomGlances::leave(const Jid &room)
{
    std::erase_if(m_nodes, [&](const Node &node) { return node.room == room; });
    removeIf(room, [](const GlanceId &) { return true; });
}

// What they say

bool RoomGlances::takeNews(const XmlElement &message, const Jid &from)
{
    const auto news = readPubSubNews(message);
    if (!news)
        return false;
    const auto found = std::ranges::find_if(m_nodes, [&](const Node &node) {
        return node.address.service == from && node.address.node == news->node;
    });
    if (found == m_nodes.end())
        return false;
    const Node node = *found;
    if (news->news != PubSubItems::News::Items) {
        takeAll(node, {.node = news->node, .items = {}, .retracted = {}});
        return true;
    }
    for (const XmlElement &item : news->items)
        take(node, item);
    for (const QString &id : news->retracted)
        removeIf(node.room, [&](const GlanceId &each) { return each == nameOf(node, id); });
    return true;
}

void RoomGlances::takeAll(const Node &node, const PubSubItems &items)
{
    QStringList ids;
    for (const XmlElement &item : items.items) {
        take(node, item);
        ids += nameOf(node, item.attribute(u"id")).value;
    }
    removeIf(node.room, [&](const GlanceId &each) {
        return ownerOf(each) == node.owner && !ids.contains(each.value);
    });
}

void RoomGlances::take(const Node &node, const XmlElement &item)
{
    auto payload = readGlancePayload(item);
    const GlanceId name = nameOf(node, item.attribute(u"id"));
    QStringList &shown = known(node.room);
    const bool isNew = !shown.contains(name.value);
    if (!payload || (isNew && shown.size() >= qsizetype(kMaximumCount)))
        return;
    Glance &glance = payload->glance;
    glance.id = name;
    glance.updatedAt = std::min(glance.updatedAt, m_host.clock().now());
    glance.staleAfter = std::min(glance.staleAfter, kLongestFresh);
    glance.actions.clear();
    const QString source = plainText(payload->source, 60);
    m_host.publish(GlancePublished{
        .glance = std::move(glance),
        .room = m_rooms.book().idOf(node.room),
        .source = isVerified(node, item) ? source : tr("%1 (not verified)").arg(source)});
    if (isNew) {
        shown += name.value;
        keepKnown(node.room);
    }
}

GlanceId RoomGlances::nameOf(const Node &node, const QString &item) const
{
    return GlanceId(
        writeCardName({m_rooms.book().idOf(node.room), node.owner, CardId(item)}).value);
}

bool RoomGlances::isVerified(const Node &node, const XmlElement &item) const
{
    if (node.trust == Trust::InRoom)
        return true;
    const RoomAttendance *there = m_rooms.attendance(node.room);
    const auto publisher = Jid::parse(item.attribute(u"publisher"));
    return there && publisher && isVouchedFor(*there, PersonId(publisher->bare().toString()));
}

// What is shown

void RoomGlances::removeIf(const Jid &room, const std::function<bool(const GlanceId &)> &isOver)
{
    const auto removed = known(room).removeIf([&](const QString &id) {
        const GlanceId glance(id);
        if (!isOver(glance))
            return false;
        m_host.publish(GlanceRemoved{glance});
        return true;
    });
    if (removed > 0)
        keepKnown(room);
}

QStringList &RoomGlances::known(const Jid &room)
{
    const auto there = m_known.find(room);
    if (there != m_known.end())
        return there->second;
    const QString stored = QString::fromUtf8(m_host.storage().value(knownKey(room)));
    return m_known[room] = stored.split(kBetween, Qt::SkipEmptyParts);
}

void RoomGlances::keepKnown(const Jid &room)
{
    (void)m_host.storage().setValue(knownKey(room), known(room).join(kBetween).toUtf8());
}

} // namespace watchroom::xmpp
