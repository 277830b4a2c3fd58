// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/FileUploads.h"
#include "integrations/chat/xmpp/MessageIntake.h"
#include "integrations/chat/xmpp/MessageSender.h"
#include "integrations/chat/xmpp/ReadMarks.h"
#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/RoomSettings.h"
#include "integrations/chat/xmpp/cards/CardActions.h"
#include "integrations/chat/xmpp/cards/OfferedCommands.h"
#include "integrations/chat/xmpp/cards/RoomGlances.h"

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
    XmppSession(AccountId id, Jid account, QString name, std::unique_ptr<StanzaChannel> channel,
                Host &host, HttpClient &http, QStringList fileHosts, QObject *parent = nullptr);
    ~XmppSession() override;

    void start();
    bool isOnline() const { return m_isOnline; }
    void setOwnName(const QString &name);

    RoomBook &rooms() { return m_book; }
    MessageSender &sender() { return m_sender; }
    RoomSettings &settings() { return m_settings; }
    FileUploads &uploads() { return m_uploads; }
    ReadMarks &readMarks() { return m_readMarks; }
    CardActions &cardActions() { return m_cardActions; }

    /// Ends with the address when the person is in it.
    Task<Jid> create(const QString &name);
    Task<Jid> join(const Jid &room);
    Task<void> rename(const Jid &room, const QString &name);
    Task<void> setTopic(const Jid &room, const QString &topic);
    Task<void> leave(const Jid &room);
    void invite(const Jid &room, const Jid &person);
    /// Its files first, then the message.
    Task<void> send(const Jid &place, const OutgoingMessage &message);
    void setTyping(const Jid &place, bool typing);
    std::vector<watchroom::RoomMember> members(const Jid &room) const;

Q_SIGNALS:
    void onlineChanged();
    /// See StanzaChannel::lost().
    void lost(const watchroom::Error &error);
    void membersChanged(const watchroom::xmpp::Jid &room);
    void typingChanged(const watchroom::RoomId &room, const watchroom::PersonId &person,
                       bool typing);

private:
    struct Place
    {
        std::unique_ptr<RoomAttendance> attendance;
        std::unique_ptr<ArchiveSync> archive;
        /// Who waits for being in; with a new room it is theirs to settle it.
        std::optional<TaskSource<bool>> arrival;
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
    void enterAll();
    void entered(const Jid &room, bool isNew);
    void refused(const Jid &room, const Error &error);
    void isIn(const Jid &room);
    void settleNewRoom(const Jid &room, const QString &name, const TaskSource<Jid> &made);
    void takeName(const Jid &room);
    void topicChanged(const Jid &room, const QString &messageId, const QString &topic);
    /// Tells who is there, once for all that changes now.
    void attendantsChanged(const Jid &room);
    void dropPlace(const Jid &room);
    void note(const Jid &room, const QString &text);

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
    CardActions m_cardActions;
    OfferedCommands m_offers;
    RoomGlances m_glances;
    ArchiveSync m_ownArchive;
    std::map<Jid, Place> m_places;
    std::vector<TopicChange> m_topics;
    std::set<Jid> m_changedRooms;
    /// Goes first, so that no answer comes to a session that is half gone.
    QObject m_context;
};

} // namespace watchroom::xmpp
