// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Query.h"
#include "app/store/Store.h"

namespace watchroom {

class SqliteConnection;
class WriteUnit;

/// What stands in a row of the timeline, as `timeline.kind` says it.
enum class RowKind { Message = 1, Card = 2, Note = 3 };

/// What a row counts as until it is read, as `timeline.unread` says it.
enum class CountsAs { Nothing = 0, Message = 1, Machine = 2 };

/// Makes the view `item` of this connection: a timeline row with all that readItem() needs.
Result<void> makeItemView(SqliteConnection &connection);

/// Reads a row of "SELECT * FROM item".
StoredItem readItem(const Query &query);

/// The item that the query is about, if there is one.
Result<std::optional<StoredItem>> readOnlyItem(Query &query);

/// A stored card; when it cannot be read, a card that says so in its place.
Card readCard(const CardId &id, const QByteArray &json);

QByteArray attachmentsToJson(const std::vector<Attachment> &attachments);

/// The room's number. The unit fails when the room was never saved.
qint64 roomNumber(WriteUnit &unit, const RoomId &room);

/// Adds a row to a room and counts it as unread. Returns its number. It stands at the end, or in
/// front of the row `before` and of those that were put there earlier.
qint64 addRow(WriteUnit &unit, qint64 room, Timestamp time, RowKind kind, CountsAs counts,
              qint64 before = 0);
/// The row that such a one gets.
qint64 freeRow(WriteUnit &unit, qint64 before);
/// The row of a message; 0 when it is not there, or none is named.
qint64 rowOfMessage(WriteUnit &unit, qint64 room, const MessageId &id);

/// Makes a row count as nothing, now that there is nothing to read.
void stopCounting(WriteUnit &unit, qint64 row);

} // namespace watchroom
