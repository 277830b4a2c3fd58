// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Form.h"
#include "app/model/Ids.h"

#include <QStringList>

#include <optional>
#include <variant>

namespace watchroom {

/// What pressing a button does to the world.
enum class Effect {
    Read,   ///< Looks; changes nothing.
    Change, ///< Changes something that can be changed back.
    Danger, ///< Disruptive or irreversible: never one click.
};

/// What is asked before an action runs.
struct Confirmation
{
    QString title;         ///< A question: "Roll back in production?"
    QString text;          ///< Target, effect, who notices.
    QString ok;            ///< The verb on the confirming button; the action's title when empty.
    QString typeToConfirm; ///< The name to type first; empty when pressing is enough.

    bool operator==(const Confirmation &) const = default;
};

/// Shows or hides a part of a card.
struct VisibilityChange
{
    QString element;             ///< The id of a node.
    std::optional<bool> visible; ///< Turned around when nothing is said.

    bool operator==(const VisibilityChange &) const = default;
};

/// How a success can be taken back.
struct UndoOffer
{
    QString title;      ///< The button's words: "Put it back".
    Seconds within{60}; ///< After the success; later it is not offered any more.

    bool operator==(const UndoOffer &) const = default;
};

/// An action as its source declares it.
struct ActionSpec
{
    ActionId id;
    QString title; ///< A verb and a thing: "Restart web-3".
    QString hint;  ///< One sentence of plain language: what it does, how long it takes.
    QString icon;  ///< A name of ui/kit's icon set; empty for none.
    Effect effect = Effect::Change;
    bool primary = false; ///< At most one a card is drawn filled.
    std::optional<Confirmation> confirm;
    std::vector<Input> inputs; ///< Asked in a form first; none for an action that just runs.
    bool oneShot = false;      ///< Once it succeeded it cannot be pressed again.
    bool cancellable = false;
    std::optional<Timestamp> expires;
    QStringList whoMay;      ///< Names of people; empty for everybody in the room.
    QString target;          ///< What it acts on, for the preview and the record.
    QString openAddress;     ///< Opens this address instead of invoking anything; see LinkPolicy.h.
    QString stopsAction;     ///< Non-empty: pressing cancels the running invocation with this key.
    QString runningText;     ///< Said while it runs: "Rolling back"; a general word when empty.
    QString doneText;        ///< Said when it is done: "Rolled back"; a general word when empty.
    QString verb;            ///< What the executor is asked for; the id when empty.
    QByteArray data;         ///< Sent along with the inputs: a JSON value, empty for none.
    bool takesInputs = true; ///< The inputs of the card are sent along and have to fit first.
    bool enabled = true;     ///< A source may show a button that cannot be pressed now.
    bool secondary = false;  ///< Behind "More".
    QString iconAddress;     ///< Of a picture; `icon` is used where it is not shown.
    std::vector<VisibilityChange> toggles; ///< Not empty: shows and hides parts; nothing is sent.
    bool opensCard = false; ///< Opens the card that its ActionSet holds for it; nothing is sent.
    QStringList roles;      ///< Like whoMay, by the name of a role or group.
    int quorum = 1;         ///< So many different people have to press.
    bool previews = false;  ///< The executor answers "what will this do?" for given arguments.
    bool checks = false;    ///< The executor can say later how an invocation ended.
    std::optional<UndoOffer> undo;
    ExtraFields extra = {};

    /// Whether a press stays on this screen: it opens an address or a part of the card.
    bool isLocal() const { return !openAddress.isEmpty() || !toggles.empty() || opensCard; }
    bool operator==(const ActionSpec &) const = default;
};

/// Which action is meant. With an empty card it is one that the instance offers by itself (a
/// runbook).
struct ActionRef
{
    InstanceId instance;
    RoomId room; ///< Where it is pressed and where the room is told.
    CardId card;
    ActionId action;

    bool operator==(const ActionRef &) const = default;
};

// The life of an action. `Confirming` is the window's own affair; everything else is decided by the
// dispatcher and stored, so that it is the same wherever the action stands and after a restart.

struct Available
{
    bool operator==(const Available &) const = default;
};
struct Sending
{
    bool operator==(const Sending &) const = default;
};
struct Accepted
{
    bool operator==(const Accepted &) const = default;
};
/// Pressed, and waiting until enough different people have pressed.
struct AwaitingOthers
{
    QStringList pressedBy; ///< Names, the first one first.
    int needed = 2;
    std::vector<PersonId> people = {}; ///< The same people; they are counted by this, not by name.
    bool operator==(const AwaitingOthers &) const = default;
};
struct Running
{
    int percent = -1; ///< 0 to 100, or -1 while unknown.
    QString text;     ///< What it is doing now, as the executor said it.
    bool cancelling = false;
    bool operator==(const Running &) const = default;
};
struct Succeeded
{
    QString text;                       ///< What came of it; may be empty.
    std::optional<Timestamp> undoUntil; ///< Until then it can be taken back.
    bool operator==(const Succeeded &) const = default;
};
struct Failed
{
    QString reason;  ///< What did not happen and why, in plain words.
    QString details; ///< What an administrator wants to see.
    bool retryable = true;
    bool operator==(const Failed &) const = default;
};
struct Cancelled
{
    bool operator==(const Cancelled &) const = default;
};
struct Denied
{
    QString reason; ///< Who may.
    QString ask;    ///< Whom to ask; may be empty.
    bool operator==(const Denied &) const = default;
};
struct Expired
{
    Timestamp at;
    bool operator==(const Expired &) const = default;
};
/// It was sent, and nobody can say whether it happened. Nothing retries by itself.
struct OutcomeUnknown
{
    QString reason;
    bool checking = false; ///< The executor is being asked how it ended.
    bool canCheck = false; ///< It can be asked.
    bool operator==(const OutcomeUnknown &) const = default;
};

using ActionState = std::variant<Available, Sending, Accepted, AwaitingOthers, Running, Succeeded,
                                 Failed, Cancelled, Denied, Expired, OutcomeUnknown>;

/// Whether an invocation in this state is still going on, so that nobody may press again.
bool isUnderWay(const ActionState &state);
/// Whether nothing more will happen to an invocation in this state.
bool isOver(const ActionState &state);

/// One press of a button, from the intent to its end. It is stored before anything is sent.
struct Invocation
{
    InvocationKey key;
    ActionRef action;
    QString title; ///< The action's title at that time.
    Effect effect = Effect::Change;
    PersonId by;
    QString byName;
    FormValues arguments; ///< Secrets are masked in what is stored.
    Timestamp pressed;
    std::optional<Timestamp> ended;
    ActionState state = Sending{};
    InvocationKey undoes;   ///< Not empty: this takes back what that invocation did.
    bool dismissed = false; ///< Its end was read by whom it concerned.

    bool operator==(const Invocation &) const = default;
};

} // namespace watchroom
