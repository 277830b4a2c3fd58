// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/Contacts.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestContactStatus = 200;

/// What others look for first stands first.
int rankOf(PresenceState::Show show)
{
    switch (show) {
    case PresenceState::Show::Chat:
        return 0;
    case PresenceState::Show::Available:
        return 1;
    case PresenceState::Show::Busy:
        return 2;
    case PresenceState::Show::Away:
        return 3;
    case PresenceState::Show::LongAway:
        return 4;
    case PresenceState::Show::Unavailable:
        break;
    }
    return 5;
}

} // namespace

Presence presenceOf(PresenceState::Show show)
{
    switch (show) {
    case PresenceState::Show::Away:
    case PresenceState::Show::LongAway:
        return Presence::Away;
    case PresenceState::Show::Busy:
        return Presence::Busy;
    case PresenceState::Show::Unavailable:
        return Presence::Offline;
    case PresenceState::Show::Available:
    case PresenceState::Show::Chat:
        break;
    }
    return Presence::Available;
}

Contacts::Contacts(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

void Contacts::begin()
{
    m_channel.request(writeIq({.type = u"get"_s}).add(writeRoster({})))
        .then(this, [this](const Result<XmlElement> &answered) {
            if (const auto roster = answered ? readRoster(*answered) : std::nullopt) {
                m_items.clear();
                takeRoster(*roster);
            }
        });
}

void Contacts::end()
{
    m_followed.clear();
    for (const auto &[person, devices] : std::exchange(m_seen, {}))
        Q_EMIT changed(person);
}

bool Contacts::takePush(const XmlElement &iq)
{
    if (iq.attribute(u"type") != "set"_L1 || !iq.has(u"query", ns::kRoster))
        return false;
    if (const auto roster = readRoster(iq))
        takeRoster(*roster);
    const StanzaHead head = readStanzaHead(iq).value_or(StanzaHead());
    m_channel.send(writeIq({.to = head.from, .id = head.id, .type = u"result"_s}));
    return true;
}

void Contacts::takeRoster(const Roster &roster)
{
    for (const RosterItem &item : roster.items) {
        if (item.subscription == RosterItem::Subscription::Remove)
            m_items.erase(item.jid);
        else if (m_items.size() < Roster::kMaximumCount || m_items.contains(item.jid))
            m_items[item.jid] = item;
        Q_EMIT changed(item.jid);
    }
}

void Contacts::takePresence(const XmlElement &presence)
{
    const std::optional<StanzaHead> head = readStanzaHead(presence);
    const Jid person = head ? head->from.bare() : Jid();
    if (person.isEmpty() || person == m_channel.self().bare())
        return;
    if (head->type == "subscribe"_L1) {
        takeQuestion(person, presence);
        return;
    }
    const bool isGone = head->type == "unavailable"_L1;
    std::optional<PresenceState> state = readPresenceState(presence);
    if (!isGone && (!state || !head->type.isEmpty()))
        return;
    const auto known = m_seen.find(person);
    if (isGone) {
        if (known == m_seen.end())
            return;
        known->second.erase(head->from.resource());
        if (known->second.empty() || head->from.isBare())
            m_seen.erase(known);
    } else {
        const bool hasRoom = known == m_seen.end()
                                 ? m_seen.size() < kMaximumPeople
                                 : known->second.size() < kMaximumDevices ||
                                       known->second.contains(head->from.resource());
        if (!hasRoom)
            return;
        state->status = plainText(state->status, kLongestContactStatus);
        m_seen[person][head->from.resource()] = *state;
    }
    Q_EMIT changed(person);
}

void Contacts::takeQuestion(const Jid &person, const XmlElement &presence)
{
    const auto item = m_items.find(person);
    const bool sees =
        item != m_items.end() && (item->second.subscription == RosterItem::Subscription::From ||
                                  item->second.subscription == RosterItem::Subscription::Both);
    if (sees || isFollowed(person)) // whom one wants to see may see one too
        answer(person, u"subscribed"_s);
    else
        Q_EMIT asked(person,
                     plainText(presence.textOf(u"status", ns::kClient), kLongestContactStatus));
}

PresenceState Contacts::seen(const Jid &person) const
{
    const auto known = m_seen.find(person);
    if (known == m_seen.end())
        return {.show = PresenceState::Show::Unavailable, .status = {}};
    return std::ranges::min_element(known->second, {},
                                    [](const auto &device) { return rankOf(device.second.show); })
        ->second;
}

QString Contacts::nameOf(const Jid &person) const
{
    const auto item = m_items.find(person);
    return item == m_items.end() ? QString() : item->second.name;
}

bool Contacts::isFollowed(const Jid &person) const
{
    const auto item = m_items.find(person);
    return m_followed.contains(person) ||
           (item != m_items.end() &&
            (item->second.asked || item->second.subscription == RosterItem::Subscription::To ||
             item->second.subscription == RosterItem::Subscription::Both));
}

void Contacts::follow(const Jid &person)
{
    if (isFollowed(person))
        return;
    m_followed.insert(person);
    answer(person, u"subscribe"_s);
}

void Contacts::allow(const Jid &person)
{
    answer(person, u"subscribed"_s);
    follow(person);
}

void Contacts::refuse(const Jid &person)
{
    answer(person, u"unsubscribed"_s);
}

void Contacts::answer(const Jid &person, const QString &type)
{
    m_channel.send(writePresenceStanza({.to = person.bare(), .type = type}));
}

} // namespace watchroom::xmpp
