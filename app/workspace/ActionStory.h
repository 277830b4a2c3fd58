// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"

namespace watchroom {

/// One line for the room: who did what to what, how it stands or ended, how long it took.
QString storyOf(const Invocation &invocation);

/// One line for the room about an invocation whose outcome was unknown and has been found out.
QString storyOfCheck(const Invocation &invocation);

/// The icon in front of such a line.
QString storyIcon(const ActionState &state);

/// "Acknowledged by Ana": what one press came to, for a card's history. `spec` is its action, null
/// when the card has it no more.
HistoryEntry historyEntry(const Invocation &invocation, const ActionSpec *spec);

/// "Acknowledge by Ana": the last press that a state which a card took at this moment may have come
/// from, empty for none. Whether it did is not known.
QString pressBefore(Timestamp moment, const std::vector<Invocation> &invocations);

} // namespace watchroom
