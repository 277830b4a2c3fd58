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

/// Reads an envelope under the limits for untrusted cards (64 KiB, depth 32, 200 nodes, 25
/// actions). Unknown elements become their fallback or are left out. Errors: InvalidArgument with a
/// sentence that names what is wrong; ResourceExhausted when it is over the size limit; Unsupported
/// for a later version. What is over another limit is left out, and a line in the card says so.
/// Every text for the screen has passed plainText() or plainMultilineText(), every address the link
/// policy.
Result<Card> cardFromJson(const QByteArray &json);

/// The same for cards that we stored ourselves: no limit but the depth, since a log may be long.
Result<Card> storedCardFromJson(const QByteArray &json);

/// A glance, under the same limits as a card from outside, or as one that we stored.
QByteArray glanceToJson(const Glance &glance);
Result<Glance> glanceFromJson(const QByteArray &json);
Result<Glance> storedGlanceFromJson(const QByteArray &json);

/// The actions that an instance offers, as we store them: no limit but the depth.
QByteArray actionsToJson(const std::vector<ActionSpec> &actions);
Result<std::vector<ActionSpec>> actionsFromJson(const QByteArray &json);

} // namespace watchroom
