// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"

namespace watchroom {

/// Cards of one group that came in one room shortly after each other, seen as a whole.
struct CardStorm
{
    qint64 firstRow = 0; ///< The row of its first card; it names the storm.
    qint64 lastRow = 0;
    int count = 1;
    int open = 0;                    ///< How many are not over.
    Severity worst = Severity::None; ///< Of the open ones.
    Timestamp from;                  ///< When its first card came ...
    Timestamp until;                 ///< ... and when its newest one did.
    bool operator==(const CardStorm &) const = default;
};

/// Whether what the card tells of is over: its badge is good or neutral. A card without a badge is
/// over unless its severity asks for somebody.
bool isOver(const Card &card);

} // namespace watchroom
