-- SPDX-FileCopyrightText: Watchroom contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A database as schema 6 was published, with one of everything. Never changed; a new schema gets a file of its own.
PRAGMA application_id = 0x57726d31;
PRAGMA user_version = 6;
PRAGMA journal_mode = WAL;

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
    card_group TEXT NOT NULL DEFAULT '',
    severity INTEGER NOT NULL DEFAULT 0,
    is_open INTEGER NOT NULL DEFAULT 0,
    storm INTEGER NOT NULL DEFAULT 0,
    UNIQUE(instance, id)) STRICT;
CREATE INDEX card_of_group ON card(instance, card_group, row) WHERE card_group <> '';
CREATE INDEX card_of_storm ON card(storm, row, severity, is_open) WHERE storm > 0;

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
CREATE TABLE account(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    settings BLOB NOT NULL,
    enabled INTEGER NOT NULL) STRICT;

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
    state BLOB NOT NULL,
    undoes TEXT NOT NULL DEFAULT '',
    dismissed INTEGER NOT NULL DEFAULT 0) STRICT;
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

INSERT INTO room(id, account, name, topic, kind, read_row, unread_machine)
VALUES('ops', 'local', 'Operations', 'All is well', 0, 1, 1);
INSERT INTO person VALUES('ada', 'Ada', 0, 1, 0);
INSERT INTO timeline VALUES(1, 1, 1770000000000, 1, 1), (2, 1, 1770000001000, 2, 2), (3, 1, 1770000002000, 3, 0);
INSERT INTO message VALUES(1, 1, 'm1', 'ada', 'Ada', 0, 'The disk is full', 1770000009000, 0, 1, '', '',
    CAST('[{"name":"disk.png","mediaType":"image/png","size":1,"sha256":"ab","width":2,"height":3}]' AS BLOB));
INSERT INTO earlier_text VALUES(1, 1, 'The disk is ful');
INSERT INTO card VALUES(2, 'website-1', 'shop', 'Website watch', 1, 1, 1770000001000, 'outage', 5, 1, 2);
INSERT INTO card_revision VALUES(2, 1, 1770000001000, CAST(
    '{"v":1,"id":"shop","rev":1,"source":{"app":"website","name":"Website watch","icon":"globe"},"title":"Shop is down","fallback":"Shop is down"}'
    AS BLOB));
INSERT INTO note VALUES(3, 'Ada restarted web-3', 'play');
INSERT INTO search(rowid, words) VALUES(1, 'The disk is full'), (2, 'Shop is down'), (3, 'Ada restarted web-3');
INSERT INTO glance VALUES(1, 'thiscomputer-1', 'disk', 3, 'Nearly full', 1770000000000, CAST(
    '{"v":1,"id":"disk","name":"Disk","state":{"text":"Nearly full","tone":"warning"},"value":91.5,"unit":"%","staleAfter":120}'
    AS BLOB));
INSERT INTO sample VALUES(1, 1770000000000, 91.5, 3, 'Nearly full');
INSERT INTO offered_actions VALUES('runbook-1', CAST('{"v":1,"actions":[]}' AS BLOB));
INSERT INTO invocation VALUES(1, 'k1', 'website-1', 'ops', 'shop', 'check', 'Check now', 0, 'ada', 'Ada',
    CAST('{}' AS BLOB), 1770000003000, 1770000004000, 0, CAST('{"state":"succeeded","text":"Up"}' AS BLOB), '', 1);
INSERT INTO instance VALUES(1, 'website-1', 'website', 'ops', CAST('{"address":"https://shop.example"}' AS BLOB));
INSERT INTO instance_value VALUES('website-1', 'seen', CAST('yes' AS BLOB));
INSERT INTO account(number, id, kind, address, settings, enabled)
    VALUES(1, 'xmpp:ada@example.org', 'xmpp', 'ada@example.org', CAST('{"host":"chat.example.org"}' AS BLOB), 1);

ALTER TABLE card ADD COLUMN sender TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
ALTER TABLE card ADD COLUMN is_verified INTEGER NOT NULL DEFAULT 0;
ALTER TABLE glance ADD COLUMN room TEXT NOT NULL DEFAULT '';
ALTER TABLE glance ADD COLUMN source TEXT NOT NULL DEFAULT '';

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
UPDATE message SET alias = 'archived-1', mentions_self = 1;
INSERT INTO reaction VALUES(1, 'archived-1', 'ben', 'Ben', '👍', 1770000010000);

ALTER TABLE message ADD COLUMN name_by_writer TEXT NOT NULL DEFAULT '';
CREATE INDEX message_name_by_writer ON message(room, name_by_writer) WHERE name_by_writer <> '';
UPDATE message SET name_by_writer = 'written-1';
