// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/TimelineRows.h"

#include "app/base/Log.h"
#include "app/model/CardJson.h"
#include "app/store/WriteUnit.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

std::vector<Attachment> attachmentsFromJson(const QByteArray &json)
{
    std::vector<Attachment> attachments;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        attachments.push_back({.name = object["name"_L1].toString(),
                               .mediaType = object["mediaType"_L1].toString(),
                               .size = object["size"_L1].toInteger(),
                               .sha256 = object["sha256"_L1].toString(),
                               .width = object["width"_L1].toInt(),
                               .height = object["height"_L1].toInt(),
                               .address = object["address"_L1].toString()});
    }
    return attachments;
}

Message readMessage(const Query &query)
{
    return {.id = query.get<MessageId>(4),
            .room = query.get<RoomId>(1),
            .sender = query.get<PersonId>(5),
            .senderName = query.get<QString>(6),
            .fromMachine = query.get<bool>(7),
            .sent = query.get<Timestamp>(2),
            .markdown = query.get<QString>(8),
            .edited = query.get<std::optional<Timestamp>>(9),
            .deleted = query.get<bool>(10),
            .delivery = query.get<Delivery>(11),
            .failure = query.get<QString>(12),
            .replyTo = query.get<MessageId>(13),
            .attachments = attachmentsFromJson(query.get<QByteArray>(14)),
            .alias = query.get<QString>(24),
            .mentionsSelf = query.get<bool>(25)};
}

std::optional<CardSender> readSender(const Query &query)
{
    const auto id = query.get<PersonId>(26);
    if (id.isEmpty())
        return std::nullopt;
    return CardSender{.id = id, .name = query.get<QString>(27), .verified = query.get<bool>(28)};
}

StoredCard readStoredCard(const Query &query)
{
    return {.instance = query.get<InstanceId>(15),
            .card = readCard(query.get<CardId>(16), query.get<QByteArray>(19)),
            .firstSeen = query.get<Timestamp>(2),
            .updated = query.get<Timestamp>(17),
            .revisionCount = query.get<int>(18),
            .storm = query.get<qint64>(23),
            .sender = readSender(query)};
}

void changeUnread(WriteUnit &unit, qint64 room, CountsAs counts, int by)
{
    if (counts == CountsAs::Message)
        unit.run("UPDATE room SET unread_messages = unread_messages + ?2 WHERE number = ?1", room,
                 by);
    else if (counts == CountsAs::Machine)
        unit.run("UPDATE room SET unread_machine = unread_machine + ?2 WHERE number = ?1", room,
                 by);
}

/// Rows at the end keep this distance, so that an archive's older part finds room between them.
constexpr qint64 kRowDistance = qint64(1) << 24;

qint64 rowAtEnd(WriteUnit &unit)
{
    if (unit.hasFailed())
        return 0;
    Query query(unit.connection(), "SELECT ifnull(max(row), 0) FROM timeline");
    return query.next() ? query.get<qint64>(0) + kRowDistance : 0;
}

/// The nearest free row in front of `row`.
qint64 freeRowBefore(WriteUnit &unit, qint64 row)
{
    while (!unit.hasFailed()) {
        Query query(unit.connection(), "SELECT 1 FROM timeline WHERE row = ?", --row);
        if (!query.next())
            break;
    }
    return row;
}

bool isRead(WriteUnit &unit, qint64 room, qint64 row)
{
    if (unit.hasFailed())
        return false;
    Query query(unit.connection(), "SELECT read_row >= ? FROM room WHERE number = ?", row, room);
    return query.next() && query.get<bool>(0);
}

} // namespace

Result<void> makeItemView(SqliteConnection &connection)
{
    return connection.execute(R"sql(
CREATE TEMP VIEW item AS SELECT
    timeline.row, room.id AS room, timeline.time, timeline.kind,
    message.id, message.sender, message.sender_name, message.from_machine, message.markdown,
    message.edited, message.deleted, message.delivery, message.failure, message.reply_to,
    message.attachments,
    card.instance, card.id AS card, card.updated, card.revision_count, card_revision.json,
    note.text, note.icon,
    timeline.room AS room_number, card.storm,
    message.alias, message.mentions_self,
    ifnull(card.sender, '') AS card_sender, ifnull(card.sender_name, '') AS card_sender_name,
    ifnull(card.is_verified, 0) AS card_is_verified
FROM timeline
    JOIN room ON room.number = timeline.room
    LEFT JOIN message ON message.row = timeline.row
    LEFT JOIN card ON card.row = timeline.row
    LEFT JOIN card_revision ON card_revision.row = card.row AND card_revision.revision = card.revision
    LEFT JOIN note ON note.row = timeline.row
)sql");
}

StoredItem readItem(const Query &query)
{
    StoredItem item{.row = query.get<qint64>(0),
                    .room = query.get<RoomId>(1),
                    .time = query.get<Timestamp>(2),
                    .content = {}};
    switch (static_cast<RowKind>(query.get<int>(3))) {
    case RowKind::Message:
        item.content = readMessage(query);
        break;
    case RowKind::Card:
        item.content = readStoredCard(query);
        break;
    case RowKind::Note:
        item.content = NoteRow{.text = query.get<QString>(20), .icon = query.get<QString>(21)};
        break;
    }
    return item;
}

Result<std::optional<StoredItem>> readOnlyItem(Query &query)
{
    std::optional<StoredItem> item;
    if (query.next())
        item = readItem(query);
    return query.result(std::move(item));
}

Card readCard(const CardId &id, const QByteArray &json)
{
    if (Result<Card> card = storedCardFromJson(json))
        return *std::move(card);
    else
        qCWarning(lcStore) << "A stored card cannot be read:" << card.error().detail;
    Card unreadable;
    unreadable.id = id;
    unreadable.title = QCoreApplication::translate("watchroom::Store", "This card cannot be read.");
    unreadable.fallback = unreadable.title;
    return unreadable;
}

QByteArray attachmentsToJson(const std::vector<Attachment> &attachments)
{
    if (attachments.empty())
        return {};
    QJsonArray array;
    for (const Attachment &attachment : attachments) {
        array.append(QJsonObject{{"name"_L1, attachment.name},
                                 {"mediaType"_L1, attachment.mediaType},
                                 {"size"_L1, attachment.size},
                                 {"sha256"_L1, attachment.sha256},
                                 {"width"_L1, attachment.width},
                                 {"height"_L1, attachment.height},
                                 {"address"_L1, attachment.address}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

qint64 roomNumber(WriteUnit &unit, const RoomId &room)
{
    if (unit.hasFailed())
        return 0;
    Query query(unit.connection(), "SELECT number FROM room WHERE id = ?", room);
    if (query.next())
        return query.get<qint64>(0);
    if (!query.error())
        unit.fail({ErrorCode::NotFound,
                   QCoreApplication::translate("watchroom::Store", "There is no such room."),
                   room.value, false});
    return 0;
}

qint64 rowOfMessage(WriteUnit &unit, qint64 room, const MessageId &id)
{
    if (id.isEmpty() || unit.hasFailed())
        return 0;
    Query query(unit.connection(), "SELECT row FROM message WHERE room = ? AND id = ?", room, id);
    return query.next() ? query.get<qint64>(0) : 0;
}

qint64 freeRow(WriteUnit &unit, qint64 before)
{
    return before == 0 ? rowAtEnd(unit) : freeRowBefore(unit, before);
}

qint64 addRow(WriteUnit &unit, qint64 room, Timestamp time, RowKind kind, CountsAs counts,
              qint64 before)
{
    const qint64 row = unit.insert(
        "INSERT INTO timeline(row, room, time, kind, unread) VALUES(?, ?, ?, ?, ?)",
        freeRow(unit, before), room, time, static_cast<int>(kind), static_cast<int>(counts));
    if (!isRead(unit, room, row))
        changeUnread(unit, room, counts, 1);
    return row;
}

void stopCounting(WriteUnit &unit, qint64 row)
{
    if (unit.hasFailed())
        return;
    qint64 room = 0;
    auto counts = CountsAs::Nothing;
    bool isUnread = false;
    {
        Query query(unit.connection(),
                    "SELECT number, unread, timeline.row > read_row FROM timeline"
                    " JOIN room ON room.number = timeline.room WHERE timeline.row = ?",
                    row);
        if (!query.next())
            return;
        room = query.get<qint64>(0);
        counts = static_cast<CountsAs>(query.get<int>(1));
        isUnread = query.get<bool>(2);
    }
    if (counts == CountsAs::Nothing)
        return;
    unit.run("UPDATE timeline SET unread = 0 WHERE row = ?", row);
    if (isUnread)
        changeUnread(unit, room, counts, -1);
}

} // namespace watchroom
