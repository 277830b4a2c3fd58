// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

// What a press on a card's action sends along. `typed` holds what the person put into the fields,
// by input id; a field that is not in it has its initial value.

/// The inputs that the action sends, in reading order: those of its own card and of the cards that
/// this one was opened from, not those of a card that another button opens. None for an action that
/// takes none or that stays on this screen.
std::vector<Input> inputsInScope(const Card &card, const ActionSpec &action);

/// The values of the inputs in scope, over what the action itself brings (`data`, when that is an
/// object; what is no text in it is written as JSON). Toggles say one of their two values, several
/// choices stand with commas between them, in the order of the list.
FormValues submittedValues(const Card &card, const ActionSpec &action, const FormValues &typed);

/// What is wrong with the fields in scope, by input id; empty when the action can be sent.
QMap<QString, QString> submissionProblems(const Card &card, const ActionSpec &action,
                                          const FormValues &typed);

/// The action with everything that a press on it sends among its inputs, so that who carries it out
/// can check what came.
ActionSpec withSubmittedInputs(const Card &card, ActionSpec action);

/// Drops what was typed into fields that the card has no more.
void forgetMissingInputs(const Card &card, FormValues &typed);

} // namespace watchroom
