// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"
#include "app/store/Database.h"
#include "app/store/SearchWords.h"
#include "app/store/TimelineRows.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

namespace {

struct Standing
{
    qint64 row = 0; ///< 0 when the card is new.
    int revision = 0;
};

Standing standingOf(WriteUnit &unit, const InstanceId &instance, const CardId &id)
{
    if (unit.hasFailed())
        return {};
    Query query(unit.connection(), "SELECT row, revision FROM card WHERE instance = ? AND id = ?",
                instance, id);
    if (!query.next())
        return {};
    return {.row = query.get<qint64>(0), .revision = query.get<int>(1)};
}

} // namespace

Result<CardWrite> Store::saveCard(const InstanceId &instance, const RoomId &room, const Card &card,
                                  Timestamp at)
{
    WriteUnit unit(*m_database);
    const Standing standing = standingOf(unit, instance, card.id);
    CardWrite write{.row = standing.row, .isNew = standing.row == 0, .changed = true};
    if (write.isNew) {
        const qint64 number = roomNumber(unit, room);
        write.row = appendRow(unit, number, at, RowKind::Card, CountsAs::Machine);
        unit.run(
            "INSERT INTO card(row, instance, id, source_name, revision, revision_count, updated)"
            " VALUES(?, ?, ?, ?, ?, 1, ?)",
            write.row, instance, card.id, card.source.name, card.revision, at);
    } else if (card.revision > standing.revision) {
        unit.run("UPDATE card SET source_name = ?2, revision = ?3, updated = ?4,"
                 " revision_count = revision_count + 1 WHERE row = ?1",
                 write.row, card.source.name, card.revision, at);
    } else {
        write.changed = false;
        return unit.finish(write);
    }
    unit.run("INSERT INTO card_revision(row, revision, at, json) VALUES(?, ?, ?, ?)", write.row,
             card.revision, at, cardToJson(card));
    indexText(unit, write.row, searchableText(card));
    return unit.finish(write);
}

Result<std::optional<StoredItem>> Store::card(const InstanceId &instance, const CardId &id) const
{
    Query query(
        *m_database,
        "SELECT * FROM item WHERE row = (SELECT row FROM card WHERE instance = ? AND id = ?)",
        instance, id);
    return readOnlyItem(query);
}

Result<std::vector<Store::CardRevision>> Store::cardRevisions(const InstanceId &instance,
                                                              const CardId &id) const
{
    Query query(*m_database,
                "SELECT at, json FROM card_revision WHERE row ="
                " (SELECT row FROM card WHERE instance = ? AND id = ?) ORDER BY revision",
                instance, id);
    std::vector<CardRevision> revisions;
    while (query.next()) {
        revisions.push_back(
            {.at = query.get<Timestamp>(0), .card = readCard(id, query.get<QByteArray>(1))});
    }
    return query.result(std::move(revisions));
}

} // namespace watchroom
