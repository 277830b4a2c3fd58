// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Sheet.h"

namespace watchroom {

/// The key that shows the letters of the card with the focus, and hides them again.
inline constexpr Qt::Key kLettersKey = Qt::Key_Period;

/// Gives everything on the sheet that can be pressed a letter, from its name where that is free,
/// and paints it at its corner.
void addLetters(Sheet &sheet, const Theme &theme);

/// The target that a typed letter presses; -1 for none.
int targetOfLetter(const Sheet &sheet, const QString &typed);

} // namespace watchroom
