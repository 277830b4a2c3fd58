// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/MessageReading.h"
#include "integrations/chat/xmpp/cards/AwaitedCard.h"
#include "integrations/chat/xmpp/codecs/Invitation.h"

#include <QHash>
#include <QObject>

namespace watchroom::xmpp {

/// Makes events of messages: those that arrive, copies from other devices, and those of archives.
///
/// A message has one id whichever way it comes: of one's own the origin id, of others' the one that
/// the archive gave it. Whoever loses the server before a message came back sends it once more, so
/// the archive may have it twice; it is shown where it came first. Two are one when the sender, the
/// origin id and the words are the same: so nobody can make vanish what others said, nor a program
/// that numbers its messages anew what it says itself. Changes count only when they certainly come
/// from who wrote the message, or from the room itself.
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
    /// An archive has brought all that came since it was last read: what a change is still waiting
    /// for is stored long since, or in older history.
    void settleChanges(ArchiveState &state);
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
    /// A card that is too large for its message, which says `words`; `before` as in an event.
    void cardAwaited(const watchroom::xmpp::AwaitedCard &card, const QString &words,
                     const watchroom::MessageId &before);

private:
    /// Tells of an invitation.
    void takeInvitation(const XmlElement &message);
    /// What a live message is besides something that was said.
    void takeAsides(const MessageReading &reading);
    /// Returns the id of what is shown of it; empty when it is nothing to be shown.
    MessageId take(const MessageReading &reading, ArchiveState &state, const ArchivePlace *place);
    /// A message that is shown already has another name in the archive as well.
    void takeAgain(const MessageReading &reading, ArchiveState &state, KnownMessage known);
    /// The conversation and who speaks are known from now on.
    void keepPlace(const MessageReading &reading);
    /// Whether it was a card, which is then published.
    bool takeCard(const MessageReading &reading, const ArchivePlace *place);
    /// Whether it was a reaction, which is then published.
    bool takeReactions(const MessageReading &reading);
    std::optional<MessageChange> readChange(const MessageReading &reading) const;
    void takeChange(const MessageReading &reading, ArchiveState &state,
                    const MessageChange &change);
    void publishChange(const KnownMessage &message, const MessageChange &change);
    MessageId repliedTo(const MessageReading &reading, const ArchiveState &state) const;

    RoomDirectory &m_rooms;
    Host &m_host;
    MessageReader m_reader;
    QHash<PersonId, Person> m_people;
    /// When the change was said that a message shows, because archives are read backwards.
    QHash<MessageId, Timestamp> m_changed;
    Timestamp m_reacted; ///< When the last reaction came that was live.
};

} // namespace watchroom::xmpp
