// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/cards/OfferedCommands.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/cards/CardName.h"
#include "integrations/chat/xmpp/codecs/Capabilities.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestNode = 500;
constexpr qsizetype kMaximumPrograms = 500;

} // namespace

OfferedCommands::OfferedCommands(RoomDirectory &rooms, StanzaChannel &channel, Host &host,
                                 QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_channel(channel)
    , m_host(host)
{
}

void OfferedCommands::takePresence(const XmlElement &presence)
{
    const auto head = readStanzaHead(presence);
    const RoomAttendance *there = head ? m_rooms.attendance(head->from.bare()) : nullptr;
    if (!there || head->from.resource() == there->nickname())
        return;
    if (!head->type.isEmpty()) {
        drop(head->from);
        return;
    }
    if (const auto capabilities = readCapabilities(presence))
        add({head->from, capabilities->node + u'#' + capabilities->version});
}

void OfferedCommands::heardFrom(const Jid &person)
{
    add({person, {}});
}

void OfferedCommands::forget()
{
    m_waiting.clear();
    m_seen.clear();
    m_isAsking = false;
    if (!std::exchange(m_commands, {}).empty())
        publish();
}

void OfferedCommands::add(Asked asked)
{
    const bool isKnown = m_seen.contains(asked.who);
    if (isKnown || m_waiting.size() >= kMaximumAsked || !m_offering.value(asked.program, true))
        return;
    m_seen.insert(asked.who);
    m_waiting.push_back(std::move(asked));
    askNext();
}

void OfferedCommands::askNext()
{
    if (m_isAsking || m_waiting.empty())
        return;
    m_isAsking = true;
    const Asked asked = m_waiting.front();
    m_waiting.pop_front();
    if (m_offering.value(asked.program)) {
        list(asked);
        return;
    }
    XmlElement iq = writeIq({.to = asked.who, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoInfoQuery(asked.program)))
        .then(this, [this, asked](const Result<XmlElement> &answer) {
            learn(asked, answer ? readDiscoInfo(*answer).value_or(DiscoInfo()) : DiscoInfo());
        });
}

void OfferedCommands::learn(const Asked &asked, const DiscoInfo &info)
{
    const bool offers = info.has(ns::kCommands);
    if (!asked.program.isEmpty() && m_offering.size() < kMaximumPrograms)
        m_offering.insert(asked.program, offers);
    if (offers) {
        list(asked);
        return;
    }
    m_isAsking = false;
    askNext();
}

void OfferedCommands::list(const Asked &asked)
{
    XmlElement iq = writeIq({.to = asked.who, .type = u"get"_s});
    m_channel.request(iq.add(writeDiscoItemsQuery(ns::kCommands.toString())))
        .then(this, [this, who = asked.who](const Result<XmlElement> &answer) {
            const auto items = answer ? readDiscoItems(*answer) : std::nullopt;
            if (items && m_seen.contains(who))
                take(who, items->items);
            m_isAsking = false;
            askNext();
        });
}

void OfferedCommands::take(const Jid &who, const std::vector<DiscoItems::Item> &items)
{
    const RoomAttendance *there = m_rooms.attendance(who.bare());
    const Jid place = who.bare();
    const BookedRoom *room = m_rooms.book().find(place);
    const PersonId owner = there ? there->personId(who.resource()) : PersonId(place.toString());
    if (!room || owner.isEmpty())
        return;
    std::vector<ActionSpec> commands;
    for (const DiscoItems::Item &item : items) {
        // The actions of cards are offered by their cards.
        const bool isOwn = item.node.startsWith("card:"_L1) || item.node.startsWith("outcome:"_L1);
        if (item.node.isEmpty() || item.node.size() > kLongestNode || item.node.contains(u'\n') ||
            isOwn || commands.size() >= kMaximumOfOne)
            continue;
        const QString id =
            writeCardName({m_rooms.book().idOf(place), owner, CardId(item.node)}).value;
        commands.push_back(
            {.id = ActionId(id),
             .title = item.name.isEmpty() ? plainText(item.node, 80) : item.name,
             .hint = there ? tr("Asked of %1 in %2.").arg(plainText(who.resource(), 60), room->name)
                           : tr("Asked of %1.").arg(room->name),
             // To ask for it does little yet: what changes something has questions first.
             .effect = Effect::Read});
    }
    if (commands.empty())
        return;
    m_commands.insert_or_assign(who, std::move(commands));
    publish();
}

void OfferedCommands::drop(const Jid &who)
{
    m_seen.erase(who);
    std::erase_if(m_waiting, [&](const Asked &asked) { return asked.who == who; });
    if (m_commands.erase(who) > 0)
        publish();
}

void OfferedCommands::publish()
{
    ActionsOffered offered;
    for (const auto &[who, commands] : m_commands) {
        for (const ActionSpec &command : commands) {
            if (offered.actions.size() < kMaximumOffers)
                offered.actions.push_back(command);
        }
    }
    m_host.publish(std::move(offered));
}

} // namespace watchroom::xmpp
