// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

namespace watchroom {

// The part of the Markdown writer that looks at runs of text.

/// The runs of a paragraph.
QString markdownOf(const Runs &runs);
/// The same where a line break would end the block: in headings and cells.
QString markdownOnOneLine(const Runs &runs);
/// A word or two without formatting, on one line.
QString escapedInline(const QString &text);
/// How often `c` stands in a row at most.
qsizetype longestRunOf(QChar c, const QString &text);

} // namespace watchroom
