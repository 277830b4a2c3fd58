// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"
#include "app/store/Database.h"
#include "app/store/SearchWords.h"
#include "app/store/TimelineRows.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

namespace {

using Outcome = CardWrite::Outcome;

/// A storm goes on while each card comes so soon after the one before.
constexpr Milliseconds kStormGap = std::chrono::minutes(10);

struct Standing
{
    qint64 row = 0; ///< 0 when the card is new.
    int revision = 0;
    RoomId room;
    Timestamp time; ///< When it came.
};

Standing standingOf(WriteUnit &unit, const InstanceId &instance, const CardId &id)
{
    if (unit.hasFailed())
        return {};
    Query query(unit.connection(),
                "SELECT card.row, revision, room.id, time FROM card"
                " JOIN timeline ON timeline.row = card.row JOIN room ON number = room"
                " WHERE instance = ? AND card.id = ?",
                instance, id);
    if (!query.next())
        return {};
    return {.row = query.get<qint64>(0),
            .revision = query.get<int>(1),
            .room = query.get<RoomId>(2),
            .time = query.get<Timestamp>(3)};
}

bool hasRevision(WriteUnit &unit, qint64 row, int revision)
{
    if (unit.hasFailed())
        return false;
    Query query(unit.connection(), "SELECT 1 FROM card_revision WHERE row = ? AND revision = ?",
                row, revision);
    return query.next();
}

Outcome outcomeOf(WriteUnit &unit, const Standing &standing, int revision)
{
    if (standing.row == 0)
        return Outcome::Added;
    if (revision > standing.revision)
        return Outcome::Replaced;
    return hasRevision(unit, standing.row, revision) ? Outcome::Known : Outcome::KeptAsEarlier;
}

/// The storm that a new card of a group becomes part of.
struct RunningStorm
{
    qint64 firstRow = 0; ///< 0 when there is none.
    bool isUnread = false;
};

RunningStorm runningStorm(WriteUnit &unit, const InstanceId &instance, qint64 room,
                          const QString &group, Timestamp at)
{
    if (group.isEmpty() || unit.hasFailed())
        return {};
    Query query(unit.connection(),
                "SELECT storm, time, timeline.row > read_row FROM card"
                " JOIN timeline ON timeline.row = card.row JOIN room ON number = room"
                " WHERE instance = ? AND card_group = ? AND card_group <> '' AND room = ?"
                " ORDER BY card.row DESC LIMIT 1",
                instance, group, room);
    if (!query.next() || at - query.get<Timestamp>(1) > kStormGap)
        return {};
    return {.firstRow = query.get<qint64>(0), .isUnread = query.get<bool>(2)};
}

/// Forgets a card, whose row is free then; nothing where there is no such card.
Standing forgetCard(WriteUnit &unit, const InstanceId &instance, const CardId &id)
{
    const Standing forgotten = id.isEmpty() ? Standing() : standingOf(unit, instance, id);
    if (forgotten.row == 0)
        return {};
    stopCounting(unit, forgotten.row);
    indexText(unit, forgotten.row, {});
    for (const char *forget :
         {"DELETE FROM card_revision WHERE row = ?", "DELETE FROM card WHERE row = ?",
          "DELETE FROM timeline WHERE row = ?"})
        unit.run(forget, forgotten.row);
    return forgotten;
}

/// The row in front of which a new card goes: the place of one that was forgotten is free.
qint64 rowBehind(WriteUnit &unit, qint64 room, const Standing &forgotten, const MessageId &before)
{
    return forgotten.row > 0 ? forgotten.row + 1 : rowOfMessage(unit, room, before);
}

qint64 addCard(WriteUnit &unit, const InstanceId &instance, const RoomId &room, const Card &card,
               Timestamp at, const MessageId &before, const Standing &forgotten)
{
    const qint64 number = roomNumber(unit, room);
    const RunningStorm storm = runningStorm(unit, instance, number, card.group, at);
    const qint64 row = addRow(unit, number, forgotten.row > 0 ? forgotten.time : at, RowKind::Card,
                              storm.isUnread ? CountsAs::Nothing : CountsAs::Machine,
                              rowBehind(unit, number, forgotten, before));
    const qint64 ownStorm = card.group.isEmpty() ? 0 : row;
    unit.run("INSERT INTO card(row, instance, id, source_name, revision, revision_count, updated,"
             " card_group, severity, is_open, storm) VALUES(?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
             row, instance, card.id, card.source.name, card.revision, at, card.group, card.severity,
             !isOver(card), storm.firstRow > 0 ? storm.firstRow : ownStorm);
    return row;
}

/// Keeps a state of a card. One that comes late was there when the next one came, at the latest.
void addRevision(WriteUnit &unit, qint64 row, const Card &card, Timestamp at)
{
    unit.run("INSERT INTO card_revision(row, revision, at, json) VALUES(?1, ?2, min(?3, ifnull("
             "(SELECT min(at) FROM card_revision WHERE row = ?1 AND revision > ?2), ?3)), ?4)",
             row, card.revision, at, cardToJson(card));
    // How it began, and the newest 199.
    unit.run("DELETE FROM card_revision WHERE row = ?1"
             " AND revision > (SELECT min(revision) FROM card_revision WHERE row = ?1)"
             " AND revision < (SELECT revision FROM card_revision WHERE row = ?1"
             " ORDER BY revision DESC LIMIT 1 OFFSET 198)",
             row);
    unit.run("UPDATE card SET revision_count ="
             " (SELECT count(*) FROM card_revision WHERE row = ?1) WHERE row = ?1",
             row);
}

} // namespace

Result<CardWrite> Store::saveCard(const InstanceId &instance, const RoomId &room, const Card &card,
                                  Timestamp at, const MessageId &before,
                                  const std::optional<CardSender> &sender, const CardId &replaces)
{
    WriteUnit unit(*m_database);
    const Standing forgotten = forgetCard(unit, instance, replaces);
    const Standing standing = standingOf(unit, instance, card.id);
    CardWrite write{.row = standing.row,
                    .room = standing.row == 0 ? room : standing.room,
                    .outcome = outcomeOf(unit, standing, card.revision)};
    if (write.outcome == Outcome::Added)
        write.row = addCard(unit, instance, room, card, at, before, forgotten);
    if (forgotten.row != write.row)
        write.gone = forgotten.row;
    if (write.outcome == Outcome::Known)
        return unit.finish(write);
    if (write.outcome == Outcome::Replaced)
        unit.run("UPDATE card SET source_name = ?2, revision = ?3, updated = ?4, severity = ?5,"
                 " is_open = ?6 WHERE row = ?1",
                 write.row, card.source.name, card.revision, at, card.severity, !isOver(card));
    addRevision(unit, write.row, card, at);
    if (write.outcome != Outcome::KeptAsEarlier && sender)
        unit.run("UPDATE card SET sender = ?2, sender_name = ?3, is_verified = ?4, source_name = ?5"
                 " WHERE row = ?1",
                 write.row, sender->id, sender->name, sender->verified,
                 sender->verified ? card.source.name : sender->name);
    if (write.outcome != Outcome::KeptAsEarlier)
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

Result<CardStorm> Store::storm(qint64 firstRow) const
{
    Query query(*m_database,
                "SELECT last_row, count, open, worst, began.time, newest.time FROM"
                " (SELECT max(row) AS last_row, count(*) AS count, sum(is_open) AS open,"
                " max(severity * is_open) AS worst FROM card WHERE storm = ?1 AND storm > 0)"
                " JOIN timeline AS began ON began.row = ?1"
                " JOIN timeline AS newest ON newest.row = last_row",
                firstRow);
    CardStorm storm{.firstRow = firstRow, .lastRow = firstRow, .from = {}, .until = {}};
    if (query.next()) {
        storm.lastRow = query.get<qint64>(0);
        storm.count = query.get<int>(1);
        storm.open = query.get<int>(2);
        storm.worst = query.get<Severity>(3);
        storm.from = query.get<Timestamp>(4);
        storm.until = query.get<Timestamp>(5);
    }
    return query.result(storm);
}

} // namespace watchroom
