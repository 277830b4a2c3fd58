// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"

#include <QStringList>

namespace watchroom {

/// One state that a card took.
struct CardHistoryState
{
    Timestamp at;
    Card card;
    QStringList changes; ///< Against the state before it, in words; empty for the first.
    QString pressed;     ///< "Acknowledge by Ana": what had been pressed when it came, if anything.
    bool operator==(const CardHistoryState &) const = default;
};

/// All that is known of how a card came to be what it is.
struct CardHistory
{
    InstanceId instance;
    CardId card;
    std::vector<CardHistoryState> states; ///< The first one first.
    std::vector<HistoryEntry> presses;    ///< Who did what and how it ended, oldest first.
    bool operator==(const CardHistory &) const = default;
};

} // namespace watchroom
