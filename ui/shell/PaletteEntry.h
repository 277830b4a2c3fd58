// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"

#include <vector>

namespace watchroom {

/// A line of the palette: something to go to or to do.
struct PaletteEntry
{
    enum class Kind { Room, Action, Command, Message };

    Kind kind = Kind::Room;
    QString title;
    QString note; ///< Said more quietly behind the title: the source, "Asks first", the room.
    QString icon;
    RoomId room;       ///< Of rooms and messages.
    qint64 row = 0;    ///< Of messages.
    ActionOffer offer; ///< Of actions.
    int command = 0;   ///< Of commands; the shell's own numbering.
    int weight = 0;    ///< Unread rooms and recent things first.
    bool isDanger = false;
    std::vector<int> matched; ///< Positions in the title that the typed letters matched.

    bool operator==(const PaletteEntry &) const = default;
};

/// The entries that match what was typed, best first: every letter must occur in order; the
/// beginnings of words count more. A danger is never the first hit while anything else matches.
/// Empty text gives everything by weight. Pure.
std::vector<PaletteEntry> matchingEntries(const std::vector<PaletteEntry> &entries,
                                          const QString &typed);

} // namespace watchroom
