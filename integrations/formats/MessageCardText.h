// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardElements.h"
#include "integrations/formats/Losses.h"

namespace watchroom {

/// A text of an Office 365 card: Markdown, or HTML where it has tags, or neither.
MarkupText messageCardText(const QString &text, bool isMarkdown, Losses &losses);

/// The same as one line of words.
QString messageCardLine(const QString &text, Losses &losses);

} // namespace watchroom
