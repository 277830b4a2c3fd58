// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"

#include <vector>

namespace watchroom {

/// The embedded workspace: rooms on this computer, without an account and without a network. It is
/// its own server, so everything succeeds at once; the archive is the workspace's store.
///
/// Who wrote a message, and whether it exists, is known to the store and not here: the workspace
/// checks both before it asks for a change.
class LocalBackend final : public ChatBackend
{
    Q_OBJECT

public:
    explicit LocalBackend(Host &host, QObject *parent = nullptr);

    AccountId account() const override;
    Person self() const override;
    Task<void> setOwnName(const QString &name) override;

    void start() override;
    void stop() override;

    Task<RoomId> createRoom(const QString &name, RoomKind kind) override;
    Task<void> renameRoom(const RoomId &room, const QString &name) override;
    Task<void> setTopic(const RoomId &room, const QString &topic) override;
    Task<void> leaveRoom(const RoomId &room) override;

    Task<void> send(const OutgoingMessage &message) override;
    Task<void> edit(const RoomId &room, const MessageId &message, const QString &markdown) override;
    Task<void> retract(const RoomId &room, const MessageId &message) override;
    Task<void> react(const RoomId &room, const MessageId &message,
                     const QStringList &emoji) override;
    qint64 largestFile() const override { return kLargestAttachment; }

private:
    /// After stop() nothing is said any more.
    void publish(Event event);
    Room *find(const RoomId &room);
    Result<void> saveRooms();
    /// Changes a room by `change`, stores it and publishes it; undone when it cannot be stored.
    Task<void> changeRoom(const RoomId &room, const std::function<void(Room &)> &change);

    Host &m_host;
    std::vector<Room> m_rooms;
    QString m_name;
    Timestamp m_reacted; ///< When it was last reacted; no two reactions have one time.
    bool m_started = false;
};

} // namespace watchroom
