// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Secret.h"
#include "app/base/Task.h"
#include "app/model/Account.h"
#include "app/model/Card.h"
#include "app/model/Invitation.h"
#include "app/model/ListedRoom.h"
#include "app/model/Message.h"
#include "app/model/Room.h"
#include "app/model/RoomMember.h"
#include "integrations/api/Host.h"
#include "integrations/api/InvocationOutcome.h"

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
    QStringList files = {}; ///< Where the bytes of each attachment are.
    /// What is answered says this, for those whose programs do not show what is answered.
    QString repliedText = {};
};

/// One sign-in to one chat service. Lives on the engine thread and never blocks it.
///
/// What happens is published as events through its Host, in order: RoomChanged before anything of
/// that room, and a sent message comes back as MessageReceived with its id before its task ends.
/// Room ids are the account's own, so they hold its id: two accounts in one room of a server have
/// two rooms here. Messages of one's own come back with self().id as their sender.
///
/// Tasks end with NotFound for rooms and messages that do not exist, InvalidArgument for empty
/// names and texts, PermissionDenied for changing what others said, Unavailable while there is no
/// connection: what was to be sent is then sent again with the same id once there is one.
class ChatBackend : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Its value is that of its host's instance.
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

    // What a service may have beyond this. Where it has not, the tasks end as Unsupported.

    /// How it stands with its server, between start() and stop(); see stateChanged(). Never
    /// SwitchedOff.
    virtual AccountState state() const { return Online{}; }
    /// Looks for the server now and not at the next time.
    virtual void retryNow() {}
    /// Somebody looks at the program, or does not any more: makes sure more often that the server
    /// is still there.
    virtual void setWatched(bool watched);

    /// Joins a room by the address that people know it by. Where it wants a password, that is told
    /// by roomPasswordWanted() and the task ends as Cancelled.
    virtual Task<RoomId> joinRoom(const QString &address, const Secret &password = {});
    /// The conversation with one person, by their address.
    virtual Task<RoomId> openConversation(const QString &address);
    /// The rooms that anybody may find; those whose name or address has the words.
    virtual Task<std::vector<ListedRoom>> listRooms(const QString &words);
    virtual Task<void> invite(const RoomId &room, const QString &address);
    /// Who is in a room now; changes are told by roomMembersChanged().
    virtual std::vector<RoomMember> members(const RoomId &room) const;
    virtual RoomPowers powers(const RoomId &room) const;
    virtual Task<void> changeMember(const RoomId &room, const PersonId &person,
                                    MemberChange change);
    /// Who belongs to a room without being there, and who may not come in.
    virtual Task<std::vector<RoomMember>> absentMembers(const RoomId &room);
    /// What its server has to set about a room. PermissionDenied for all but its owners,
    /// ResourceExhausted for a form that nobody could fill in.
    virtual Task<Form> roomSettings(const RoomId &room);
    virtual Task<void> setRoomSettings(const RoomId &room, const FormValues &values);

    /// What was asked and not answered yet; changes are told by invitationsChanged().
    virtual std::vector<Invitation> invitations() const;
    /// Goes to where one was invited, or lets who asks see one; ends with the room or conversation.
    /// A room that wants a password is as with joinRoom().
    virtual Task<RoomId> acceptInvitation(const QString &address);
    virtual Task<void> declineInvitation(const QString &address);

    /// Whether one is there, and what one does, as others see it; kept between starts. Offline is
    /// no such presence. Published as PersonChanged.
    virtual Task<void> setPresence(Presence presence, const QString &status);
    /// The picture that others see of one: the bytes of a PNG or JPEG; empty takes it away.
    /// Published as PersonPictured.
    virtual Task<void> setOwnPicture(const QByteArray &picture);
    /// These people, of this room or conversation, are on the screen: their pictures are fetched as
    /// far as they have any and they are not here, and published as PersonPictured.
    virtual void wantPictures(const RoomId &room, const std::vector<PersonId> &people);
    /// The other one in a conversation; nothing for rooms. Changes are told by partnersChanged().
    virtual std::optional<Person> partner(const RoomId &room) const;
    /// Whether what somebody sends comes here.
    virtual Task<void> setBlocked(const PersonId &person, bool blocked);

    /// What the person feels about a message from now on: all of it, none takes it back. The
    /// message is called as others call it, by its alias where it has one. Published as
    /// ReactionsChanged.
    virtual Task<void> react(const RoomId &room, const MessageId &message,
                             const QStringList &emoji);
    /// The largest file that can be sent, in bytes; 0 when none can be.
    virtual qint64 largestFile() const { return 0; }
    /// A picture that lies where this account keeps its files, fetched in the way that its files
    /// are sent; nothing when it lies elsewhere. At most 4 MiB.
    virtual std::optional<Task<HttpResponse>> pictureOnServer(const QUrl &address);
    /// Gives up a message whose files are on their way: its task ends as Cancelled.
    virtual void stopSending(const RoomId &room, const MessageId &message);

    /// Tells the others, as far as the service passes it on, that one is typing (or stopped).
    virtual void setTyping(const RoomId &room, bool typing);
    /// Everything up to this message was read, here and on all devices of this account.
    virtual void markRead(const RoomId &room, const MessageId &message);

    /// Carries out an action of a card that it published: `card` as it stands. Without a card it is
    /// one that the account offers by itself. Promises and errors are those of Service.
    virtual Task<InvocationOutcome> invoke(const Invocation &invocation,
                                           const std::optional<Card> &card);
    virtual Task<ActionState> outcomeOf(const Invocation &invocation,
                                        const std::optional<Card> &card);

Q_SIGNALS:
    void stateChanged();
    void largestFileChanged();
    /// So much of the files of a message is with the server.
    void filesProgressed(const watchroom::RoomId &room, const watchroom::MessageId &message,
                         int percent);
    void roomMembersChanged(const watchroom::RoomId &room);
    void invitationsChanged();
    void partnersChanged();
    /// `wasWrong`: there was one.
    void roomPasswordWanted(const QString &address, bool wasWrong);
    void typingChanged(const watchroom::RoomId &room, const watchroom::PersonId &person,
                       bool typing);
};

} // namespace watchroom
