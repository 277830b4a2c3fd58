// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/BlockedPeople.h"
#include "integrations/chat/xmpp/Contacts.h"
#include "integrations/chat/xmpp/FileUploads.h"
#include "integrations/chat/xmpp/InvitationBook.h"
#include "integrations/chat/xmpp/MessageIntake.h"
#include "integrations/chat/xmpp/MessageSender.h"
#include "integrations/chat/xmpp/ReadMarks.h"
#include "integrations/chat/xmpp/RoomCatalogue.h"
#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/RoomSettings.h"
#include "integrations/chat/xmpp/cards/CardActions.h"
#include "integrations/chat/xmpp/cards/FetchedCards.h"
#include "integrations/chat/xmpp/cards/OfferedCommands.h"
#include "integrations/chat/xmpp/cards/RoomGlances.h"
#include "integrations/chat/xmpp/people/Faces.h"
#include "integrations/chat/xmpp/people/MemberLists.h"
#include "integrations/chat/xmpp/people/OwnPicture.h"

#include <map>
#include <memory>
#include <set>

namespace watchroom::xmpp {

/// An account at work, from start() to its destruction: leads stanzas to whom they concern, and the
/// rooms through loss and return of the stream.
class XmppSession final : public QObject, private RoomDirectory
{
    Q_OBJECT

public:
    /// `files` outlives it.
    XmppSession(AccountId id, Jid account, QString name, std::unique_ptr<StanzaChannel> channel,
                Host &host, const FileWay &files, QObject *parent = nullptr);
    ~XmppSession() override;

    void start();
    bool isOnline() const { return m_isOnline; }
    const StanzaChannel &channel() const { return *m_channel; }
    /// See StanzaChannel.
    void setWatched(bool watched) { m_channel->setWatched(watched); }
    void setOwnName(const QString &name);

    RoomBook &rooms() { return m_book; }
    MessageSender &sender() { return m_sender; }
    RoomSettings &settings() { return m_settings; }
    FileUploads &uploads() { return m_uploads; }
    ReadMarks &readMarks() { return m_readMarks; }
    /// See ChatBackend.
    Task<InvocationOutcome> invoke(const Invocation &invocation, const std::optional<Card> &card);
    CardActions &cardActions() { return m_cardActions; }
    RoomCatalogue &catalogue() { return m_catalogue; }
    BlockedPeople &blocked() { return m_blocked; }
    Faces &faces() { return m_faces; }

    /// Ends with the address when the person is in it.
    Task<Jid> create(const QString &name);
    /// Where it wants a password, see passwordWanted().
    Task<Jid> join(const Jid &room, const QString &password = {});
    Task<void> rename(const Jid &room, const QString &name);
    Task<void> setTopic(const Jid &room, const QString &topic);
    Task<void> leave(const Jid &room);
    /// Its files first, then the message.
    Task<void> send(const Jid &place, const OutgoingMessage &message);
    void setTyping(const Jid &place, bool typing);

    // People (XmppSessionPeople.cpp)
    void invite(const Jid &room, const Jid &person);
    std::vector<watchroom::RoomMember> members(const Jid &room) const;
    RoomPowers powers(const Jid &room) const;
    Task<void> changeMember(const Jid &room, const PersonId &person, MemberChange change);
    Task<std::vector<watchroom::RoomMember>> absentMembers(const Jid &room);
    const std::vector<KeptInvitation> &invitations() const { return m_invitations.all(); }
    Task<Jid> acceptInvitation(const QString &address);
    void declineInvitation(const QString &address);
    void setPresence(const PresenceState &presence);
    Task<void> setOwnPicture(const std::optional<AvatarPicture> &picture);
    Result<void> openConversation(const Jid &person);
    /// Asks to see when somebody is there.
    void follow(const Jid &person);
    Person personAt(const Jid &address) const;

Q_SIGNALS:
    void onlineChanged();
    /// See StanzaChannel::progressed().
    void progressed(const QString &step);
    /// See StanzaChannel::lost().
    void lost(const watchroom::Error &error);
    /// A room that was to be joined asks for a password, or for another one.
    void passwordWanted(const watchroom::xmpp::Jid &room, bool wasWrong);
    void membersChanged(const watchroom::xmpp::Jid &room);
    void invitationsChanged();
    /// Somebody with whom there is a conversation is there otherwise now, or is blocked.
    void contactsChanged();
    void typingChanged(const watchroom::RoomId &room, const watchroom::PersonId &person,
                       bool typing);

private:
    struct Place
    {
        std::unique_ptr<RoomAttendance> attendance;
        std::unique_ptr<ArchiveSync> archive;
        /// Who waits for being in; with a new room it is theirs to settle it.
        std::optional<TaskSource<bool>> arrival;
        /// When it was last lost, and how long it was then waited before it was entered again.
        Milliseconds lostAt{0};
        Milliseconds pause{0};
    };
    struct TopicChange
    {
        Jid room;
        QString id;
        QString topic;
        TaskSource<void> done;
    };

    // RoomDirectory
    Jid account() const override { return m_account; }
    QString ownName() const override { return m_name; }
    bool accountHasStableIds() const override { return m_hasStableIds; }
    RoomBook &book() override { return m_book; }
    RoomAttendance *attendance(const Jid &room) override;
    ArchiveSync &archive(const Jid &address) override;
    std::optional<OwnWords> onItsWay(const QString &originId) const override;
    bool isBlocked(const PersonId &person) const override;

    // The stream (XmppSession.cpp)
    void ready(bool resumed);
    void streamLost(const Error &error);
    void take(const XmlElement &stanza);
    void takeMessage(const XmlElement &message);
    /// Somebody spoke in a conversation, from this address.
    void hearFrom(const Jid &person);
    void confirmWhenStored();
    void askAccount();

    // Rooms (XmppSessionRooms.cpp)
    Place &place(const Jid &room);
    void makePlace(const Jid &room, Place &place);
    /// Goes in; ends with whether the room is new.
    Task<bool> enter(const Jid &room);
    void goIn(const Jid &room);
    void enterAll();
    void entered(const Jid &room, bool isNew);
    void refused(const Jid &room, const Error &error);
    /// Not in it now, without anybody having decided so: goes in again, soon.
    void interrupted(const Jid &room);
    void isIn(const Jid &room);
    void settleNewRoom(const Jid &room, const QString &name, const TaskSource<Jid> &made);
    void takeName(const Jid &room);
    void topicChanged(const Jid &room, const QString &messageId, const QString &topic);
    void dropPlace(const Jid &room);
    void note(const Jid &room, const QString &text);

    // People (XmppSessionPeople.cpp)
    void connectPeople();
    /// Tells the server how one is there, where it does not know.
    void sendPresence();
    std::vector<watchroom::RoomMember> absentAmong(const Jid &room,
                                                   const RoomMembers &listed) const;
    PersonId idOf(const RoomAttendance &room, const QString &nickname) const;
    /// Tells who is there, once for all that changes now.
    void attendantsChanged(const Jid &room);
    void takeInvitation(const Invitation &invitation, bool isThroughRoom);
    void takeQuestion(const Jid &person, const QString &words);
    /// Whether the message that came back was an invitation.
    bool takeRefusedInvitation(const QString &messageId, const Error &error);

    AccountId m_id;
    Jid m_account;
    QString m_name;
    std::unique_ptr<StanzaChannel> m_channel;
    Host &m_host;
    bool m_isOnline = false;
    bool m_hasStableIds = false;
    quint64 m_taken = 0;
    bool m_isConfirming = false;
    RoomBook m_book;
    MessageIntake m_intake;
    MessageSender m_sender;
    RoomSettings m_settings;
    FileUploads m_uploads;
    ReadMarks m_readMarks;
    FetchedCards m_fetchedCards;
    CardActions m_cardActions;
    OfferedCommands m_offers;
    RoomGlances m_glances;
    RoomCatalogue m_catalogue;
    Contacts m_contacts;
    BlockedPeople m_blocked;
    InvitationBook m_invitations;
    Faces m_faces;
    OwnPicture m_ownPicture;
    MemberLists m_memberLists;
    PresenceState m_presence;
    std::optional<PresenceState> m_toldPresence;   ///< In this stream.
    QHash<QString, std::pair<Jid, Jid>> m_invited; ///< Room and person, by the id of the message.
    ArchiveSync m_ownArchive;
    std::map<Jid, Place> m_places;
    std::vector<TopicChange> m_topics;
    std::set<Jid> m_changedRooms;
    /// Goes first, so that no answer comes to a session that is half gone.
    QObject m_context;
};

} // namespace watchroom::xmpp
