// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

class WriteUnit;

/// The text as it is put into the search index: signs that are words by themselves (Chinese and
/// Japanese characters, emoji) stand apart, so that each can be found in the middle of a text.
QString wordsForIndex(const QString &text);

/// What a person typed, as a query for the index: every word literally, the last also as a
/// beginning. Empty when there is nothing to search for. At most 32 words count.
QString queryForWords(const QString &typed);

/// An excerpt that the index gave back, as one line of plain text.
QString excerptFromIndex(const QString &indexed);

/// Puts the text of a timeline row into the index, or takes it out when it is empty.
void indexText(WriteUnit &unit, qint64 row, const QString &text);

} // namespace watchroom
