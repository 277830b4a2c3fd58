// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/CardViews.h"

#include <vector>

namespace watchroom {

/// The rows of a room that are loaded, in order, and what the person did to single ones of them.
class TimelineRows
{
public:
    void reset(std::vector<TimelineItem> items);
    void prepend(std::vector<TimelineItem> items);
    void append(TimelineItem item);
    void replace(int index, TimelineItem item);

    int count() const { return static_cast<int>(m_items.size()); }
    const TimelineItem &at(int index) const { return m_items[static_cast<size_t>(index)]; }
    TimelineItem &at(int index) { return m_items[static_cast<size_t>(index)]; }
    /// The place of a row, -1 when it is not loaded.
    int indexOf(qint64 row) const;
    int indexOfMessage(const MessageId &id) const;

    /// Whether the row goes on where the same person left off: no head, small gap.
    bool isContinuation(int index) const;
    /// Whether a day begins with this row.
    bool startsDay(int index) const;

    CardViews &views() { return m_views; }
    const CardViews &views() const { return m_views; }

private:
    std::vector<TimelineItem> m_items;
    CardViews m_views;
};

} // namespace watchroom
