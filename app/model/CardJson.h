// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Card.h"
#include "app/model/CardFindings.h"
#include "app/model/Glance.h"

#include <QByteArray>

namespace watchroom {

// Cards and glances as JSON: the envelope, version 1, around an Adaptive Card. Pure; any thread.

/// The card as UTF-8 JSON. storedCardFromJson() reads the same card from it.
QByteArray cardToJson(const Card &card);

/// Reads an envelope under the limits for cards from others (see CardLimits): what is over one is
/// left out, and a line in the card says so. Elements that are not known keep their JSON and have
/// something to show in their place; fields that are not known are kept as they are; single fields
/// that are wrong have their defaults and go into the findings. Errors: InvalidArgument for what is
/// no envelope, with a sentence; ResourceExhausted beyond 1 MiB; Unsupported for a later version.
/// Every text for the screen has passed plainText() or plainMultilineText(), every address the link
/// policy.
Result<Card> cardFromJson(const QByteArray &json, CardFindings *findings = nullptr);

/// The same for a card that was too large for a message and was fetched: more of it is read.
Result<Card> fetchedCardFromJson(const QByteArray &json);

/// The same for cards that we stored ourselves: no limit but the depth, since a log may be long.
Result<Card> storedCardFromJson(const QByteArray &json);

/// Reads an Adaptive Card that has no envelope, in the same way. The card has no id, and no
/// fallback but its fallbackText. Errors: InvalidArgument, ResourceExhausted.
Result<Card> cardFromAdaptiveJson(const QByteArray &json, CardFindings *findings = nullptr);

/// The layout as Adaptive Cards 1.5 and nothing else, for any other client: what is ours as its
/// fallback, what is not known as what is shown in its place.
QByteArray loweredCardJson(const Card &card);

/// A glance, under the same limits as a card from outside, or as one that we stored.
QByteArray glanceToJson(const Glance &glance);
Result<Glance> glanceFromJson(const QByteArray &json);
Result<Glance> storedGlanceFromJson(const QByteArray &json);

/// The actions that an instance offers, as we store them: no limit but the depth.
QByteArray actionsToJson(const std::vector<ActionSpec> &actions);
Result<std::vector<ActionSpec>> actionsFromJson(const QByteArray &json);

} // namespace watchroom
