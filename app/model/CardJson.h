// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Card.h"
#include "app/model/Glance.h"

#include <QByteArray>

namespace watchroom {

// Cards and glances as JSON: the envelope, version 1, around an Adaptive Card. Pure; any thread.

/// The card as UTF-8 JSON, always readable again by cardFromJson().
QByteArray cardToJson(const Card &card);

/// Reads an envelope under the limits for untrusted cards (64 KiB, depth 32, 200 nodes, 25 actions).
/// Unknown elements become their fallback or are left out. Errors: InvalidArgument with a sentence that
/// names what is wrong; ResourceExhausted when it is over the size limit.
Result<Card> cardFromJson(const QByteArray &json);

QByteArray glanceToJson(const Glance &glance);
Result<Glance> glanceFromJson(const QByteArray &json);

/// The actions of an instance, as a list.
QByteArray actionsToJson(const std::vector<ActionSpec> &actions);
Result<std::vector<ActionSpec>> actionsFromJson(const QByteArray &json);

} // namespace watchroom
