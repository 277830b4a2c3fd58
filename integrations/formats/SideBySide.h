// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardDraft.h"

namespace watchroom {

// Columns as converters need them. Where one side is empty the other stands alone.

/// `narrow`, as wide as it needs, in front of `wide`.
void addBeside(CardNodes narrow, CardNodes wide, CardNodes &to, CardDraft &draft);
/// `narrow`, as wide as it needs, behind `wide`.
void addBehind(CardNodes wide, CardNodes narrow, CardNodes &to, CardDraft &draft);
/// Two columns of equal width, even where the right one is empty.
void addHalves(CardNodes left, CardNodes right, CardNodes &to, CardDraft &draft);

CardColumn columnOf(CardNodes items, ColumnWidth::Kind width);

} // namespace watchroom
