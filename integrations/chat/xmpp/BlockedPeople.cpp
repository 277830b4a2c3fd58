// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/BlockedPeople.h"

#include "integrations/chat/xmpp/codecs/Blocking.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

BlockedPeople::BlockedPeople(StanzaChannel &channel, QObject *parent)
    : QObject(parent)
    , m_channel(channel)
{
}

void BlockedPeople::begin()
{
    // The server tells of changes only who has asked for the list.
    m_channel.request(writeIq({.type = u"get"_s}).add(writeBlockList({})))
        .then(this, [this](const Result<XmlElement> &answered) {
            const auto list = answered ? readBlockList(*answered) : std::nullopt;
            if (!list)
                return;
            m_people = {list->jids.begin(), list->jids.end()};
            Q_EMIT changed();
        });
}

bool BlockedPeople::takePush(const XmlElement &iq)
{
    const auto list = iq.attribute(u"type") == "set"_L1 ? readBlockList(iq) : std::nullopt;
    if (!list || list->kind == BlockList::Kind::All)
        return false;
    if (list->kind == BlockList::Kind::Unblocked && list->jids.empty())
        m_people.clear();
    for (const Jid &person : list->jids) {
        if (list->kind == BlockList::Kind::Unblocked)
            m_people.erase(person);
        else if (m_people.size() < BlockList::kMaximumCount)
            m_people.insert(person);
    }
    const StanzaHead head = readStanzaHead(iq).value_or(StanzaHead());
    m_channel.send(writeIq({.to = head.from, .id = head.id, .type = u"result"_s}));
    Q_EMIT changed();
    return true;
}

bool BlockedPeople::contains(const Jid &person) const
{
    return m_people.contains(person.bare()) ||
           m_people.contains(Jid::parse(person.domain()).value_or(Jid()));
}

Task<void> BlockedPeople::set(const Jid &person, bool blocked)
{
    const TaskSource<void> done;
    const BlockList change{.kind = blocked ? BlockList::Kind::Blocked : BlockList::Kind::Unblocked,
                           .jids = {person.bare()}};
    m_channel.request(writeIq({.type = u"set"_s}).add(writeBlockList(change)))
        .then(this, [this, person, blocked, done](const Result<XmlElement> &answered) {
            if (!answered) {
                done.finish(std::unexpected(answered.error()));
                return;
            }
            if (blocked)
                m_people.insert(person.bare());
            else
                m_people.erase(person.bare());
            Q_EMIT changed();
            done.finish({});
        });
    return done.task();
}

} // namespace watchroom::xmpp
