// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"
#include "ui/timeline/StormFolds.h"

#include <optional>

namespace watchroom {

/// A row and where it stands among the others.
struct RowPlace
{
    const TimelineItem *item = nullptr;
    const TimelineItem *before = nullptr; ///< The row above, none at the top.
    bool continues = false;               ///< The same person goes on: no head.
    bool startsDay = false;
    std::optional<Timestamp> unreadSince; ///< The unread line stands above this row.
    bool asksToDelete = false;
    StormFolds::Form form = StormFolds::Form::Whole;
    const CardStorm *storm = nullptr; ///< Its line stands here.
};

/// Lays out a row over the whole width of the view, with the day and the unread line above it.
Sheet layOutRow(const RowPlace &place, const CardContext &context, int width);

/// A guess at its height, made from lengths alone.
int estimatedHeight(const TimelineItem &item, StormFolds::Form form, const Theme &theme, int width);

/// The columns of the timeline for a width.
struct Columns
{
    int padding = 24;
    int gutter = 44;
    int avatar = 32;
    int text = 0; ///< Width of text.
    int card = 0; ///< Width of cards and code.

    static Columns of(int width, const Theme &theme);
    int textX() const { return padding + gutter; }
};

// The kinds of rows, each laid out from left to right, with x = 0 at the view's edge.

Sheet messageSheet(const MessageRow &row, bool continues, bool asksToDelete,
                   const CardContext &context, const Columns &columns);
Sheet noteSheet(const NoteRow &note, Timestamp time, const CardContext &context,
                const Columns &columns);

} // namespace watchroom
