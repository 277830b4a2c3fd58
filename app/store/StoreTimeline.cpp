// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/SearchWords.h"
#include "app/store/TimelineRows.h"
#include "app/store/WriteUnit.h"

#include <algorithm>
#include <limits>

namespace watchroom {

namespace {

constexpr qint64 kNewest = std::numeric_limits<qint64>::max();

/// Reads at most `limit` items; whether there are more behind them is in `isAll`.
Result<std::vector<StoredItem>> readItems(Query &query, int limit, bool &isAll)
{
    std::vector<StoredItem> items;
    isAll = true;
    while (query.next()) {
        if (std::ssize(items) >= limit) {
            isAll = false;
            break;
        }
        items.push_back(readItem(query));
    }
    return query.result(std::move(items));
}

Result<bool> exists(Query &query)
{
    const bool found = query.next();
    return query.result(found);
}

} // namespace

Result<qint64> Store::addNote(const RoomId &room, const NoteRow &note, Timestamp at)
{
    WriteUnit unit(*m_database);
    const qint64 number = roomNumber(unit, room);
    const qint64 row = addRow(unit, number, at, RowKind::Note, CountsAs::Nothing);
    unit.run("INSERT INTO note(row, text, icon) VALUES(?, ?, ?)", row, note.text, note.icon);
    indexText(unit, row, note.text);
    return unit.finish(row);
}

Result<std::optional<StoredItem>> Store::item(qint64 row) const
{
    Query query(*m_database, "SELECT * FROM item WHERE row = ?", row);
    return readOnlyItem(query);
}

Result<StoredPage> Store::pageBefore(const RoomId &room, qint64 beforeRow, int limit) const
{
    const qint64 end = beforeRow == 0 ? kNewest : beforeRow;
    StoredPage page;
    {
        Query query(*m_database,
                    "SELECT * FROM item WHERE room_number = (SELECT number FROM room WHERE id = ?)"
                    " AND row < ? ORDER BY row DESC LIMIT ?",
                    room, end, std::max(limit, 0) + 1);
        auto items = readItems(query, limit, page.reachesStart);
        if (!items)
            return std::unexpected(items.error());
        page.items = *std::move(items);
    }
    std::ranges::reverse(page.items);

    Query newer(*m_database,
                "SELECT 1 FROM timeline WHERE room = (SELECT number FROM room WHERE id = ?)"
                " AND row >= ? LIMIT 1",
                room, end);
    return exists(newer).transform([&](bool isNewer) {
        page.reachesEnd = !isNewer;
        return std::move(page);
    });
}

Result<StoredPage> Store::pageAfter(const RoomId &room, qint64 afterRow, int limit) const
{
    StoredPage page;
    {
        Query query(*m_database,
                    "SELECT * FROM item WHERE room_number = (SELECT number FROM room WHERE id = ?)"
                    " AND row > ? ORDER BY row LIMIT ?",
                    room, afterRow, std::max(limit, 0) + 1);
        auto items = readItems(query, limit, page.reachesEnd);
        if (!items)
            return std::unexpected(items.error());
        page.items = *std::move(items);
    }

    Query older(*m_database,
                "SELECT 1 FROM timeline WHERE room = (SELECT number FROM room WHERE id = ?)"
                " AND row <= ? LIMIT 1",
                room, afterRow);
    return exists(older).transform([&](bool isOlder) {
        page.reachesStart = !isOlder;
        return std::move(page);
    });
}

} // namespace watchroom
