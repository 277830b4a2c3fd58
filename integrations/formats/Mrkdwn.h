// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardElements.h"
#include "integrations/formats/Losses.h"

namespace watchroom {

/// Reads Slack's markup "mrkdwn" (https://docs.slack.dev/messaging/formatting-message-text):
/// styles, code, quotes, links, mentions and dates in angle brackets, its three entities, and lines
/// that people mark as lists. Pure; linear in the length, which is cut at 65,536 characters. Names
/// of people and channels are not in the text; their ids are shown and the loss is noted.
RichText parseMrkdwn(const QString &mrkdwn, Losses &losses);

/// The same as a card keeps it.
MarkupText markupFromMrkdwn(const QString &mrkdwn, Losses &losses);

/// The words that stand for something in angle brackets ("<@U1|ann>", "<!here>", a link), as runs
/// in the given style; nothing when it is none of these.
Runs runsOfBrackets(const QString &content, const TextRun &style, Losses &losses);

/// Slack's three entities resolved.
QString withoutSlackEntities(QString text);

} // namespace watchroom
