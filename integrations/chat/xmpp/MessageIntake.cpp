// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/MessageIntake.h"

#include "app/base/PlainText.h"
#include "app/model/Mentions.h"
#include "integrations/chat/xmpp/codecs/CardPayload.h"
#include "integrations/chat/xmpp/codecs/ChatMarker.h"
#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "integrations/chat/xmpp/codecs/Correction.h"
#include "integrations/chat/xmpp/codecs/Delay.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/FileSharing.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OutOfBand.h"
#include "integrations/chat/xmpp/codecs/Reactions.h"
#include "integrations/chat/xmpp/codecs/Receipt.h"
#include "integrations/chat/xmpp/codecs/Reference.h"
#include "integrations/chat/xmpp/codecs/Reply.h"
#include "integrations/chat/xmpp/codecs/Retraction.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "integrations/chat/xmpp/codecs/StanzaIds.h"
#include "integrations/chat/xmpp/codecs/StyledBody.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 100'000;
constexpr qsizetype kLongestId = 1000;
constexpr qsizetype kLongestSenderName = 80;

bool isInvitation(const XmlElement &message)
{
    return readMediatedInvitation(message) || readDirectInvitation(message);
}

QString bounded(const QString &id)
{
    return id.size() > kLongestId ? QString() : id;
}

} // namespace

MessageIntake::MessageIntake(RoomDirectory &rooms, Host &host, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_host(host)
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

std::optional<MessageIntake::Reading> MessageIntake::read(const XmlElement &message,
                                                          bool isLive) const
{
    const std::optional<StanzaHead> head = readStanzaHead(message);
    if (!head || head->type == "headline"_L1 || isInvitation(message))
        return std::nullopt;
    Reading reading{.message = message, .head = *head, .isLive = isLive};
    reading.isGroup = head->type == "groupchat"_L1;
    if (const auto origin = readOriginId(message))
        reading.originId = bounded(origin->id);
    if (reading.isGroup)
        readGroupSender(reading);
    else
        readDirectSender(reading);
    if (reading.place.isEmpty())
        return std::nullopt;
    reading.room = m_rooms.book().idOf(reading.place);
    return reading;
}

void MessageIntake::readGroupSender(Reading &reading) const
{
    const RoomAttendance *attendance = m_rooms.attendance(reading.head.from.bare());
    if (!attendance)
        return;
    reading.place = attendance->room();
    auto author = attendance->authorOf(reading.message, reading.head.from, reading.isLive);
    // Where the room names nobody, an id that only we know still tells our own.
    if (author.nickname == attendance->nickname() && m_rooms.onItsWay(reading.originId))
        author.isSelf = true;
    reading.isFromRoom = author.nickname.isEmpty();
    reading.isCertain = author.isCertain();
    reading.sender.isSelf = author.isSelf;
    reading.sender.name = plainText(author.nickname, kLongestSenderName);
    const QString room = reading.place.toString();
    if (author.isSelf) {
        reading.sender.id = PersonId(m_rooms.account().toString());
        reading.sender.name = m_rooms.ownName();
    } else if (!author.jid.isEmpty()) {
        reading.sender.id = PersonId(author.jid.toString());
    } else if (!author.occupantId.isEmpty()) {
        // No address has a number sign in its domain, and no nickname comes behind one.
        reading.sender.id = PersonId(room + u'#' + author.occupantId);
    } else {
        reading.sender.id = PersonId(room + u'/' + author.nickname);
    }
    if (const auto there = attendance->attendants().find(author.nickname);
        there != attendance->attendants().end())
        reading.sender.presence = Presence::Available;
}

void MessageIntake::readDirectSender(Reading &reading) const
{
    const Jid own = m_rooms.account();
    const Jid from = reading.head.from.isEmpty() ? own : reading.head.from;
    reading.sender.isSelf = from.bare() == own;
    const Jid &other = reading.sender.isSelf ? reading.head.to : from;
    // Of a room the address before the slash is everybody's, and alone nobody's.
    const bool isRoom = m_rooms.attendance(other.bare()) != nullptr;
    if (isRoom && other.isBare())
        return;
    reading.place = isRoom ? other : other.bare();
    reading.isCertain = true;
    if (reading.sender.isSelf) {
        reading.sender.id = PersonId(own.toString());
        reading.sender.name = m_rooms.ownName();
        return;
    }
    const BookedRoom *room = m_rooms.book().find(reading.place);
    reading.sender.id = PersonId(reading.place.toString());
    reading.sender.name = room ? room->name : reading.place.local();
    if (reading.sender.name.isEmpty())
        reading.sender.name = reading.place.toString();
    reading.sender.presence = Presence::Available;
}

Timestamp MessageIntake::momentOf(const Reading &reading) const
{
    // Anybody can write when something was sent; the room and the own server are believed.
    const Timestamp now = m_host.clock().now();
    const Jid server = Jid::parse(m_rooms.account().domain()).value_or(Jid());
    for (const Jid &holder : {reading.isGroup ? reading.place : m_rooms.account(), server}) {
        if (const auto delay = readDelay(reading.message, holder))
            return std::min(delay->sent, now);
    }
    return now;
}

void MessageIntake::takeLive(const XmlElement &message, bool isCopy)
{
    if (const auto error = readStanzaError(message)) {
        Q_EMIT bounced(message.attribute(u"id"), plainError(*error));
        return;
    }
    if (!isCopy && takeInvitation(message))
        return;
    std::optional<Reading> reading = read(message, true);
    if (!reading || (isCopy && reading->isGroup))
        return;
    reading->at = momentOf(*reading);
    ArchiveSync &archive = m_rooms.archive(reading->place);
    const RoomAttendance *attendance = m_rooms.attendance(reading->place);
    const bool isNamed = reading->isGroup ? attendance && attendance->features().hasStableIds
                                          : m_rooms.accountHasStableIds();
    if (isNamed) {
        const Jid by = reading->isGroup ? reading->place : m_rooms.account();
        if (const auto id = readStanzaId(message, by))
            reading->archiveId = bounded(id->id);
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

bool MessageIntake::takeInvitation(const XmlElement &message)
{
    if (const auto invitation = readMediatedInvitation(message))
        Q_EMIT invited(*invitation, true);
    else if (const auto direct = readDirectInvitation(message))
        Q_EMIT invited(*direct, false);
    else
        return false;
    return true;
}

void MessageIntake::takeAsides(const Reading &reading)
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
    std::optional<Reading> reading = read(archived.message, false);
    // An archive speaks of its own messages only: a room of that room, the account's of it.
    const bool belongs =
        reading && (archive.isEmpty() ? !reading->isGroup &&
                                            (reading->sender.isSelf || reading->head.to.isEmpty() ||
                                             reading->head.to.bare() == m_rooms.account())
                                      : reading->isGroup && reading->place == archive);
    if (!belongs)
        return;
    reading->archiveId = bounded(archived.id);
    reading->at = std::min(archived.time, m_host.clock().now());
    take(*reading, m_rooms.archive(reading->place).state(), &place);
}

MessageId MessageIntake::take(const Reading &reading, ArchiveState &state,
                              const ArchivePlace *place)
{
    if (m_rooms.isBlocked(reading.sender.id))
        return {};
    if (const auto change = readChange(reading)) {
        // A correction of what nobody can find is still something that was said.
        const bool isLost = !change->isRetraction && reading.isLive && !reading.sender.isSelf &&
                            !state.hasGaps() &&
                            !state.index.bySender(reading.sender.id, change->target);
        if (!isLost) {
            takeChange(reading, state, *change);
            return {};
        }
    }
    if (takeReactions(reading) || takeCard(reading, place))
        return {};
    const auto tombstone = readTombstone(reading.message);
    const QString text = textOf(reading);
    std::vector<Attachment> files = filesOf(reading);
    const bool isNothing = text.trimmed().isEmpty() && files.empty() && !tombstone;
    if (isNothing || reading.isFromRoom || readRetraction(reading.message))
        return {};

    const KnownMessage known{.id = idOf(reading),
                             .room = reading.room,
                             .sender = reading.sender.id,
                             .wireId = bounded(reading.head.id),
                             .originId = reading.originId,
                             .archiveId = reading.archiveId,
                             .isMarkable = isMarkable(reading.message)};
    if (!m_rooms.book().find(reading.place))
        (void)m_rooms.book().put(
            {.address = reading.place, .name = reading.sender.name, .isDirect = true});
    if (!m_people.contains(reading.sender.id))
        introduce(reading.sender);
    MessageReceived event{.message = {.id = known.id,
                                      .room = known.room,
                                      .sender = known.sender,
                                      .senderName = reading.sender.name,
                                      .sent = reading.at,
                                      .markdown = text,
                                      .deleted = tombstone.has_value(),
                                      .replyTo = repliedTo(reading, state),
                                      .attachments = std::move(files),
                                      .alias = aliasOf(reading, known.id),
                                      .mentionsSelf = namesUs(reading)}};
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

QString MessageIntake::textOf(const Reading &reading) const
{
    // What one has typed oneself stays as it was typed; others have it as message styling.
    if (const auto own = m_rooms.onItsWay(reading.originId); own && reading.sender.isSelf)
        return own->markdown;
    const auto linked = readOutOfBand(reading.message);
    const QString said = readBody(reading.message).value_or(QString());
    if (linked && said.trimmed() == linked->address)
        return {}; // it is the file, which is shown as one
    QStringList understood{ns::kReply.toString()};
    if (!readSharedFiles(reading.message).empty())
        understood += ns::kFileSharing.toString();
    const QString body = withoutFallback(said, readFallbacks(reading.message), understood);
    return markdownFromBody(reading.message, body.left(kLongestText));
}

std::vector<Attachment> MessageIntake::filesOf(const Reading &reading) const
{
    if (const auto own = m_rooms.onItsWay(reading.originId); own && reading.sender.isSelf)
        return own->attachments;
    std::vector<Attachment> files = readSharedFiles(reading.message);
    const auto linked = readOutOfBand(reading.message);
    if (files.empty() && linked && linked->address.startsWith(u"https:"))
        files.push_back(fileAt(linked->address));
    return files;
}

QString MessageIntake::aliasOf(const Reading &reading, const MessageId &id) const
{
    // Reactions and marks name messages of rooms as the room does, others as their writer did.
    const QString alias = reading.isGroup ? reading.archiveId : bounded(reading.head.id);
    return alias == id.value ? QString() : alias;
}

bool MessageIntake::namesUs(const Reading &reading) const
{
    if (reading.sender.isSelf)
        return false;
    const RoomAttendance *room = m_rooms.attendance(reading.place);
    const auto meansUs = [&](const Reference &reference) {
        const auto whom = Jid::parse(reference.uri.section(u':', 1).section(u'?', 0, 0));
        const bool isOccupant =
            room && whom && whom->bare() == reading.place && whom->resource() == room->nickname();
        return reference.kind == Reference::Kind::Mention && reference.uri.startsWith(u"xmpp:") &&
               whom && (whom->bare() == m_rooms.account() || isOccupant);
    };
    return std::ranges::any_of(readReferences(reading.message), meansUs) ||
           (room && mentions(readBody(reading.message).value_or(QString()), room->nickname()));
}

bool MessageIntake::takeReactions(const Reading &reading)
{
    const auto reactions = readReactions(reading.message);
    if (!reactions)
        return false;
    // Who may be anybody cannot replace what somebody felt.
    if (reading.isCertain && !reading.isFromRoom && !bounded(reactions->id).isEmpty())
        m_host.publish(ReactionsChanged{.room = reading.room,
                                        .message = MessageId(reactions->id),
                                        .by = reading.sender.id,
                                        .byName = reading.sender.name,
                                        .emoji = reactions->emoji,
                                        .at = reading.at});
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
    return true;
}

bool MessageIntake::takeCard(const Reading &reading, const ArchivePlace *place)
{
    const auto payload = readCardPayload(reading.message);
    const Card *sent = payload ? std::get_if<Card>(&payload->content) : nullptr;
    if (!sent || reading.isFromRoom)
        return false;
    Card card = *sent;
    // A newer revision takes the place of an earlier one, so nobody may name another's card.
    const QString owner = reading.isCertain ? reading.sender.id.value : idOf(reading).value;
    card.id = CardId(reading.room.value + u'\n' + owner + u'\n' + card.id.value);
    m_host.publish(CardPublished{.room = reading.room,
                                 .card = std::move(card),
                                 .before = place ? MessageId(place->next.value(reading.room.value))
                                                 : MessageId()});
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
    return true;
}

MessageId MessageIntake::idOf(const Reading &reading) const
{
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        return MessageId(reading.originId);
    if (!reading.archiveId.isEmpty())
        return MessageId(reading.archiveId);
    if (reading.isCertain && !reading.originId.isEmpty())
        return MessageId(reading.sender.id.value + u'/' + reading.originId);
    return MessageId::random();
}

MessageId MessageIntake::repliedTo(const Reading &reading, const ArchiveState &state) const
{
    const auto reply = readReply(reading.message);
    if (!reply)
        return {};
    const QString id = bounded(reply->id);
    const KnownMessage *known = state.index.byArchiveId(id);
    if (!known && !reading.isGroup) {
        for (const Jid &sender : {reading.place, m_rooms.account()}) {
            if (!known)
                known = state.index.bySender(PersonId(sender.toString()), id);
        }
    }
    return known && known->room == reading.room ? known->id : MessageId(id);
}

std::optional<MessageChange> MessageIntake::readChange(const Reading &reading) const
{
    MessageChange change{.room = reading.room, .by = reading.sender.id, .at = reading.at};
    if (const auto retraction = readRetraction(reading.message)) {
        // Only the room itself says what its moderators took away (XEP-0425).
        if (retraction->moderation ? !reading.isFromRoom : !reading.isCertain)
            return std::nullopt;
        if (retraction->moderation)
            change.by = {};
        change.isRetraction = true;
        change.target = bounded(retraction->id);
        return change;
    }
    const auto correction = readCorrection(reading.message);
    const auto body = readBody(reading.message);
    if (!correction || !body || body->trimmed().isEmpty() || !reading.isCertain)
        return std::nullopt;
    change.target = bounded(correction->id);
    change.markdown = textOf(reading);
    return change;
}

void MessageIntake::takeChange(const Reading &reading, ArchiveState &state,
                               const MessageChange &change)
{
    const KnownMessage *known = state.index.byArchiveId(change.target);
    if (!known || !change.concerns(*known))
        known = state.index.bySender(change.by, change.target);
    if (known && change.concerns(*known)) {
        const auto shown = m_changed.constFind(known->id);
        const bool isOlder = shown != m_changed.cend() &&
                             (reading.isLive ? change.at < *shown : change.at <= *shown) &&
                             !change.isRetraction;
        if (!isOlder)
            publishChange(*known, change);
    } else if (!change.by.isEmpty() && (change.isRetraction || reading.sender.isSelf)) {
        // It may be stored long since; then it is known by this name, and only to its writer.
        publishChange({.id = MessageId(change.target), .room = change.room, .sender = change.by},
                      change);
    }
    if (!known && (!reading.isLive || state.hasGaps()))
        state.changes.add(change);
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        Q_EMIT ownArrived(reading.originId);
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
