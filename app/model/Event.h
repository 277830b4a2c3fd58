// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "app/model/Glance.h"
#include "app/model/Message.h"
#include "app/model/Person.h"
#include "app/model/Room.h"

#include <variant>

namespace watchroom {

// What comes in from backends and services. Plain values; written before they are shown.

struct RoomChanged
{
    Room room;
    bool operator==(const RoomChanged &) const = default;
};
/// The person is no longer in it; what was said stays stored and readable.
struct RoomLeft
{
    RoomId room;
    bool operator==(const RoomLeft &) const = default;
};
struct PersonChanged
{
    Person person;
    bool operator==(const PersonChanged &) const = default;
};
/// Somebody has another picture.
struct PersonPictured
{
    PersonId person;
    QString file; ///< With the picture; empty when they have none any more.
    bool operator==(const PersonPictured &) const = default;
};
/// A new message, or the confirmed state of one of our own with the same id.
struct MessageReceived
{
    Message message;
    /// Where a new one goes that is not the newest: in front of this message of the room, and of
    /// what was put there earlier. So a gap fills from its newer end.
    MessageId before = {};
    /// Said before this program first looked into the room: nothing to be told about.
    bool isHistory = false;
    /// What its writer calls it, where that is neither its id nor its alias.
    QString nameByWriter = {};
    /// It says anew what its writer calls so. Where that is not stored it is a message of its own.
    QString corrects = {};
    bool operator==(const MessageReceived &) const = default;
};
struct MessageEdited
{
    RoomId room;
    MessageId message; ///< By its id, or as its writer calls it.
    PersonId by;       ///< Must be its sender, or the event is ignored.
    QString markdown;
    Timestamp at;
    bool operator==(const MessageEdited &) const = default;
};
struct MessageDeleted
{
    RoomId room;
    MessageId message;
    PersonId by;
    Timestamp at;
    bool operator==(const MessageDeleted &) const = default;
};
/// All that somebody feels about a message from now on: it replaces what they felt earlier. The
/// message may still come.
struct ReactionsChanged
{
    RoomId room;
    MessageId message; ///< By its id or alias.
    PersonId by;
    QString byName;
    QStringList emoji; ///< Empty: it was taken back.
    Timestamp at;      ///< An older one than is known is ignored.
    bool operator==(const ReactionsChanged &) const = default;
};
/// The person has read so far, on this device or another. The message may still come.
struct MessagesRead
{
    RoomId room;
    MessageId upTo; ///< By its id or alias.
    bool operator==(const MessagesRead &) const = default;
};
/// Who sent a card into a room, as the account that received it knows; nothing that the card says.
struct CardSender
{
    PersonId id;
    QString name;          ///< As it was then; plain text.
    bool verified = false; ///< By the account's own rules.
    bool operator==(const CardSender &) const = default;
};
/// A card, or a new revision of one. With an empty room it goes to the instance's own room.
struct CardPublished
{
    RoomId room;
    Card card;
    MessageId before = {}; ///< As in MessageReceived.
    /// Nobody for the integrations that run here.
    std::optional<CardSender> sender = {};
    /// The card that has stood for this one until it came; this one takes its place.
    CardId replaces = {};
    bool operator==(const CardPublished &) const = default;
};
struct GlancePublished
{
    Glance glance;
    RoomId room = {};    ///< Shown while this room is open; empty for always.
    QString source = {}; ///< Whose it is; empty: the instance's.
    bool operator==(const GlancePublished &) const = default;
};
struct GlanceRemoved
{
    GlanceId glance;
    bool operator==(const GlanceRemoved &) const = default;
};
/// The actions that the instance offers by itself, all of them: a runbook's scripts.
struct ActionsOffered
{
    std::vector<ActionSpec> actions;
    bool operator==(const ActionsOffered &) const = default;
};
/// How far an invocation is.
struct InvocationProgress
{
    InvocationKey key;
    int percent = -1;
    QString text;
    bool operator==(const InvocationProgress &) const = default;
};
/// An invocation by somebody else, as far as it is known here; repeated as it goes on.
struct InvocationReported
{
    Invocation invocation;
    bool operator==(const InvocationReported &) const = default;
};
/// The instance cannot do its work, or (with an empty text) can again. Shown beside its glances.
struct InstanceProblem
{
    QString text;
    bool operator==(const InstanceProblem &) const = default;
};
/// A grey line in a room: who did what.
struct NotePosted
{
    RoomId room;
    QString text;
    QString icon;
    Timestamp at;
    bool operator==(const NotePosted &) const = default;
};

using Event = std::variant<RoomChanged, RoomLeft, PersonChanged, PersonPictured, MessageReceived,
                           MessageEdited, MessageDeleted, ReactionsChanged, MessagesRead,
                           CardPublished, GlancePublished, GlanceRemoved, ActionsOffered,
                           InvocationProgress, InvocationReported, InstanceProblem, NotePosted>;

} // namespace watchroom
