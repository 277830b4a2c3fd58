// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

// Pieces that several converters make.

TextBlock textOf(const RichText &text, TextBlock::Style style = TextBlock::Style::Body);
/// Words that are no Markdown.
TextBlock literalText(const QString &words, TextBlock::Style style = TextBlock::Style::Body);
/// Words as a link, where the address may be opened.
RichText linkedWords(const QString &words, const QString &address);

/// An action that opens an address.
ActionSpec opening(const QString &id, const QString &title, const QString &address);

/// A picture's address as it may be fetched, or empty: http and https.
QString pictureLink(const QString &address);

} // namespace watchroom
