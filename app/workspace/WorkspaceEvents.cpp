// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: what comes in, written to the store inside the intake's transaction.

#include "app/base/Log.h"
#include "app/base/PlainText.h"
#include "app/model/Mentions.h"
#include "app/workspace/Workspace.h"

#include <algorithm>

namespace watchroom {

namespace {

/// What comes back of one's own message names its files by their addresses only; the bytes are
/// still here.
void keepOwnFiles(Message &message, const std::optional<Message> &stored)
{
    if (!stored || stored->attachments.size() != message.attachments.size())
        return;
    for (size_t i = 0; i < stored->attachments.size(); ++i) {
        const Attachment &known = stored->attachments[i];
        Attachment &now = message.attachments[i];
        if (now.sha256.isEmpty() && now.name == known.name && now.size == known.size)
            now.sha256 = known.sha256;
    }
}

} // namespace

Result<void> Workspace::write(const InstanceId &instance, const Event &event)
{
    return std::visit([&](const auto &each) { return write(instance, each); }, event);
}

bool Workspace::mayActIn(const InstanceId &instance, const RoomId &room) const
{
    if (m_accounts->find(instance))
        return mayShowIn(instance, room);
    const auto known =
        std::ranges::find_if(m_rooms, [&](const StoredRoom &each) { return each.room.id == room; });
    return m_services->mayActForOthers(instance) && known != m_rooms.end() &&
           known->room.kind == RoomKind::Practice;
}

bool Workspace::mayShowIn(const InstanceId &instance, const RoomId &room) const
{
    return !m_accounts->find(instance) || m_accountOfRoom.value(room).value == instance.value;
}

Result<void> Workspace::write(const InstanceId &instance, const RoomChanged &event)
{
    const ChatAccount *account = m_accounts->find(instance);
    const AccountId known = m_accountOfRoom.value(event.room.id, event.room.account);
    if (!account || event.room.account != account->id() || known != account->id()) {
        qCWarning(lcIntegrations) << "a room that is not its own is left out of" << instance.value;
        return {};
    }
    m_accountOfRoom.insert(event.room.id, known);
    m_dirty.rooms = true;
    if (auto saved = m_store->saveRoom(event.room); !saved)
        return saved;
    if (event.room.kind == RoomKind::Group) {
        for (auto &[owner, card] : std::exchange(m_roomless, {})) {
            card.room = event.room.id;
            m_intake->take(owner, std::move(card));
        }
    }
    return m_store->setRoomLeft(event.room.id, false);
}

Result<void> Workspace::write(const InstanceId &instance, const RoomLeft &event)
{
    if (!m_accounts->find(instance) || !mayShowIn(instance, event.room))
        return {};
    m_dirty.rooms = true;
    return m_store->setRoomLeft(event.room, true);
}

Result<void> Workspace::write(const InstanceId &instance, const PersonChanged &event)
{
    // Who one is, only one's own account says; other accounts may see the same person too.
    const ChatAccount *own = m_accounts->accountOf(event.person.id);
    const ChatAccount *account = m_accounts->find(instance);
    if (own ? own != account : !account && !m_services->mayActForOthers(instance))
        return {};
    m_dirty.people = true;
    m_dirty.accounts = m_dirty.accounts || own;
    if (own == &m_accounts->local())
        tell(SelfUpdated{event.person});
    return m_store->savePerson(event.person);
}

Result<void> Workspace::write(const InstanceId &instance, const MessageReceived &event)
{
    Message message = event.message;
    const ChatAccount *account = accountOf(message.room);
    const bool own = account && message.sender == account->self().id;
    if (!mayActIn(instance, message.room) || (own && !m_accounts->find(instance))) {
        qCWarning(lcIntegrations) << instance.value << "may not speak for people in this room";
        return {};
    }
    if (const auto earlier = event.corrects.isEmpty()
                                 ? std::nullopt
                                 : messageByWriter(message.room, message.sender, event.corrects))
        return correct(*earlier, message.markdown, message.sent);
    if (own)
        keepOwnFiles(message, messageBy(message.room, message.id, message.sender));
    else if (account)
        message.mentionsSelf |= mentions(message.markdown, account->self().name);
    const auto former = own ? m_store->message(message.room, message.id) : std::nullopt;
    auto row =
        m_store->saveMessage(message, !own && !event.isHistory, event.before, event.nameByWriter);
    if (!row)
        return std::unexpected(row.error());
    if (former && *former && (*former)->row != *row)
        m_feed->touch(message.room, (*former)->row);
    m_feed->touch(message.room, *row);
    m_typing->stopped(message.room, message.sender);
    m_dirty.rooms = true;
    return readWhatWasRead(message, *row);
}

std::optional<Message> Workspace::messageBy(const RoomId &room, const MessageId &id,
                                            const PersonId &by) const
{
    const auto item = m_store->message(room, id);
    if (!item || !*item)
        return std::nullopt;
    const auto *message = std::get_if<Message>(&(*item)->content);
    if (!message || message->sender != by || message->deleted)
        return std::nullopt;
    return *message;
}

std::optional<Message> Workspace::messageByWriter(const RoomId &room, const PersonId &writer,
                                                  const QString &name) const
{
    const auto item = m_store->messageByWriter(room, writer, name);
    if (!item || !*item)
        return std::nullopt;
    return std::get<Message>((*item)->content);
}

Result<void> Workspace::write(const InstanceId &instance, const MessageEdited &event)
{
    const auto message = messageByWriter(event.room, event.by, event.message.value);
    if (!message || !mayActIn(instance, event.room))
        return {};
    // Who knows its id has seen to the order.
    if (message->id != event.message && message->edited > event.at)
        return {};
    return correct(*message, event.markdown, event.at);
}

Result<void> Workspace::correct(Message message, const QString &markdown, Timestamp at)
{
    if (message.deleted)
        return {};
    message.markdown = markdown;
    message.edited = at;
    auto row = m_store->saveMessage(message, false);
    if (!row)
        return std::unexpected(row.error());
    m_feed->touch(message.room, *row);
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const MessageDeleted &event)
{
    auto message = messageByWriter(event.room, event.by, event.message.value);
    if (!message || message->deleted || !mayActIn(instance, event.room))
        return {};
    message->markdown.clear();
    message->attachments.clear();
    message->deleted = true;
    auto row = m_store->saveMessage(*message, false);
    if (!row)
        return std::unexpected(row.error());
    m_feed->touch(event.room, *row);
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const CardPublished &event)
{
    const StoredInstance *stored = m_services->stored(instance);
    RoomId room = event.room.isEmpty() && stored ? stored->room : event.room;
    if (room.isEmpty()) {
        // An integration without a room speaks in the first one there is.
        const auto first = std::ranges::find_if(m_rooms, [](const StoredRoom &each) {
            return !each.left && each.room.kind == RoomKind::Group;
        });
        if (first == m_rooms.end()) {
            m_roomless.emplace_back(instance, event);
            return {};
        }
        room = first->room.id;
    }
    if (!mayShowIn(instance, room))
        return {};
    auto written = m_store->saveCard(instance, room, event.card, m_clock->now(), event.before,
                                     event.sender, event.replaces);
    if (!written)
        return std::unexpected(written.error());
    if (written->gone > 0)
        m_feed->touch(room, written->gone);
    if (written->outcome == CardWrite::Outcome::Known)
        return {};
    m_feed->touch(written->room, written->row);
    if (written->outcome == CardWrite::Outcome::KeptAsEarlier)
        return {};
    rememberIncident(written->room, instance, event.card);
    m_dirty.rooms = true;
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const GlancePublished &event)
{
    if (!event.room.isEmpty() && !mayShowIn(instance, event.room))
        return {};
    m_dirty.glances = true;
    return m_glances->publish(instance, event);
}

Result<void> Workspace::write(const InstanceId &instance, const GlanceRemoved &event)
{
    m_dirty.glances = true;
    return m_glances->remove(instance, event.glance);
}

Result<void> Workspace::write(const InstanceId &instance, const ActionsOffered &event)
{
    m_offered[instance] = event.actions;
    m_dirty.offers = true;
    return m_store->saveOfferedActions(instance, event.actions);
}

Result<void> Workspace::write(const InstanceId &, const InvocationProgress &event)
{
    m_dispatcher->progressed(event);
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const InvocationReported &event)
{
    Invocation invocation = event.invocation;
    invocation.action.instance = instance; // nobody reports for another integration
    if (m_accounts->accountOf(invocation.by))
        return {};
    m_dispatcher->reported(invocation);
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const InstanceProblem &event)
{
    m_services->setProblem(instance, plainText(event.text));
    return {};
}

Result<void> Workspace::write(const InstanceId &instance, const NotePosted &event)
{
    if (!mayShowIn(instance, event.room))
        return {};
    auto row = m_store->addNote(event.room, NoteRow{plainText(event.text), event.icon}, event.at);
    if (!row)
        return std::unexpected(row.error());
    m_feed->touch(event.room, *row);
    return {};
}

} // namespace watchroom
