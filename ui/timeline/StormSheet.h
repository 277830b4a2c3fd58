// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/RowLayout.h"

namespace watchroom {

/// What the line of a storm folds and unfolds.
inline const QString kStorm = QStringLiteral("storm");

/// The part of a card's row that is open while a person looks at the whole card of a storm.
inline const QString kWholeCard = QStringLiteral("whole-card");

/// "12 alerts, 5 still open, worst: Critical, Website watch · outage, first 14:01, last 14:09"
QString stormText(const CardStorm &storm, const CardRow &newest, Timestamp now);

/// A storm on one line; pressed anywhere, it unfolds and folds again.
Sheet stormLine(const CardStorm &storm, const CardRow &newest, bool unfolded,
                const CardContext &context, const Columns &columns);

/// A card of an unfolded storm on one line; pressed, the whole card opens beneath it.
Sheet oneLineCard(const CardRow &row, bool open, const CardContext &context,
                  const Columns &columns);

} // namespace watchroom
