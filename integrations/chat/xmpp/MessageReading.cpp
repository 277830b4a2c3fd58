// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/MessageReading.h"

#include "app/base/PlainText.h"
#include "app/model/Mentions.h"
#include "integrations/chat/xmpp/codecs/Delay.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/FileSharing.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/OutOfBand.h"
#include "integrations/chat/xmpp/codecs/Reference.h"
#include "integrations/chat/xmpp/codecs/StanzaIds.h"
#include "integrations/chat/xmpp/codecs/StyledBody.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestMessageText = 100'000;
constexpr qsizetype kLongestMessageId = 1000;
constexpr qsizetype kLongestSenderName = 80;

} // namespace

QString boundedId(const QString &id)
{
    return id.size() > kLongestMessageId ? QString() : id;
}

MessageReader::MessageReader(RoomDirectory &rooms, Host &host)
    : m_rooms(rooms)
    , m_host(host)
{
}

std::optional<MessageReading> MessageReader::read(const XmlElement &message, bool isLive) const
{
    const std::optional<StanzaHead> head = readStanzaHead(message);
    if (!head || head->type == "headline"_L1)
        return std::nullopt;
    MessageReading reading{.message = message, .head = *head, .isLive = isLive};
    reading.isGroup = head->type == "groupchat"_L1;
    if (const auto origin = readOriginId(message))
        reading.originId = boundedId(origin->id);
    if (reading.isGroup)
        readGroupSender(reading);
    else
        readDirectSender(reading);
    if (reading.place.isEmpty())
        return std::nullopt;
    reading.room = m_rooms.book().idOf(reading.place);
    return reading;
}

void MessageReader::readGroupSender(MessageReading &reading) const
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
    reading.isHearsay = author.isHearsay;
    reading.sender.id = attendance->personId(author);
    if (author.isSelf) {
        reading.sender.id = PersonId(m_rooms.account().toString());
        reading.sender.name = m_rooms.ownName();
    }
    if (const auto there = attendance->attendants().find(author.nickname);
        there != attendance->attendants().end())
        reading.sender.presence = Presence::Available;
}

void MessageReader::readDirectSender(MessageReading &reading) const
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

Timestamp MessageReader::momentOf(const MessageReading &reading) const
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

QString MessageReader::textOf(const MessageReading &reading) const
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
    return markdownFromBody(reading.message, body.left(kLongestMessageText));
}

std::vector<Attachment> MessageReader::filesOf(const MessageReading &reading) const
{
    if (const auto own = m_rooms.onItsWay(reading.originId); own && reading.sender.isSelf)
        return own->attachments;
    std::vector<Attachment> files = readSharedFiles(reading.message);
    const auto linked = readOutOfBand(reading.message);
    if (files.empty() && linked && linked->address.startsWith(u"https:"))
        files.push_back(fileAt(linked->address));
    return files;
}

QString MessageReader::aliasOf(const MessageReading &reading, const MessageId &id) const
{
    // Reactions and marks name messages of rooms as the room does, others as their writer did.
    const QString alias = reading.isGroup ? reading.archiveId : boundedId(reading.head.id);
    return alias == id.value ? QString() : alias;
}

bool MessageReader::namesUs(const MessageReading &reading) const
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

MessageId MessageReader::idOf(const MessageReading &reading) const
{
    if (reading.sender.isSelf && !reading.originId.isEmpty())
        return MessageId(reading.originId);
    if (!reading.archiveId.isEmpty())
        return MessageId(reading.archiveId);
    if (reading.isCertain && !reading.originId.isEmpty())
        return MessageId(reading.sender.id.value + u'/' + reading.originId);
    return MessageId::random();
}

} // namespace watchroom::xmpp
