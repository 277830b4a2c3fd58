// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/model/Glance.h"
#include "integrations/services/thiscomputer/DiskEpisodes.h"

namespace watchroom {

// What the readings look like on the screen. Pure.

/// From where on this computer is busy, and overloaded: load per core.
inline constexpr Limits kLoadLimits{.high = 1.0, .critical = 2.0, .slack = 0.2};

/// What a glance of this service is called, before there is anything to say.
enum class Subject { Load, Memory, Disk, Units };
Glance emptyGlance(Subject subject, Timestamp now);

Glance loadGlance(const LoadReading &load, Level level, Timestamp now);
Glance memoryGlance(const MemoryReading &memory, Level level, const Limits &limits, Timestamp now);
/// `level` is that of the fullest disk.
Glance diskGlance(const std::vector<DiskReading> &disks, Level level, const Limits &limits,
                  Timestamp now);
Glance unitsGlance(const std::vector<FailedUnit> &units, Timestamp now);
/// A glance for what could not be read.
Glance unknownGlance(Subject subject, const Error &error, Timestamp now);

/// The card of a disk that is too full; `worse` when it just became so, or worse than it was.
Card diskCard(const DiskEpisode &episode, bool worse);
/// Its last revision.
Card diskRecoveredCard(const DiskEpisode &episode, Timestamp now);
/// Its last revision when the disk is no longer there.
Card diskGoneCard(const DiskEpisode &episode, Timestamp now);

} // namespace watchroom
