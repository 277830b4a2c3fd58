// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Card.h"
#include "integrations/api/Storage.h"

#include <optional>

namespace watchroom::drill {

/// What is kept between starts: enough to end a practice decently that was cut off.
struct DrillRecord
{
    enum class Phase { New, Playing, Ended };
    Phase phase = Phase::New;
    std::vector<Card> cards;                ///< As they first appeared, each once.
    std::optional<Invocation> colleagueRun; ///< A colleague's roll back that has not ended.
};

/// An unreadable record counts as one that has ended.
DrillRecord loadRecord(const Storage &storage);
Result<void> saveRecord(Storage &storage, const DrillRecord &record);

} // namespace watchroom::drill
