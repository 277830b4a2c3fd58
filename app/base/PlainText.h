// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// Text from outside, made fit for a label, a button, a tooltip, a file name shown or an accessible
/// name: one line, no control characters (C0, C1, escape sequences), no direction overrides or
/// isolates (U+202A to U+202E, U+2066 to U+2069), no zero-width characters that hide a difference,
/// at most four combining marks in a row, cut at `maximumLength` characters with an ellipsis.
///
/// It stays plain text: whoever shows it sets Qt::PlainText where a widget would guess otherwise.
QString plainText(const QString &remote, qsizetype maximumLength = 500);

/// The same for text of several lines: line breaks and tabs stay.
QString plainMultilineText(const QString &remote, qsizetype maximumLength = 100'000);

} // namespace watchroom
