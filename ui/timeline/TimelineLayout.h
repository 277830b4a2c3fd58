// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardContext.h"
#include "ui/cards/Sheet.h"
#include "ui/timeline/HeightIndex.h"
#include "ui/timeline/TimelineRows.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace watchroom {

/// The rows of a room behind a window of some size. Only rows that are seen are laid out; the
/// others have guessed heights. What a person reads stays where it is, whatever comes above or
/// below it: the topmost visible row is the anchor, or the end of the room where the window stands
/// at the end.
///
/// Knows no widget. After each change call settle(); then the visible rows are laid out and placed.
class TimelineLayout
{
public:
    /// A row that is seen: its top edge in the window's coordinates.
    struct Visible
    {
        int index = 0;
        int y = 0;
    };

    void setContext(const CardContext &context); ///< A new look: everything is laid out anew.
    void setNow(Timestamp now);                  ///< Only what tells the time is laid out anew.
    void setViewport(const QSize &size);

    void reset(std::vector<TimelineItem> items, qint64 firstUnreadRow);
    /// Replaces rows that are there and puts new ones in their place.
    void upsert(TimelineItem item);
    void remove(qint64 row);
    void prepend(std::vector<TimelineItem> items);
    void append(std::vector<TimelineItem> items);
    /// Lays a row out again: a part of it was unfolded, its picture came.
    void invalidate(int index);
    /// Every row: pictures came of which nobody knows where they stand.
    void invalidateAll() { m_sheets.clear(); }
    void toggleUnfolded(int index, const QString &part);
    /// What the person did to a row. After a change of it call viewChanged().
    CardViewState &view(int index) { return m_rows.views().of(m_rows.at(index)); }
    void viewChanged(int index);
    /// Folds or unfolds the storm whose line stands at a row; the line stays where it is
    /// in the window, at the row that it stands at now.
    void toggleStorm(int index);
    /// Unfolds the storm that hides a row, so that the row is shown.
    void showFolded(qint64 row);
    /// While folds are held no row is hidden or shown on account of its storm.
    void holdFolds(bool held) { m_holdsFolds = held; }
    bool holdsFolds() const { return m_holdsFolds && m_rows.wantsRefold(); }
    void setAskingToDelete(qint64 row);

    TimelineRows &rows() { return m_rows; }
    const TimelineRows &rows() const { return m_rows; }

    void settle();
    const std::vector<Visible> &visible() const { return m_visible; }
    /// The layout of a row; made now where it is not there yet.
    const Sheet &sheet(int index);
    /// The layout of a row, null where it is not there.
    const Sheet *sheetIfMade(int index) const;
    /// How a row would look with another content; not kept.
    Sheet trial(int index, const TimelineItem &item) const;
    /// The visible row at a height of the window, -1 for none.
    int indexAt(int y) const;
    /// The top of a row in the window's coordinates; it may be far outside.
    int yOf(int index) const;

    int heightOf(int index) const { return m_heights.height(index); }
    qint64 contentHeight() const;
    qint64 scrollValue() const; ///< 0 at the top.
    void scrollTo(qint64 value);
    void scrollBy(int pixels);
    void scrollToEnd();
    /// Brings the row into the window, with the least movement.
    void reveal(int index);
    bool isAtEnd() const { return m_atEnd; }
    /// Nothing moves although the window stands at the end or has room below, until it is scrolled.
    void holdStill();

    /// How many rows have been laid out since the start; tests count with it.
    int layoutCount() const { return m_layoutCount; }
    const QSize &viewport() const { return m_viewport; }

private:
    int measure(int index);
    int guessedHeight(int index) const;
    bool beginsUnread(int index) const;
    /// Shows and hides rows as the storms now stand. What is seen and stays keeps its place.
    void refold();
    void reindexHeights(const std::vector<std::pair<qint64, int>> &before);
    int lineTop(int index);
    Sheet layOut(int index, const TimelineItem &item) const;
    void guessHeights();
    void fillFromEnd();
    void fillFromAnchor();
    void collectVisible();
    void forgetFarSheets();
    void anchorAt(int index, int y);
    void leaveEnd();

    TimelineRows m_rows;
    HeightIndex m_heights;
    std::unordered_map<qint64, Sheet> m_sheets;
    std::vector<Visible> m_visible;
    CardContext m_context;
    QSize m_viewport;
    qint64 m_firstUnread = 0;
    std::optional<Timestamp> m_unreadSince;
    qint64 m_askingToDelete = 0;
    bool m_holdsFolds = false;
    bool m_atEnd = true;
    bool m_isHeld = false; ///< See holdStill().
    int m_anchor = 0;      ///< The topmost visible row ...
    int m_anchorY = 0;     ///< ... and where its top edge is in the window.
    int m_layoutCount = 0;
};

} // namespace watchroom
