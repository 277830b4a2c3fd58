// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/SearchWords.h"
#include "app/store/TimelineRows.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

namespace {

struct EarlierMessage
{
    qint64 row = 0; ///< 0 when there is none.
    QString markdown;
    Delivery delivery = Delivery::Sent;
};

EarlierMessage earlierMessage(WriteUnit &unit, qint64 room, const MessageId &id)
{
    if (unit.hasFailed())
        return {};
    Query query(unit.connection(),
                "SELECT row, markdown, delivery FROM message WHERE room = ? AND id = ?", room, id);
    if (!query.next())
        return {};
    return {.row = query.get<qint64>(0),
            .markdown = query.get<QString>(1),
            .delivery = query.get<Delivery>(2)};
}

CountsAs countsAs(const Message &message, bool countsAsUnread)
{
    if (message.deleted)
        return CountsAs::Nothing;
    if (message.fromMachine)
        return CountsAs::Machine;
    return countsAsUnread ? CountsAs::Message : CountsAs::Nothing;
}

/// Of a deleted message only its place is kept.
Message withoutDeletedText(const Message &message)
{
    Message kept = message;
    if (kept.deleted) {
        kept.markdown.clear();
        kept.attachments.clear();
    }
    return kept;
}

void addMessage(WriteUnit &unit, qint64 row, qint64 room, const Message &message,
                const QString &nameByWriter)
{
    unit.run(
        "INSERT INTO message(row, room, id, sender, sender_name, from_machine, markdown, edited,"
        " deleted, delivery, failure, reply_to, attachments, alias, mentions_self, "
        "name_by_writer)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row, room, message.id, message.sender, message.senderName, message.fromMachine,
        message.markdown, message.edited, message.deleted, message.delivery, message.failure,
        message.replyTo, attachmentsToJson(message.attachments), message.alias,
        message.mentionsSelf, nameByWriter);
}

void replaceMessage(WriteUnit &unit, qint64 row, const Message &message,
                    const QString &nameByWriter)
{
    unit.run("UPDATE timeline SET time = ?2 WHERE row = ?1", row, message.sent);
    unit.run("UPDATE message SET sender = ?2, sender_name = ?3, from_machine = ?4, markdown = ?5,"
             " edited = ?6, deleted = ?7, delivery = ?8, failure = ?9, reply_to = ?10, attachments "
             "= ?11,"
             " alias = iif(?12 = '', alias, ?12), mentions_self = ?13,"
             " name_by_writer = iif(?14 = '', name_by_writer, ?14) WHERE row = ?1",
             row, message.sender, message.senderName, message.fromMachine, message.markdown,
             message.edited, message.deleted, message.delivery, message.failure, message.replyTo,
             attachmentsToJson(message.attachments), message.alias, message.mentionsSelf,
             nameByWriter);
}

/// Moves what the room has heard now to where the room has it: the end, or in front of `before`.
/// What waits behind it to be heard is not in its way. Returns the row.
qint64 placeOfHeard(WriteUnit &unit, qint64 room, const EarlierMessage &message, qint64 before)
{
    if (unit.hasFailed())
        return message.row;
    if (before == 0 || before > message.row) {
        Query overtook(unit.connection(),
                       "SELECT 1 FROM timeline LEFT JOIN message USING(row)"
                       " WHERE timeline.room = ?1 AND timeline.row > ?2"
                       " AND (?3 = 0 OR timeline.row < ?3) AND ifnull(delivery = ?4, 1) LIMIT 1",
                       room, message.row, before, Delivery::Sent);
        if (!overtook.next())
            return message.row;
    }
    const qint64 row = freeRow(unit, before);
    unit.run("PRAGMA defer_foreign_keys = ON");
    for (const char *move : {"UPDATE timeline SET row = ?2 WHERE row = ?1",
                             "UPDATE message SET row = ?2 WHERE row = ?1",
                             "UPDATE earlier_text SET row = ?2 WHERE row = ?1"})
        unit.run(move, message.row, row);
    indexText(unit, message.row, {});
    indexText(unit, row, message.markdown);
    return row;
}

} // namespace

Result<qint64> Store::saveMessage(const Message &received, bool countsAsUnread,
                                  const MessageId &before, const QString &nameByWriter)
{
    const Message message = withoutDeletedText(received);
    WriteUnit unit(*m_database);
    const qint64 room = roomNumber(unit, message.room);
    const EarlierMessage earlier = earlierMessage(unit, room, message.id);
    if (earlier.row == 0) {
        const qint64 row =
            addRow(unit, room, message.sent, RowKind::Message, countsAs(message, countsAsUnread),
                   rowOfMessage(unit, room, before));
        addMessage(unit, row, room, message, nameByWriter);
        indexText(unit, row, message.markdown);
        return unit.finish(row);
    }

    const bool isHeard = message.delivery == Delivery::Sent && earlier.delivery != Delivery::Sent;
    const qint64 row =
        isHeard ? placeOfHeard(unit, room, earlier, rowOfMessage(unit, room, before)) : earlier.row;
    replaceMessage(unit, row, message, nameByWriter);
    if (message.deleted) {
        unit.run("DELETE FROM earlier_text WHERE row = ?", row);
        stopCounting(unit, row);
    } else if (message.markdown != earlier.markdown) {
        unit.run("INSERT INTO earlier_text(row, markdown) VALUES(?, ?)", row, earlier.markdown);
    }
    if (message.markdown != earlier.markdown)
        indexText(unit, row, message.markdown);
    return unit.finish(row);
}

Result<std::optional<StoredItem>> Store::message(const RoomId &room, const MessageId &id) const
{
    Query query(*m_database,
                "SELECT * FROM item WHERE row = (SELECT row FROM message"
                " WHERE room = (SELECT number FROM room WHERE id = ?) AND id = ?)",
                room, id);
    return readOnlyItem(query);
}

Result<std::optional<StoredItem>> Store::messageByWriter(const RoomId &room, const PersonId &writer,
                                                         const QString &name) const
{
    Query query(*m_database,
                "WITH place AS (SELECT number FROM room WHERE id = ?1), named AS ("
                "SELECT row, sender FROM message WHERE room = (SELECT number FROM place)"
                " AND id = ?2 UNION ALL "
                "SELECT row, sender FROM message WHERE room = (SELECT number FROM place)"
                " AND alias = ?2 AND alias <> '' UNION ALL "
                "SELECT row, sender FROM message WHERE room = (SELECT number FROM place)"
                " AND name_by_writer = ?2 AND name_by_writer <> '')"
                " SELECT * FROM item WHERE row = (SELECT max(row) FROM named WHERE sender = ?3)",
                room, name, writer);
    return readOnlyItem(query);
}

Result<std::vector<QString>> Store::earlierTexts(const RoomId &room, const MessageId &id) const
{
    Query query(*m_database,
                "SELECT markdown FROM earlier_text WHERE row = (SELECT row FROM message"
                " WHERE room = (SELECT number FROM room WHERE id = ?) AND id = ?) ORDER BY number",
                room, id);
    std::vector<QString> texts;
    while (query.next())
        texts.push_back(query.get<QString>(0));
    return query.result(std::move(texts));
}

Result<std::vector<Message>> Store::unsentMessages(const AccountId &account) const
{
    Query query(*m_database,
                // The few unsent messages come first, each then finds its room.
                "SELECT * FROM item WHERE row IN (SELECT message.row FROM message"
                " CROSS JOIN room ON room.number = message.room"
                " WHERE message.delivery = 0 AND room.account = ?) ORDER BY row",
                account);
    std::vector<Message> messages;
    while (query.next())
        messages.push_back(std::get<Message>(readItem(query).content));
    return query.result(std::move(messages));
}

} // namespace watchroom
