// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/CardViews.h"
#include "ui/timeline/StormFolds.h"

#include <set>
#include <vector>

namespace watchroom {

/// The rows of a room that are loaded, in order, and what the person did to single ones of them.
/// Places count the rows that are shown: what is folded away has none.
class TimelineRows
{
public:
    void reset(std::vector<TimelineItem> items);
    void prepend(std::vector<TimelineItem> items);
    void append(TimelineItem item);
    /// Puts a row between those that are loaded; it is shown from the next refold() on.
    void insert(TimelineItem item);
    /// Forgets a row at the next refold().
    void remove(qint64 row);
    /// Replaces a row that is loaded, shown or not; false when it is not.
    bool replace(TimelineItem item);

    int count() const { return static_cast<int>(m_shown.size()); }
    const TimelineItem &at(int index) const { return m_items[m_shown[static_cast<size_t>(index)]]; }
    /// The place of a row, -1 when it is not loaded or not shown.
    int indexOf(qint64 row) const;
    int indexOfMessage(const MessageId &id) const;
    /// A row, shown or not; null when it is not loaded.
    const TimelineItem *loaded(qint64 row) const;
    bool isLoaded(qint64 row) const { return loaded(row) != nullptr; }
    qint64 firstLoaded() const { return m_items.empty() ? 0 : m_items.front().row; }
    qint64 lastLoaded() const { return m_items.empty() ? 0 : m_items.back().row; }

    /// Whether the row goes on where the same person left off: no head, small gap.
    bool isContinuation(int index) const;
    /// Whether a day begins with this row.
    bool startsDay(int index) const;

    CardViews &views() { return m_views; }
    const CardViews &views() const { return m_views; }

    /// The storms as they are shown: as they stood at the last refold().
    const StormFolds &storms() const { return m_shownStorms; }
    void toggleStorm(qint64 row) { m_storms.toggle(row); }
    /// The row of the line that a loaded row is folded under; 0 when it is shown or not loaded.
    qint64 lineThatHides(qint64 row) const
    {
        return isLoaded(row) && indexOf(row) < 0 ? m_shownStorms.lineFor(row) : 0;
    }
    /// Whether storms have changed since refold(), or rows in between have come or gone.
    bool wantsRefold() const
    {
        return m_hasInserted || !m_gone.empty() || m_shownStorms.version() != m_storms.version();
    }
    /// Shows and hides rows as they and their storms now stand. Places change.
    void refold();

private:
    std::vector<TimelineItem> m_items;
    CardViews m_views;
    std::vector<size_t> m_shown; ///< The places of those that are shown.
    StormFolds m_storms;         ///< As they have been told.
    StormFolds m_shownStorms;
    bool m_hasInserted = false; ///< Something that is not shown yet.
    std::set<qint64> m_gone;    ///< Rows that still stand in m_items.
};

} // namespace watchroom
