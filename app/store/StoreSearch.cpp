// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/Query.h"
#include "app/store/SearchWords.h"

namespace watchroom {

Result<std::vector<SearchHit>> Store::search(const QString &words, const RoomId &room,
                                             int limit) const
{
    const QString wanted = queryForWords(words);
    if (wanted.isEmpty() || limit <= 0)
        return {};
    // CROSS JOIN keeps the order: the index is asked first, newest row first, until there are
    // enough.
    Query query(*m_database,
                "SELECT search.rowid, room.id, timeline.time,"
                " coalesce(message.sender_name, card.source_name, ''),"
                " snippet(search, 0, '', '', '…', 24)"
                " FROM search CROSS JOIN timeline ON timeline.row = search.rowid"
                " CROSS JOIN room ON room.number = timeline.room"
                " LEFT JOIN message ON message.row = timeline.row"
                " LEFT JOIN card ON card.row = timeline.row"
                " WHERE search MATCH ?1 AND (?2 = '' OR room.id = ?2)"
                " ORDER BY search.rowid DESC LIMIT ?3",
                wanted, room, limit);
    std::vector<SearchHit> hits;
    while (query.next()) {
        hits.push_back({.row = query.get<qint64>(0),
                        .room = query.get<RoomId>(1),
                        .time = query.get<Timestamp>(2),
                        .who = query.get<QString>(3),
                        .excerpt = excerptFromIndex(query.get<QString>(4))});
    }
    return query.result(std::move(hits));
}

} // namespace watchroom
