// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/ChatBackend.h"
#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/codecs/Reply.h"

#include <QObject>

#include <deque>

namespace watchroom::xmpp {

/// What one says, until it is certain that it was heard: messages, corrections, retractions. Each
/// carries an origin id (XEP-0359) that stays the same over every attempt; it is done when it came
/// back with the name that the archive gave it. After a loss of the stream the archive is looked
/// at first, and only what is not there is sent again.
class MessageSender final : public QObject
{
    Q_OBJECT

public:
    MessageSender(RoomDirectory &rooms, StanzaChannel &channel, Host &host,
                  QObject *parent = nullptr);

    // The room must be in the book. The tasks end when the message is in the archive, with an error
    // when it was sent back, as Unavailable at stop().
    Task<void> send(const Jid &place, const OutgoingMessage &message);
    Task<void> edit(const Jid &place, const MessageId &message, const QString &markdown);
    Task<void> retract(const Jid &place, const MessageId &message);
    /// `message` as its readers call it; see ChatBackend::react().
    Task<void> react(const Jid &place, const MessageId &message, const QStringList &emoji);

    /// The room (or, for conversations, the account) can be spoken to, and its archive is read up
    /// to now.
    void open(const Jid &archive);
    /// Nothing can be sent until open().
    void close(const Jid &archive);
    void closeAll();
    void refuse(const Jid &place, const Error &error);
    void stop();

    /// See RoomDirectory.
    std::optional<OwnWords> onItsWay(const QString &originId) const;
    void arrived(const QString &originId);
    /// It was sent back. Empty, or the room that may have lost us; then it waits for open() once
    /// more.
    Jid bounced(const QString &messageId, const Error &error);
    /// The account's archive was read once more.
    void archiveRead();

private:
    struct Pending
    {
        Jid place;
        Jid archive; ///< Empty: the account's.
        QString originId;
        XmlElement stanza;
        OwnWords words;             ///< What the stanza says in its own way.
        std::optional<Event> event; ///< Published where no archive brings it back.
        bool isSent = false;
        bool wasUnheard = false; ///< It was sent to a room that did not know us.
        int readings = 0;        ///< How often the archive was read since without showing it.
        std::vector<TaskSource<void>> askedBy; ///< More than one when it was asked for again.

        void finish(const Result<void> &outcome) const;
    };

    XmlElement draft(const Jid &place, const QString &id) const;
    /// The body, and what in it is there for others only.
    static void addWords(XmlElement &stanza, const OutgoingMessage &message);
    Reply replyTo(const Jid &place, const MessageId &message) const;
    QString typeFor(const Jid &place) const;
    Jid archiveOf(const Jid &place) const;
    Task<void> queue(const Jid &place, const QString &originId, XmlElement stanza, OwnWords words,
                     std::optional<Event> event = {});
    MessageReceived received(const OutgoingMessage &message) const;
    void flush(const Jid &archive);
    /// The archive has it already, from an earlier attempt.
    bool isThere(const Pending &pending) const;
    /// Ends one that no archive keeps, or that an earlier attempt brought there.
    void confirm(Pending pending);
    std::optional<Pending> takeOut(const QString &originId);

    RoomDirectory &m_rooms;
    StanzaChannel &m_channel;
    Host &m_host;
    std::deque<Pending> m_pending;
    std::vector<Jid> m_open;
};

} // namespace watchroom::xmpp
