// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/FileUploads.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

#include <functional>
#include <memory>

namespace watchroom {

namespace xmpp {
class XmppSession;
}

/// An account on an XMPP server. Rooms are those of its bookmarks; what was said comes from their
/// archives, so every device of the account shows the same.
///
/// Who wrote a message, and whether it exists, is known to the store and not here: the workspace
/// checks both before it asks for a change. While the connection is being looked for, what is sent
/// waits; it ends as Unavailable when there will be none.
class XmppBackend final : public ChatBackend
{
    Q_OBJECT

public:
    /// Makes a stream and lets it begin; called by start().
    using OpenChannel = std::function<std::unique_ptr<xmpp::StanzaChannel>()>;

    XmppBackend(Host &host, xmpp::Jid account, OpenChannel openChannel, xmpp::FileWay files = {},
                QObject *parent = nullptr);
    ~XmppBackend() override;

    AccountId account() const override { return AccountId(m_host.instance().value); }
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

    AccountState state() const override { return m_state; }
    void retryNow() override;
    void setWatched(bool watched) override;
    Task<RoomId> joinRoom(const QString &address, const Secret &password = {}) override;
    Task<RoomId> openConversation(const QString &address) override;
    Task<std::vector<ListedRoom>> listRooms(const QString &words) override;
    Task<void> invite(const RoomId &room, const QString &address) override;
    std::vector<RoomMember> members(const RoomId &room) const override;
    Task<void> react(const RoomId &room, const MessageId &message,
                     const QStringList &emoji) override;
    qint64 largestFile() const override;
    std::optional<Task<HttpResponse>> pictureOnServer(const QUrl &address) override;
    void stopSending(const RoomId &room, const MessageId &message) override;
    RoomPowers powers(const RoomId &room) const override;
    Task<void> changeMember(const RoomId &room, const PersonId &person,
                            MemberChange change) override;
    Task<std::vector<RoomMember>> absentMembers(const RoomId &room) override;
    Task<Form> roomSettings(const RoomId &room) override;
    Task<void> setRoomSettings(const RoomId &room, const FormValues &values) override;
    std::vector<Invitation> invitations() const override;
    Task<RoomId> acceptInvitation(const QString &address) override;
    Task<void> declineInvitation(const QString &address) override;
    Task<void> setPresence(Presence presence, const QString &status) override;
    Task<void> setOwnPicture(const QByteArray &picture) override;
    void wantPictures(const RoomId &room, const std::vector<PersonId> &people) override;
    std::optional<Person> partner(const RoomId &room) const override;
    Task<void> setBlocked(const PersonId &person, bool blocked) override;
    void setTyping(const RoomId &room, bool typing) override;
    void markRead(const RoomId &room, const MessageId &message) override;
    Task<InvocationOutcome> invoke(const Invocation &invocation,
                                   const std::optional<Card> &card) override;
    Task<ActionState> outcomeOf(const Invocation &invocation,
                                const std::optional<Card> &card) override;

private:
    void loadPresence();
    void connectSession();
    void onLost(const Error &error);
    void setState(AccountState state);
    /// Nothing unless there is no connection and none to come.
    std::optional<Error> refusal() const;
    /// The room's address; an error when it is not there, or nothing can be asked now.
    Result<xmpp::Jid> addressOf(const RoomId &room) const;
    Task<RoomId> idOf(Task<xmpp::Jid> room);

    Host &m_host;
    xmpp::Jid m_account;
    OpenChannel m_openChannel;
    xmpp::FileWay m_files;
    QString m_name;
    Presence m_presence = Presence::Available;
    QString m_status;
    bool m_isWatched = false;
    AccountState m_state;
    std::unique_ptr<xmpp::XmppSession> m_session;
};

} // namespace watchroom
