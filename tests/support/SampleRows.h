// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardHistory.h"
#include "app/model/TimelineItem.h"

#include <functional>
#include <vector>

namespace watchroom::samples {

// Rows as the engine sends them, for tests and pictures of the timeline. Times are of one
// afternoon, Tuesday 24 November 2026, UTC.

/// That afternoon, at a time of day.
Timestamp at(int hour, int minute, int second = 0);

TimelineItem message(qint64 row, const QString &sender, Timestamp sent, const QString &markdown);
TimelineItem note(qint64 row, Timestamp time, const QString &text, const QString &icon);
TimelineItem card(qint64 row, Timestamp time, CardRow content);

ActionSpec action(const QString &id, const QString &title);
ActionStatus status(ActionState state, const QString &by, Timestamp pressed,
                    std::optional<Timestamp> ended = {});

CardRow incidentCard();   ///< Critical, with facts, a curve and four actions in different states.
CardRow deployCard();     ///< Running, with progress and a danger.
CardRow mergedCard();     ///< Well and over, with history.
CardRow logCard();        ///< A failed script with its folded log.
CardRow unverifiedCard(); ///< Nobody vouches for it.
CardRow expiredCard();

/// How the incident of incidentCard() came, was acknowledged by Ana and went.
CardHistory incidentHistory();

/// Alerts of one group that came one a minute from 14:01 on, in rows 1 to `count`; `change` makes
/// single ones different.
std::vector<TimelineItem>
alertStorm(int count, const std::function<void(int row, CardRow &card)> &change = {});

/// An incident as people and machines tell it.
std::vector<TimelineItem> incidentRoom();
/// A quiet day.
std::vector<TimelineItem> quietRoom();
/// Many short messages.
std::vector<TimelineItem> longRoom(int count);

} // namespace watchroom::samples
