// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillCast.h"

namespace watchroom::drill {

using namespace Qt::StringLiterals;

namespace {

PersonId personId(const Actor &actor)
{
    return PersonId(u"practice/"_s + actor.id);
}

} // namespace

DrillCast::DrillCast(Host &host, const Script &script)
    : m_host(host)
    , m_script(script)
{
}

Doer DrillCast::doer(const Actor &actor)
{
    return {personId(actor), actor.name, false};
}

void DrillCast::arrive()
{
    for (const Actor &actor : m_script.people)
        show(actor, actor.presence);
}

void DrillCast::leave()
{
    for (const Actor &actor : m_script.people)
        show(actor, Presence::Offline);
}

void DrillCast::show(const Actor &actor, Presence presence)
{
    m_host.publish(PersonChanged{{.id = personId(actor),
                                  .name = actor.name,
                                  .presence = presence,
                                  .isMachine = actor.isMachine}});
}

void DrillCast::say(const SayStep &step, const QString &markdown, Timestamp at)
{
    const Actor &who = actor(step.who);
    const QString id = step.id.isEmpty() ? nextId(u"message"_s) : step.id;
    Message message{.id = messageId(id),
                    .room = m_host.room(),
                    .sender = personId(who),
                    .senderName = who.name,
                    .fromMachine = who.isMachine,
                    .sent = at,
                    .markdown = markdown};
    if (m_said.contains(step.replyTo))
        message.replyTo = messageId(step.replyTo);
    m_said.insert(id);
    m_host.publish(MessageReceived{std::move(message)});
}

Invocation DrillCast::press(const Doer &by, const QString &action, const QString &title,
                            Timestamp at)
{
    return {.key = InvocationKey(m_host.instance().value + u'/' + nextId(u"press"_s)),
            .action = {.instance = m_host.instance(),
                       .room = m_host.room(),
                       .card = CardId(u"incident"_s),
                       .action = ActionId(action)},
            .title = title,
            .by = by.id,
            .byName = by.name,
            .pressed = at};
}

QString DrillCast::nextId(const QString &what)
{
    return u"%1-%2"_s.arg(what).arg(++m_count);
}

MessageId DrillCast::messageId(const QString &id) const
{
    return MessageId(u"practice/%1/%2"_s.arg(m_host.instance().value, id));
}

} // namespace watchroom::drill
