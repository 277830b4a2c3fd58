// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/services/drill/DrillWire.h"

#include <QByteArray>

namespace watchroom::drill {

/// Reads a practice script: JSON with the keys
///   name, length      what it is called; seconds until it ends when nobody presses anything
///   shop              the simulated services: names, versions, numbers (see ShopFacts)
///   people            [{id, name, presence, machine, whenAdded}]
///   glances           ids of the glances that are shown, in order
///   steps             [{at, when, held, unless, repeat, do, ...}]
/// A step's `do` is one of
///   message {who, text, id, replyTo}   `text` is a string or a list of lines
///   note    {text, icon}
///   person  {who, presence}
///   card    {card}
///   act     {who, action, arguments}
///   end
/// Times are whole seconds. `when` and `unless` are lists of conditions: "alerting", "incident",
/// "acknowledged", "statusUpdated", "rollingBack", "stopped", "rolledBack", "recovered", and those
/// that somebody does also as "acknowledgedByYou" and so on.
///
/// Error: InvalidArgument that names the place and what is expected there: "steps[4].who: nobody is
/// called \"anna\"".
Result<Script> scriptFromJson(const QByteArray &json);

/// The script of this name among those that the program brings along. Error: NotFound.
Result<Script> scriptNamed(const QString &name);

} // namespace watchroom::drill
