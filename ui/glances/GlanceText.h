// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Duration.h"
#include "app/model/Summaries.h"

#include <QString>

namespace watchroom {

enum class GlanceGroup { NeedsAttention, AsUsual, NoFreshNews };

/// Whether its source has been silent for longer than it may be.
bool isStale(const GlanceSummary &glance, Timestamp now);

GlanceGroup glanceGroup(const GlanceSummary &glance, Timestamp now);

/// The icon of the row: the tone's shape, the glance's own while it is neutral, the crossed signal
/// when it is stale.
QString glanceIcon(const GlanceSummary &glance, Timestamp now);

/// The line under the name: "Critical since 14:02", "Last heard 47 min ago".
QString glanceStateLine(const GlanceSummary &glance, Timestamp now);

/// The number as it is shown, without its unit; empty when there is none.
QString glanceValue(const Glance &glance);

/// A number with as many digits as help: "7.8", "18,204".
QString numberText(double value);

/// The word for a tone, for a limit: "Warning", "Critical".
QString toneWord(Tone tone);

/// All that the row says, for screen readers and the tooltip of the narrow strip.
QString glanceSpokenText(const GlanceSummary &glance, Timestamp now);

} // namespace watchroom
