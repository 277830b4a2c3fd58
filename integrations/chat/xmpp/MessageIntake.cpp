// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/MessageIntake.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/cards/CardReader.h"
#include "integrations/chat/xmpp/codecs/ChatMarker.h"
#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "integrations/chat/xmpp/codecs/Correction.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Reactions.h"
#include "integrations/chat/xmpp/codecs/Receipt.h"
#include "integrations/chat/xmpp/codecs/Reply.h"
#include "integrations/chat/xmpp/codecs/Retraction.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "integrations/chat/xmpp/codecs/StanzaIds.h"

#include <QCryptographicHash>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// What is not among the newest is known by the name that only its writer calls it.
KnownMessage longStored(const MessageChange &change)
{
    return {.id = MessageId(change.target), .room = change.room, .sender = change.by};
}

bool isInvitation(const XmlElement &message)
{
    return readMediatedInvitation(message) || readDirectInvitation(message);
}

/// Tells whether a message that comes again says the same.
QByteArray printOf(const MessageReading &reading)
{
    const QByteArray body = readBody(reading.message).value_or(QString()).toUtf8();
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256).first(8).toBase64();
}

} // namespace

MessageIntake::MessageIntake(RoomDirectory &rooms, Host &host, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_host(host)
    , m_reader(rooms, host)
{
}

void MessageIntake::introduce(const Person &person)
{
    Person &known = m_people[person.id];
    if (person.id.isEmpty() || person.isSelf || known == person)
        return;
    known = person;
    m_host.publish(PersonChanged{person});
}

void MessageIntake::takeLive(const XmlElement &message, bool isCopy)
{
    if (const auto error = readStanzaError(message)) {
        Q_EMIT bounced(message.attribute(u"id"), plainError(*error));
        return;
    }
    if (isInvitation(message)) {
        if (!isCopy)
            takeInvitation(message);
        return;
    }
    std::optional<MessageReading> reading = m_reader.read(message, true);
    if (!reading || (isCopy && reading->isGroup))
        return;
    reading->at = m_reader.momentOf(*reading);
    ArchiveSync &archive = m_rooms.archive(reading->place);
    const RoomAttendance *attendance = m_rooms.attendance(reading->place);
    // Said to what a former stream of ours left there, and who said it is not known yet; the
    // archive will tell.
    if (reading->isGroup && attendance && !attendance->hears())
        return;
    const bool isNamed = reading->isGroup ? attendance && attendance->features().hasStableIds
                                          : m_rooms.accountHasStableIds();
    if (isNamed) {
        const Jid by = reading->isGroup ? reading->place : m_rooms.account();
        if (const auto id = readStanzaId(message, by))
            reading->archiveId = boundedId(id->id);
    }
    takeAsides(*reading);
    // In rooms a receipt would be everybody's; and who is not talked to learns nothing.
    if (!isCopy && !reading->isGroup && !reading->sender.isSelf && wantsReceipt(message) &&
        m_rooms.book().find(reading->place))
        Q_EMIT receiptWanted(reading->head.from, reading->head.id);
    const bool isKept = !(readHints(message) & (Hint::NoStore | Hint::NoPermanentStore));
    const bool hasArchive = reading->isGroup
                                ? attendance && attendance->features().hasArchive && !isNamed
                                : !archive.isSilent();
    if (hasArchive && isKept && reading->archiveId.isEmpty() && readBody(message)) {
        // The archive will say what it is called; until then it has no name to be known by again.
        archive.catchUp();
        return;
    }
    const KnownMessage *known = archive.state().index.byArchiveId(reading->archiveId);
    const MessageId shown = known ? known->id : take(*reading, archive.state(), nullptr);
    archive.heard(reading->archiveId, reading->room, shown);
}

void MessageIntake::takeInvitation(const XmlElement &message)
{
    if (const auto invitation = readMediatedInvitation(message))
        Q_EMIT invited(*invitation, true);
    else if (const auto direct = readDirectInvitation(message))
        Q_EMIT invited(*direct, false);
}

void MessageIntake::takeAsides(const MessageReading &reading)
{
    if (m_rooms.isBlocked(reading.sender.id))
        return;
    if (const auto state = readChatState(reading.message); state && !reading.sender.isSelf) {
        Q_EMIT typingChanged(reading.room, reading.sender.id, *state == ChatState::Composing);
    }
    if (!reading.isGroup)
        return;
    if (changesTopic(reading.message))
        Q_EMIT topicChanged(reading.place, reading.head.id,
                            plainText(readSubject(reading.message).value_or(QString()), 300));
    if (!reading.isFromRoom)
        return;
    if (const auto said = readOccupant(reading.message);
        said && said->is(Occupant::ConfigurationChanged))
        Q_EMIT settingsChanged(reading.place);
}

void MessageIntake::takeArchived(const Jid &archive, const ArchivedMessage &archived,
                                 const ArchivePlace &place)
{
    if (isInvitation(archived.message))
        return;
    std::optional<MessageReading> reading = m_reader.read(archived.message, false);
    // An archive speaks of its own messages only: a room of that room, the account's of it.
    const bool belongs =
        reading && (archive.isEmpty() ? !reading->isGroup &&
                                            (reading->sender.isSelf || reading->head.to.isEmpty() ||
                                             reading->head.to.bare() == m_rooms.account())
                                      : reading->isGroup && reading->place == archive);
    if (!belongs)
        return;
    reading->archiveId = boundedId(archived.id);
    reading->at = std::min(archived.time, m_host.clock().now());
    take(*reading, m_rooms.archive(reading->place).state(), &place);
}

MessageId MessageIntake::take(const MessageReading &reading, ArchiveState &state,
                              const ArchivePlace *place)
{
    if (m_rooms.isBlocked(reading.sender.id))
        return {};
    // First: a revision of a card may be called a correction too.
    if (takeCard(reading, place))
        return {};
    QString corrected;
    if (const auto change = readChange(reading)) {
        // Of what is not among the newest: where the store has it neither, it is still something
        // that was said.
        const bool isOfOld = !change->isRetraction && reading.isLive && !reading.sender.isSelf &&
                             m_rooms.archive(reading.place).isCaughtUp() && !state.hasGaps() &&
                             !state.index.bySender(reading.sender.id, change->target);
        if (!isOfOld) {
            takeChange(reading, state, *change);
            return {};
        }
        corrected = change->target;
    }
    if (takeReactions(reading))
        return {};
    const auto tombstone = readTombstone(reading.message);
    const QString text = m_reader.textOf(reading);
    std::vector<Attachment> files = m_reader.filesOf(reading);
    const bool isNothing = text.trimmed().isEmpty() && files.empty() && !tombstone;
    if (isNothing || reading.isFromRoom || readRetraction(reading.message))
        return {};

    const QByteArray print = printOf(reading);
    if (const KnownMessage *same = state.index.sameAs(reading.sender.id, reading.originId, print)) {
        takeAgain(reading, state, *same);
        return {};
    }
    const KnownMessage known{.id = m_reader.idOf(reading),
                             .room = reading.room,
                             .sender = reading.sender.id,
                             .wireId = boundedId(reading.head.id),
                             .originId = reading.originId,
                             .archiveId = reading.archiveId,
                             .isMarkable = isMarkable(reading.message),
                             .print = print,
                             .nickname =
                                 reading.isGroup ? reading.head.from.resource() : QString()};
    keepPlace(reading);
    MessageReceived event{.message = {.id = known.id,
                                      .room = known.room,
                                      .sender = known.sender,
                                      .senderName = reading.sender.name,
                                      .sent = reading.at,
                                      .markdown = text,
                                      .deleted = tombstone.has_value(),
                                      .replyTo = repliedTo(reading, state),
                                      .attachments = std::move(files),
                                      .alias = m_reader.aliasOf(reading, known.id),
                                      .mentionsSelf = m_reader.namesUs(reading)},
                          .corrects = corrected};
    const QString name = corrected.isEmpty() ? known.wireId : corrected;
    if (name != event.message.id.value && name != event.message.alias)
        event.nameByWriter = name;
    if (place) {
        event.before = MessageId(place->next.value(known.room.value));
        event.isHistory = place->isHistory;
        place->next.insert(known.room.value, known.id.value);
    }
    m_host.publish(std::move(event));
    state.index.add(known);
    if (const auto change = state.changes.take(known))
        publishChange(known, *change);
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
    return known.id;
}

void MessageIntake::keepPlace(const MessageReading &reading)
{
    if (!m_rooms.book().find(reading.place))
        (void)m_rooms.book().put(
            {.address = reading.place, .name = reading.sender.name, .isDirect = true});
    if (!m_people.contains(reading.sender.id))
        introduce(reading.sender);
}

bool MessageIntake::takeReactions(const MessageReading &reading)
{
    const auto reactions = readReactions(reading.message);
    if (!reactions)
        return false;
    // Two that come at once still have their order; those of an archive come from its newer end.
    Timestamp at = reading.at;
    if (reading.isLive)
        at = m_reacted = std::max(at, m_reacted + Milliseconds(1));
    // Who may be anybody cannot replace what somebody felt.
    if (reading.isCertain && !reading.isFromRoom && !boundedId(reactions->id).isEmpty())
        m_host.publish(ReactionsChanged{.room = reading.room,
                                        .message = MessageId(reactions->id),
                                        .by = reading.sender.id,
                                        .byName = reading.sender.name,
                                        .emoji = reactions->emoji,
                                        .at = at});
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
    return true;
}

bool MessageIntake::takeCard(const MessageReading &reading, const ArchivePlace *place)
{
    const MessageId id = m_reader.idOf(reading);
    const auto awaited = readAwaitedCard(reading, id, m_rooms);
    auto event = awaited ? std::nullopt : readReceivedCard(reading, id, m_rooms);
    if (!awaited && !event)
        return false;
    keepPlace(reading);
    const MessageId before = place ? MessageId(place->next.value(reading.room.value)) : MessageId();
    if (awaited) {
        Q_EMIT cardAwaited(*awaited, wordsBesideCard(reading.message), before);
    } else {
        event->before = before;
        m_host.publish(*std::move(event));
    }
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
    return true;
}

void MessageIntake::takeAgain(const MessageReading &reading, ArchiveState &state,
                              KnownMessage known)
{
    known.archiveId = reading.archiveId;
    state.index.add(known);
    if (const auto change = state.changes.take(known))
        publishChange(known, *change);
    if (reading.sender.isSelf)
        Q_EMIT ownArrived(reading.originId);
}

MessageId MessageIntake::repliedTo(const MessageReading &reading, const ArchiveState &state) const
{
    const auto reply = readReply(reading.message);
    if (!reply)
        return {};
    const QString id = boundedId(reply->id);
    const KnownMessage *known = state.index.byArchiveId(id);
    if (!known && !reading.isGroup) {
        for (const Jid &sender : {reading.place, m_rooms.account()}) {
            if (!known)
                known = state.index.bySender(PersonId(sender.toString()), id);
        }
    }
    return known && known->room == reading.room ? known->id : MessageId(id);
}

std::optional<MessageChange> MessageIntake::readChange(const MessageReading &reading) const
{
    MessageChange change{.room = reading.room, .by = reading.sender.id, .at = reading.at};
    if (const auto retraction = readRetraction(reading.message)) {
        // Only the room itself says what its moderators took away (XEP-0425).
        if (retraction->moderation ? !reading.isFromRoom : !reading.isCertain)
            return std::nullopt;
        if (retraction->moderation)
            change.by = {};
        change.isRetraction = true;
        change.target = boundedId(retraction->id);
        return change;
    }
    const auto correction = readCorrection(reading.message);
    const auto body = readBody(reading.message);
    if (!correction || !body || body->trimmed().isEmpty() || !reading.isCertain)
        return std::nullopt;
    change.target = boundedId(correction->id);
    change.markdown = m_reader.textOf(reading);
    return change;
}

void MessageIntake::takeChange(const MessageReading &reading, ArchiveState &state,
                               const MessageChange &change)
{
    const KnownMessage *known = state.index.byArchiveId(change.target);
    if (!known || !change.concerns(*known))
        known = state.index.bySender(change.by, change.target);
    const KnownMessage meant = known && change.concerns(*known) ? *known : longStored(change);
    // What an archive says of others' may be about what only comes now; see settleChanges().
    const bool isDue = known || change.isRetraction || reading.sender.isSelf ||
                       (reading.isLive && m_rooms.archive(reading.place).isCaughtUp());
    const auto shown = m_changed.constFind(meant.id);
    const bool isOlder = shown != m_changed.cend() &&
                         (reading.isLive ? change.at < *shown : change.at <= *shown) &&
                         !change.isRetraction;
    if (isDue && !isOlder && !meant.sender.isEmpty())
        publishChange(meant, change);
    if (!known && (!reading.isLive || state.hasGaps()))
        state.changes.add(change);
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
}

void MessageIntake::settleChanges(ArchiveState &state)
{
    for (const MessageChange &change : state.changes.all()) {
        if (!change.by.isEmpty())
            publishChange(longStored(change), change);
    }
    if (!state.hasGaps())
        state.changes.clear();
}

void MessageIntake::publishChange(const KnownMessage &message, const MessageChange &change)
{
    m_changed.insert(message.id, change.at);
    if (change.isRetraction) {
        m_host.publish(MessageDeleted{
            .room = message.room, .message = message.id, .by = message.sender, .at = change.at});
        return;
    }
    m_host.publish(MessageEdited{.room = message.room,
                                 .message = message.id,
                                 .by = message.sender,
                                 .markdown = change.markdown,
                                 .at = change.at});
}

} // namespace watchroom::xmpp
