// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardStorm.h"
#include "app/model/Message.h"

#include <map>
#include <variant>

namespace watchroom {

// Rows of a room as the screen gets them: values with everything parsed, nothing to look up.

/// One emoji under a message, and whose it is.
struct Reaction
{
    QString emoji;
    QStringList names; ///< Of the others who feel so, in the order in which they said it.
    bool own = false;  ///< The person here feels so too.
    int count() const { return int(names.size()) + (own ? 1 : 0); }
    bool operator==(const Reaction &) const = default;
};

struct MessageRow
{
    Message message;
    RichText text;
    bool own = false;
    InstanceId source = {}; ///< The account that it came by.
    QString replyName;      ///< Of the message it answers.
    QString replyText;      ///< Its beginning, one line.
    std::vector<Reaction> reactions = {};
    int filesSent = -1; ///< Percent of its files that are with the server; -1: none on its way.
    bool operator==(const MessageRow &) const = default;
};

/// Who did what to a card, or which state it took.
struct HistoryEntry
{
    Timestamp at;
    QString text;
    Tone tone = Tone::Neutral;
    bool operator==(const HistoryEntry &) const = default;
};

/// What a button needs to tell its story.
struct ActionStatus
{
    InvocationKey key; ///< Of the last invocation; empty when there was none.
    ActionState state = Available{};
    QString byName;
    bool byMe = false;
    Timestamp pressed;
    std::optional<Timestamp> ended;
    ActionState lastEnd =
        Available{};           ///< How the last one ended, also where the button tells it no more.
    FormValues arguments = {}; ///< Of the last invocation, secrets masked.
    InvocationKey undoes = {}; ///< Not empty: the last invocation takes back that one.
    bool joined = false;       ///< This person is one of those who have pressed so far.
    std::optional<Denied> denied = {}; ///< Why this person may not press: known before the press.
    std::optional<Timestamp> undoHeld = {}; ///< Since when the time for taking back stands still.
    bool operator==(const ActionStatus &) const = default;
};

using ActionStatuses = std::map<ActionId, ActionStatus>;

struct CardRow
{
    InstanceId instance;
    Card card;
    bool verified = true;
    Timestamp firstSeen;
    Timestamp updated;
    int revisionCount = 1;
    std::vector<HistoryEntry> history; ///< Oldest first.
    ActionStatuses actions;
    std::optional<CardStorm> storm; ///< The storm that it is part of.
    QString sender = {}; ///< Who sent it into the room; empty for what an integration here shows.
    bool operator==(const CardRow &) const = default;
};

struct NoteRow
{
    QString text;
    QString icon;
    bool operator==(const NoteRow &) const = default;
};

struct TimelineItem
{
    qint64 row = 0; ///< Its place in the room: stable, growing with time, unique in the profile.
    RoomId room;
    Timestamp time;
    std::variant<MessageRow, CardRow, NoteRow> content;
    bool operator==(const TimelineItem &) const = default;
};

} // namespace watchroom
