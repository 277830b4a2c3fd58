// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"

#include <vector>

namespace watchroom::samples {

// Cards that use everything a card can hold, nested as people nest it.

CardRow columnsCard();   ///< Columns of every width, in boxes of every style.
CardRow tableCard();     ///< A wide table with a header, cell styles and things to press.
CardRow textsCard();     ///< Sizes, weights, runs, alignment, lists, code.
CardRow picturesCard();  ///< Pictures of every size, sets, films.
CardRow formCard();      ///< Every kind of input.
CardRow unfoldingCard(); ///< Buttons that open cards, in the body and at the foot; folds.
CardRow framedCard();    ///< Pressed as a whole, with links and files, read from the right.
CardRow nestedCard();    ///< Boxes and columns in each other, twelve deep.

std::vector<CardRow> everyElement();

} // namespace watchroom::samples
