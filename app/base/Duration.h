// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QString>

namespace watchroom {

/// A length of time as people say it: "38 s", "6 min", "1 h 5 min", "3 days". Never negative.
QString durationText(Milliseconds duration);

/// How long ago something was: "just now", "20 s ago", "6 min ago".
QString agoText(Milliseconds age);

/// The local clock time of a moment: "14:03", in the person's locale.
QString clockTimeText(Timestamp moment);

/// When it was, seen from now: "14:03" today, "Mon 22:50" within a week, "12 Oct 9:15" before that.
QString momentText(Timestamp moment, Timestamp now);

} // namespace watchroom
