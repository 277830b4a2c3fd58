// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Task.h"
#include "app/model/Message.h"
#include "app/model/Person.h"
#include "app/model/Room.h"
#include "integrations/api/Host.h"

#include <QObject>

namespace watchroom {

/// What a person sends. `id` is made by the outbox and stays the same over every attempt, so that a
/// message that is sent again is not doubled.
struct OutgoingMessage
{
    MessageId id;
    RoomId room;
    QString markdown;
    MessageId replyTo;
    std::vector<Attachment> attachments;
};

/// One sign-in to one chat service. Lives on the engine thread and never blocks it.
///
/// What happens is published as events through its Host, in order: RoomChanged before anything of
/// that room, and a sent message comes back as MessageReceived with its id before its task ends.
/// Tasks end with NotFound for rooms and messages that do not exist, InvalidArgument for empty
/// names and texts, PermissionDenied for changing what others said, Unavailable while there is no
/// connection.
class ChatBackend : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual AccountId account() const = 0;
    /// The person signed in here.
    virtual Person self() const = 0;
    /// Changes the name others see; published as PersonChanged.
    virtual Task<void> setOwnName(const QString &name) = 0;

    /// Publishes the rooms that exist, then follows what happens.
    virtual void start() = 0;
    virtual void stop() = 0;

    virtual Task<RoomId> createRoom(const QString &name, RoomKind kind) = 0;
    virtual Task<void> renameRoom(const RoomId &room, const QString &name) = 0;
    virtual Task<void> setTopic(const RoomId &room, const QString &topic) = 0;
    virtual Task<void> leaveRoom(const RoomId &room) = 0;

    virtual Task<void> send(const OutgoingMessage &message) = 0;
    virtual Task<void> edit(const RoomId &room, const MessageId &message,
                            const QString &markdown) = 0;
    virtual Task<void> retract(const RoomId &room, const MessageId &message) = 0;
};

} // namespace watchroom
