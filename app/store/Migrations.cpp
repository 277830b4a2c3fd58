// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

#include "app/base/Log.h"
#include "app/store/SqliteConnection.h"

#include <iterator>

namespace watchroom {

namespace {

// Times are milliseconds since 1970 UTC. `timeline.unread` says what a row counts as while unread:
// 0 nothing, 1 a message, 2 a machine's. `timeline.kind`: see TimelineRows.h.
constexpr const char *kSchema1 = R"sql(
CREATE TABLE room(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    topic TEXT NOT NULL,
    kind INTEGER NOT NULL,
    has_left INTEGER NOT NULL DEFAULT 0,
    read_row INTEGER NOT NULL DEFAULT 0,
    unread_messages INTEGER NOT NULL DEFAULT 0,
    unread_machine INTEGER NOT NULL DEFAULT 0,
    draft TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE person(
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    presence INTEGER NOT NULL,
    is_self INTEGER NOT NULL,
    is_machine INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE timeline(
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    room INTEGER NOT NULL REFERENCES room(number),
    time INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    unread INTEGER NOT NULL) STRICT;
CREATE INDEX timeline_room ON timeline(room, row, unread);

CREATE TABLE message(
    row INTEGER PRIMARY KEY REFERENCES timeline(row),
    room INTEGER NOT NULL REFERENCES room(number),
    id TEXT NOT NULL,
    sender TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    from_machine INTEGER NOT NULL,
    markdown TEXT NOT NULL,
    edited INTEGER,
    deleted INTEGER NOT NULL,
    delivery INTEGER NOT NULL,
    failure TEXT NOT NULL,
    reply_to TEXT NOT NULL,
    attachments BLOB NOT NULL,
    UNIQUE(room, id)) STRICT;
CREATE INDEX message_unsent ON message(row) WHERE delivery = 0;

CREATE TABLE earlier_text(
    number INTEGER PRIMARY KEY,
    row INTEGER NOT NULL REFERENCES message(row),
    markdown TEXT NOT NULL) STRICT;
CREATE INDEX earlier_text_row ON earlier_text(row);

CREATE TABLE card(
    row INTEGER PRIMARY KEY REFERENCES timeline(row),
    instance TEXT NOT NULL,
    id TEXT NOT NULL,
    source_name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    revision_count INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    UNIQUE(instance, id)) STRICT;

CREATE TABLE card_revision(
    row INTEGER NOT NULL REFERENCES card(row),
    revision INTEGER NOT NULL,
    at INTEGER NOT NULL,
    json BLOB NOT NULL,
    UNIQUE(row, revision)) STRICT;

CREATE TABLE note(
    row INTEGER PRIMARY KEY REFERENCES timeline(row),
    text TEXT NOT NULL,
    icon TEXT NOT NULL) STRICT;

CREATE VIRTUAL TABLE search USING fts5(
    words,
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co So'",
    prefix = '1 2 3');
-- What is deleted leaves the index at once, not when its pages are next merged.
INSERT INTO search(search, rank) VALUES('secure-delete', 1);

CREATE TABLE glance(
    number INTEGER PRIMARY KEY,
    instance TEXT NOT NULL,
    id TEXT NOT NULL,
    tone INTEGER NOT NULL,
    state_text TEXT NOT NULL,
    state_since INTEGER NOT NULL,
    json BLOB NOT NULL,
    UNIQUE(instance, id)) STRICT;

CREATE TABLE sample(
    glance INTEGER NOT NULL REFERENCES glance(number) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    value REAL,
    tone INTEGER NOT NULL,
    state_text TEXT NOT NULL,
    PRIMARY KEY(glance, at)) STRICT, WITHOUT ROWID;

CREATE TABLE offered_actions(
    instance TEXT PRIMARY KEY,
    json BLOB NOT NULL) STRICT;

CREATE TABLE invocation(
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    instance TEXT NOT NULL,
    room TEXT NOT NULL,
    card TEXT NOT NULL,
    action TEXT NOT NULL,
    title TEXT NOT NULL,
    effect INTEGER NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    arguments BLOB NOT NULL,
    pressed INTEGER NOT NULL,
    ended INTEGER,
    under_way INTEGER NOT NULL,
    state BLOB NOT NULL) STRICT;
CREATE INDEX invocation_card ON invocation(instance, card, pressed);
CREATE INDEX invocation_under_way ON invocation(pressed) WHERE under_way;

CREATE TABLE instance(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    plugin TEXT NOT NULL,
    room TEXT NOT NULL,
    settings BLOB NOT NULL) STRICT;

CREATE TABLE instance_value(
    instance TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    UNIQUE(instance, key)) STRICT;
)sql";

// `card.storm` is the row of the first card of the storm, 0 for none; the columns beside it are of
// the revision that is shown. `invocation.undoes` is the key of the invocation that it takes back.
constexpr const char *kSchema2 = R"sql(
ALTER TABLE card ADD COLUMN card_group TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN severity INTEGER NOT NULL DEFAULT 0;
ALTER TABLE card ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE card ADD COLUMN storm INTEGER NOT NULL DEFAULT 0;
CREATE INDEX card_of_group ON card(instance, card_group, row) WHERE card_group <> '';
CREATE INDEX card_of_storm ON card(storm, row, severity, is_open) WHERE storm > 0;
ALTER TABLE invocation ADD COLUMN undoes TEXT NOT NULL DEFAULT '';
ALTER TABLE invocation ADD COLUMN dismissed INTEGER NOT NULL DEFAULT 0;
)sql";

constexpr const char *kSchema3 = R"sql(
CREATE TABLE account(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    settings BLOB NOT NULL,
    enabled INTEGER NOT NULL) STRICT;
)sql";

// Who sent a card into a room is empty for the integrations that run here; so is the room of a
// glance that is always shown.
constexpr const char *kSchema4 = R"sql(
ALTER TABLE card ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN is_verified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE glance ADD COLUMN room TEXT NOT NULL DEFAULT '';
ALTER TABLE glance ADD COLUMN source TEXT NOT NULL DEFAULT '';
)sql";

// `message.alias` is what others call a message, where that is not its id; `reaction.message` is
// one of both, and the message may still come. `reaction.emoji`: one a line.
constexpr const char *kSchema5 = R"sql(
ALTER TABLE message ADD COLUMN alias TEXT NOT NULL DEFAULT '';
ALTER TABLE message ADD COLUMN mentions_self INTEGER NOT NULL DEFAULT 0;
CREATE INDEX message_alias ON message(room, alias) WHERE alias <> '';
CREATE INDEX message_mention ON message(room, row) WHERE mentions_self;
CREATE TABLE reaction(
    room INTEGER NOT NULL REFERENCES room(number),
    message TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    emoji TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE(room, message, person)) STRICT;
)sql";

// `message.name_by_writer` is what its writer calls a message, where that is neither its id nor its
// alias.
constexpr const char *kSchema6 = R"sql(
ALTER TABLE message ADD COLUMN name_by_writer TEXT NOT NULL DEFAULT '';
CREATE INDEX message_name_by_writer ON message(room, name_by_writer) WHERE name_by_writer <> '';
)sql";

/// In the order of their numbers, from 1. Published ones are never changed.
constexpr const char *kMigrations[] = {kSchema1, kSchema2, kSchema3, kSchema4, kSchema5, kSchema6};

Result<void> runMigration(SqliteConnection &connection, int number)
{
    const QByteArray setNumber = "PRAGMA user_version = " + QByteArray::number(number);
    return connection.begin()
        .and_then([&] { return connection.execute(kMigrations[number - 1]); })
        .and_then([&] { return connection.execute(setNumber.constData()); })
        .and_then([&] { return connection.commit(); });
}

} // namespace

int currentSchema()
{
    return static_cast<int>(std::size(kMigrations));
}

Result<void> migrate(SqliteConnection &connection, int from)
{
    for (int number = from + 1; number <= currentSchema(); ++number) {
        qCDebug(lcStore) << "Bringing the database to schema" << number;
        if (auto done = runMigration(connection, number); !done) {
            connection.rollback();
            return done;
        }
    }
    return {};
}

} // namespace watchroom
