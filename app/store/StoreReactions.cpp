// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/TimelineRows.h"
#include "app/store/WriteUnit.h"

#include <algorithm>

namespace watchroom {

namespace {

/// Whether one of this person is stored that is as new: archives, whose times are coarse, are read
/// from their newer end.
bool isKnown(WriteUnit &unit, qint64 room, const MessageId &message, const StoredReaction &reaction)
{
    if (unit.hasFailed())
        return false;
    Query query(unit.connection(),
                "SELECT at FROM reaction WHERE room = ? AND message = ? AND person = ?", room,
                message, reaction.by);
    return query.next() && query.get<Timestamp>(0) >= reaction.at;
}

} // namespace

Result<qint64> Store::rowNamed(const RoomId &room, const MessageId &name) const
{
    Query query(*m_database,
                "SELECT row FROM message WHERE room = (SELECT number FROM room WHERE id = ?1)"
                " AND id = ?2 UNION ALL "
                "SELECT row FROM message WHERE room = (SELECT number FROM room WHERE id = ?1)"
                " AND alias = ?2 AND alias <> '' LIMIT 1",
                room, name);
    const qint64 row = query.next() ? query.get<qint64>(0) : 0;
    return query.result(row);
}

Result<bool> Store::saveReaction(const RoomId &room, const MessageId &message,
                                 const StoredReaction &reaction)
{
    WriteUnit unit(*m_database);
    const qint64 number = roomNumber(unit, room);
    if (isKnown(unit, number, message, reaction))
        return unit.finish(false);
    unit.run("INSERT OR REPLACE INTO reaction(room, message, person, name, emoji, at)"
             " VALUES(?, ?, ?, ?, ?, ?)",
             number, message, reaction.by, reaction.name, reaction.emoji.join(u'\n'), reaction.at);
    return unit.finish(true);
}

Result<std::vector<StoredReaction>> Store::reactions(const Message &message) const
{
    Query query(*m_database,
                "SELECT person, name, emoji, at FROM reaction"
                " WHERE room = (SELECT number FROM room WHERE id = ?1)"
                " AND message IN (?2, ?3) ORDER BY at, rowid",
                message.room, message.id,
                message.alias.isEmpty() ? message.id.value : message.alias);
    std::vector<StoredReaction> reactions;
    while (query.next()) {
        const auto by = query.get<PersonId>(0);
        std::erase_if(reactions, [&](const StoredReaction &each) { return each.by == by; });
        reactions.push_back({.by = by,
                             .name = query.get<QString>(1),
                             .emoji = query.get<QString>(2).split(u'\n', Qt::SkipEmptyParts),
                             .at = query.get<Timestamp>(3)});
    }
    std::erase_if(reactions, [](const StoredReaction &each) { return each.emoji.isEmpty(); });
    return query.result(std::move(reactions));
}

} // namespace watchroom
