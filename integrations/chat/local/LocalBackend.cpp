// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/local/LocalBackend.h"

#include "app/base/Log.h"
#include "app/base/PlainText.h"
#include "integrations/chat/local/LocalRooms.h"

#include <algorithm>

#include <pwd.h>
#include <unistd.h>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaximumNameLength = 80;
constexpr qsizetype kMaximumTopicLength = 300;
const QString kRoomsKey = u"rooms"_s;
const QString kNameKey = u"name"_s;

/// The name that the computer knows its user by.
QString nameOfComputerUser()
{
    const passwd *user = getpwuid(getuid());
    if (!user)
        return {};
    const QString fullName = QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).trimmed();
    // "root" and other accounts of the system are nobody's name.
    return user->pw_uid == 0 ? QString() : fullName;
}

template <typename T>
Task<T> failed(ErrorCode code, const QString &summary)
{
    return Task<T>::finished(failure(code, summary));
}

} // namespace

LocalBackend::LocalBackend(Host &host, QObject *parent)
    : ChatBackend(parent)
    , m_host(host)
    , m_name(plainText(QString::fromUtf8(host.storage().value(kNameKey)), kMaximumNameLength))
{
    if (m_name.isEmpty())
        m_name = plainText(nameOfComputerUser(), kMaximumNameLength);
    if (m_name.isEmpty())
        m_name = tr("You");
}

AccountId LocalBackend::account() const
{
    return AccountId(u"local"_s);
}

Person LocalBackend::self() const
{
    return Person{
        .id = PersonId(u"local/me"_s),
        .name = m_name,
        .presence = Presence::Available,
        .isSelf = true,
    };
}

Task<void> LocalBackend::setOwnName(const QString &name)
{
    const QString plainName = plainText(name, kMaximumNameLength);
    if (plainName.isEmpty())
        return failed<void>(ErrorCode::InvalidArgument, tr("Type the name that others shall see."));
    if (auto saved = m_host.storage().setValue(kNameKey, plainName.toUtf8()); !saved)
        return Task<void>::finished(saved);
    m_name = plainName;
    publish(PersonChanged{self()});
    return Task<void>::finished({});
}

void LocalBackend::start()
{
    m_started = true;
    publish(PersonChanged{self()});
    auto rooms = localRoomsFromJson(m_host.storage().value(kRoomsKey), account());
    if (!rooms) {
        qCWarning(lcIntegrations) << "local rooms:" << rooms.error().detail;
        publish(InstanceProblem{rooms.error().summary});
        return;
    }
    m_rooms = std::move(*rooms);
    for (const Room &room : m_rooms)
        publish(RoomChanged{room});
}

void LocalBackend::stop()
{
    m_started = false;
}

Task<RoomId> LocalBackend::createRoom(const QString &name, RoomKind kind)
{
    const QString plainName = plainText(name, kMaximumNameLength);
    if (plainName.isEmpty())
        return failed<RoomId>(ErrorCode::InvalidArgument, tr("Give the room a name."));
    const bool taken = std::ranges::any_of(m_rooms, [&](const Room &room) {
        return room.name.compare(plainName, Qt::CaseInsensitive) == 0;
    });
    if (taken && kind != RoomKind::Practice) {
        return failed<RoomId>(ErrorCode::AlreadyExists,
                              tr("There is a room “%1” already.").arg(plainName));
    }
    m_rooms.push_back(Room{.id = RoomId::random(),
                           .account = account(),
                           .name = plainName,
                           .topic = {},
                           .kind = kind});
    if (auto saved = saveRooms(); !saved) {
        m_rooms.pop_back();
        return Task<RoomId>::finished(std::unexpected(saved.error()));
    }
    publish(RoomChanged{m_rooms.back()});
    return Task<RoomId>::finished(m_rooms.back().id);
}

Task<void> LocalBackend::renameRoom(const RoomId &room, const QString &name)
{
    const QString plainName = plainText(name, kMaximumNameLength);
    if (plainName.isEmpty())
        return failed<void>(ErrorCode::InvalidArgument, tr("Give the room a name."));
    return changeRoom(room, [&](Room &changed) { changed.name = plainName; });
}

Task<void> LocalBackend::setTopic(const RoomId &room, const QString &topic)
{
    return changeRoom(
        room, [&](Room &changed) { changed.topic = plainText(topic, kMaximumTopicLength); });
}

Task<void> LocalBackend::leaveRoom(const RoomId &room)
{
    Room *found = find(room);
    if (!found)
        return failed<void>(ErrorCode::NotFound, tr("This room is not there any more."));
    const Room left = *found;
    std::erase_if(m_rooms, [&](const Room &each) { return each.id == room; });
    if (auto saved = saveRooms(); !saved) {
        m_rooms.push_back(left);
        return Task<void>::finished(saved);
    }
    publish(RoomLeft{room});
    return Task<void>::finished({});
}

Task<void> LocalBackend::send(const OutgoingMessage &message)
{
    if (!m_started)
        return failed<void>(ErrorCode::Unavailable, tr("The workspace is closed."));
    if (!find(message.room))
        return failed<void>(ErrorCode::NotFound, tr("This room is not there any more."));
    if (message.markdown.trimmed().isEmpty() && message.attachments.empty())
        return failed<void>(ErrorCode::InvalidArgument, tr("There is nothing to send."));
    const Person sender = self();
    publish(MessageReceived{Message{
        .id = message.id,
        .room = message.room,
        .sender = sender.id,
        .senderName = sender.name,
        .sent = m_host.clock().now(),
        .markdown = message.markdown,
        .replyTo = message.replyTo,
        .attachments = message.attachments,
    }});
    return Task<void>::finished({});
}

Task<void> LocalBackend::edit(const RoomId &room, const MessageId &message, const QString &markdown)
{
    if (!find(room))
        return failed<void>(ErrorCode::NotFound, tr("This room is not there any more."));
    if (markdown.trimmed().isEmpty())
        return failed<void>(ErrorCode::InvalidArgument,
                            tr("An empty message cannot be kept. Delete it instead."));
    publish(MessageEdited{.room = room,
                          .message = message,
                          .by = self().id,
                          .markdown = markdown,
                          .at = m_host.clock().now()});
    return Task<void>::finished({});
}

Task<void> LocalBackend::retract(const RoomId &room, const MessageId &message)
{
    if (!find(room))
        return failed<void>(ErrorCode::NotFound, tr("This room is not there any more."));
    publish(MessageDeleted{
        .room = room, .message = message, .by = self().id, .at = m_host.clock().now()});
    return Task<void>::finished({});
}

Task<void> LocalBackend::react(const RoomId &room, const MessageId &message,
                               const QStringList &emoji)
{
    if (!find(room))
        return failed<void>(ErrorCode::NotFound, tr("This room is not there any more."));
    const Person person = self();
    m_reacted = std::max(m_host.clock().now(), m_reacted + Milliseconds(1));
    publish(ReactionsChanged{.room = room,
                             .message = message,
                             .by = person.id,
                             .byName = person.name,
                             .emoji = emoji,
                             .at = m_reacted});
    return Task<void>::finished({});
}

void LocalBackend::publish(Event event)
{
    if (m_started)
        m_host.publish(std::move(event));
}

Room *LocalBackend::find(const RoomId &room)
{
    const auto it = std::ranges::find(m_rooms, room, &Room::id);
    return it == m_rooms.end() ? nullptr : &*it;
}

Result<void> LocalBackend::saveRooms()
{
    return m_host.storage().setValue(kRoomsKey, localRoomsToJson(m_rooms));
}

Task<void> LocalBackend::changeRoom(const RoomId &room, const std::function<void(Room &)> &change)
{
    Room *found = find(room);
    if (!found)
        return failed<void>(ErrorCode::NotFound, tr("This room is not there any more."));
    const Room before = *found;
    change(*found);
    if (auto saved = saveRooms(); !saved) {
        *found = before;
        return Task<void>::finished(saved);
    }
    publish(RoomChanged{*found});
    return Task<void>::finished({});
}

} // namespace watchroom
