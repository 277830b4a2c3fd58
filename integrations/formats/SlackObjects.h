// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

// The small objects that Slack's blocks are composed of: texts, options, questions.

/// A text object ("plain_text" or "mrkdwn"), or a bare text, which is mrkdwn, as formatted text.
MarkupText slackMarkup(const JsonReader &parent, const char *key, CardDraft &draft);
/// The same where it stands by itself.
MarkupText slackMarkup(const JsonReader &text, CardDraft &draft);
/// The words of a text object on one line: for buttons, labels and titles.
QString slackLine(const JsonReader &parent, const char *key, CardDraft &draft);

/// The options of a menu or a row of boxes, those in groups with the group's name in front.
std::vector<Choice> slackChoices(const JsonReader &element, CardDraft &draft);
/// The values of the options, days, people or channels that are chosen at first, with commas.
QString slackInitialValue(const JsonReader &element);

/// What is asked before the element does something.
std::optional<Confirmation> slackConfirmation(const JsonReader &element, CardDraft &draft);
/// Whether that question is about something dangerous.
bool isDangerous(const JsonReader &element);

/// Data that goes back with an action: {"value": "..."}; empty without a value.
QByteArray slackData(const QString &value);

/// A picture element; nothing when its address may not be fetched.
std::optional<CardImage> slackImage(const JsonReader &element, CardDraft &draft);

} // namespace watchroom
