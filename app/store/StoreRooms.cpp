// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "app/store/TimelineRows.h"
#include "app/store/WriteUnit.h"

namespace watchroom {

namespace {

Person readPerson(const Query &query)
{
    return {.id = query.get<PersonId>(0),
            .name = query.get<QString>(1),
            .presence = query.get<Presence>(2),
            .isSelf = query.get<bool>(3),
            .isMachine = query.get<bool>(4)};
}

} // namespace

Result<void> Store::saveRoom(const Room &room)
{
    WriteUnit unit(*m_database);
    unit.run("INSERT INTO room(id, account, name, topic, kind) VALUES(?, ?, ?, ?, ?)"
             " ON CONFLICT(id) DO UPDATE SET account = excluded.account, name = excluded.name,"
             " topic = excluded.topic, kind = excluded.kind",
             room.id, room.account, room.name, room.topic, room.kind);
    return unit.finish();
}

Result<void> Store::setRoomLeft(const RoomId &room, bool left)
{
    WriteUnit unit(*m_database);
    const qint64 number = roomNumber(unit, room);
    unit.run("UPDATE room SET has_left = ?2 WHERE number = ?1", number, left);
    return unit.finish();
}

Result<std::vector<StoredRoom>> Store::rooms() const
{
    Query query(*m_database, "SELECT id, account, name, topic, kind, has_left, read_row,"
                             " ifnull((SELECT max(row) FROM timeline WHERE room = number), 0),"
                             " unread_messages, unread_machine, draft,"
                             " EXISTS(SELECT 1 FROM message JOIN timeline USING(row)"
                             " WHERE message.room = number AND mentions_self"
                             " AND message.row > read_row AND unread <> 0)"
                             " FROM room ORDER BY number");
    std::vector<StoredRoom> rooms;
    while (query.next()) {
        rooms.push_back({.room = {.id = query.get<RoomId>(0),
                                  .account = query.get<AccountId>(1),
                                  .name = query.get<QString>(2),
                                  .topic = query.get<QString>(3),
                                  .kind = query.get<RoomKind>(4)},
                         .left = query.get<bool>(5),
                         .readRow = query.get<qint64>(6),
                         .lastRow = query.get<qint64>(7),
                         .unreadMessages = query.get<int>(8),
                         .unreadMachine = query.get<int>(9),
                         .mentioned = query.get<bool>(11),
                         .draft = query.get<QString>(10)});
    }
    return query.result(std::move(rooms));
}

Result<void> Store::markRead(const RoomId &room, qint64 row)
{
    // What is counted here are the rows behind the mark only: mostly none.
    WriteUnit unit(*m_database);
    const qint64 number = roomNumber(unit, room);
    unit.run("UPDATE room SET read_row = ?2,"
             " unread_messages = (SELECT count(*) FROM timeline WHERE room = ?1 AND row > ?2 AND "
             "unread = 1),"
             " unread_machine = (SELECT count(*) FROM timeline WHERE room = ?1 AND row > ?2 AND "
             "unread = 2)"
             " WHERE number = ?1 AND read_row < ?2",
             number, row);
    return unit.finish();
}

Result<void> Store::saveDraft(const RoomId &room, const QString &markdown)
{
    WriteUnit unit(*m_database);
    const qint64 number = roomNumber(unit, room);
    unit.run("UPDATE room SET draft = ?2 WHERE number = ?1", number, markdown);
    return unit.finish();
}

Result<void> Store::savePerson(const Person &person)
{
    WriteUnit unit(*m_database);
    unit.run("INSERT OR REPLACE INTO person(id, name, presence, is_self, is_machine) VALUES(?, ?, "
             "?, ?, ?)",
             person.id, person.name, person.presence, person.isSelf, person.isMachine);
    return unit.finish();
}

Result<std::vector<Person>> Store::people() const
{
    Query query(*m_database,
                "SELECT id, name, presence, is_self, is_machine FROM person ORDER BY id");
    std::vector<Person> people;
    while (query.next())
        people.push_back(readPerson(query));
    return query.result(std::move(people));
}

Result<std::optional<Person>> Store::person(const PersonId &id) const
{
    Query query(*m_database,
                "SELECT id, name, presence, is_self, is_machine FROM person WHERE id = ?", id);
    std::optional<Person> person;
    if (query.next())
        person = readPerson(query);
    return query.result(std::move(person));
}

} // namespace watchroom
