// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/Bench.h"

namespace watchroom {

/// From a card's JSON to its first layout; `files` are cards of any format, timed as well.
void benchCards(Bench &bench, const QStringList &files);
/// Rooms that are long.
void benchTimeline(Bench &bench);
/// The whole program before a chat server: from its bytes to the picture, and from the start.
void benchXmpp(Bench &bench);

} // namespace watchroom
