// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Person.h"
#include "integrations/api/Service.h"

#include <optional>

namespace watchroom {

// What may be pressed by whom, and what an end means. Pure.

/// Why this person may not press the action, whatever the moment; nothing when they may. Only names
/// are known here: where an action names nothing but roles, its executor decides.
std::optional<Denied> denial(const ActionSpec &spec, const Person &person);

/// Why this press is refused, as the state to show; nothing when it may go on. What was typed is
/// looked at apart, because a second approver types nothing.
std::optional<ActionState> refusal(const Invoke &invoke, const ActionSpec &spec,
                                   const Person &person, Timestamp now);
std::optional<ActionState> formRefusal(const ActionSpec &spec, const FormValues &arguments);

/// Why `done` cannot be taken back by this person now. `standing` is the newest success of its
/// action that was not taken back, `spec` its action as it stands, null when it is gone.
std::optional<ActionState> undoRefusal(const Invocation &done, const Invocation *standing,
                                       const ActionSpec *spec, const Person &person, Timestamp now);

/// What its action promised about an invocation when it was sent; it holds although the card may
/// say something else by the time it ends.
struct InvocationTerms
{
    std::optional<UndoOffer> undo;
    bool checks = false;
    bool changes = true; ///< False for looking at something: nothing can be left half done.
    QString ask;         ///< Whom to ask when the executor refuses; may be empty.

    static InvocationTerms of(const ActionSpec &spec, bool undoing);
};

/// The state that an executor's answer leads to. `stopped`: somebody here asked it to stop.
ActionState endState(const Result<InvocationOutcome> &outcome, const InvocationTerms &terms,
                     bool stopped, Timestamp now);

/// Values of secret fields are not kept.
FormValues masked(FormValues values, const ActionSpec &spec);
bool isMasked(const QString &value);

/// "Ana, Tomasz and Lena", as the language writes it.
QString namesText(const QStringList &names);

} // namespace watchroom
