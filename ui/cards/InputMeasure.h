// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/kit/Theme.h"

namespace watchroom {

// How much room the fields of a card take, so that what is painted around them and the widgets on
// them fit exactly. Heights count the room for the focus ring at both ends (focusMargin).

/// The field of an input, without label, hint and problem.
int fieldHeight(const Input &input, const Theme &theme, int width);

/// The height of a field of one line.
int lineFieldHeight(const Theme &theme);

/// A row with a check or radio mark and `words` beside it, which wrap.
int markedRowHeight(const QString &words, const Theme &theme, int width);
/// Where the words of such a row begin, from its leading edge with the room for the focus ring.
int markedRowIndent(const Theme &theme);

/// Whether the field is rows with marks: a toggle, choices that all stand there, or several of
/// them.
bool standsInRows(const Input &input);
/// Whether the label belongs to the field itself: a toggle says what it is about.
bool labelsItself(const Input &input);
/// The words beside the box of a toggle.
QString toggleWords(const Input &input);

} // namespace watchroom
