// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/RoomDirectory.h"
#include "integrations/chat/xmpp/codecs/Invitation.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"

#include <QHash>
#include <QObject>

namespace watchroom::xmpp {

/// Makes events of messages: those that arrive, copies from other devices, and those of archives.
///
/// A message has one id whichever way it comes: of one's own the origin id, of others' the one that
/// the archive gave it. Ids that a sender may choose never say that two messages are one, unless
/// it is certain that the sender is the same. Changes count only when they certainly come from who
/// wrote the message, or from the room itself.
class MessageIntake final : public QObject
{
    Q_OBJECT

public:
    MessageIntake(RoomDirectory &rooms, Host &host, QObject *parent = nullptr);

    /// A message that came just now, or (`isCopy`) went to or from another device of the account.
    void takeLive(const XmlElement &message, bool isCopy);
    /// A message of an archive: that of a room, or (empty) the account's.
    void takeArchived(const Jid &archive, const ArchivedMessage &archived,
                      const ArchivePlace &place);
    /// Says who somebody is, where that is new.
    void introduce(const Person &person);

Q_SIGNALS:
    void invited(const watchroom::xmpp::Invitation &invitation, bool isThroughRoom);
    /// A message or change of one's own is where everybody sees it.
    void ownArrived(const QString &originId);
    void bounced(const QString &messageId, const watchroom::Error &error);
    void topicChanged(const watchroom::xmpp::Jid &room, const QString &messageId,
                      const QString &topic);
    void settingsChanged(const watchroom::xmpp::Jid &room);
    /// Who wrote this message asks whether it has come (XEP-0184).
    void receiptWanted(const watchroom::xmpp::Jid &sender, const QString &messageId);
    void typingChanged(const watchroom::RoomId &room, const watchroom::PersonId &person,
                       bool typing);

private:
    /// A message and what is certain about it.
    struct Reading
    {
        const XmlElement &message;
        StanzaHead head;
        Jid place; ///< The room, or the other one in a conversation.
        bool isGroup = false;
        bool isLive = false;
        RoomId room;
        Person sender;
        bool isFromRoom = false; ///< The room itself says it.
        bool isCertain = false;  ///< Who the sender is.
        QString originId;
        QString archiveId;
        Timestamp at;
    };

    std::optional<Reading> read(const XmlElement &message, bool isLive) const;
    void readGroupSender(Reading &reading) const;
    void readDirectSender(Reading &reading) const;
    Timestamp momentOf(const Reading &reading) const;
    /// False when it is none.
    bool takeInvitation(const XmlElement &message);
    /// What a live message is besides something that was said.
    void takeAsides(const Reading &reading);
    /// Returns the id of what is shown of it; empty when it is nothing to be shown.
    MessageId take(const Reading &reading, ArchiveState &state, const ArchivePlace *place);
    /// Whether it was a card, which is then published.
    bool takeCard(const Reading &reading, const ArchivePlace *place);
    /// Whether it was a reaction, which is then published.
    bool takeReactions(const Reading &reading);
    /// By a reference (XEP-0372) or by the name that one has in the room.
    bool namesUs(const Reading &reading) const;
    std::vector<Attachment> filesOf(const Reading &reading) const;
    QString aliasOf(const Reading &reading, const MessageId &id) const;
    std::optional<MessageChange> readChange(const Reading &reading) const;
    void takeChange(const Reading &reading, ArchiveState &state, const MessageChange &change);
    void publishChange(const KnownMessage &message, const MessageChange &change);
    /// In Markdown.
    QString textOf(const Reading &reading) const;
    MessageId idOf(const Reading &reading) const;
    MessageId repliedTo(const Reading &reading, const ArchiveState &state) const;

    RoomDirectory &m_rooms;
    Host &m_host;
    QHash<PersonId, Person> m_people;
    /// When the change was said that a message shows, because archives are read backwards.
    QHash<MessageId, Timestamp> m_changed;
};

} // namespace watchroom::xmpp
