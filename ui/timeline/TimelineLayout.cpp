// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineLayout.h"

#include "ui/cards/CardLetters.h"
#include "ui/timeline/RowLayout.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kTop = 8;
constexpr int kBottom = 12;
constexpr int kKeptRows = 60; ///< Layouts this far beside the visible rows are kept.

} // namespace

void TimelineLayout::setContext(const CardContext &context)
{
    m_context = context;
    m_sheets.clear();
    guessHeights();
}

void TimelineLayout::setNow(Timestamp now)
{
    m_context.now = now;
    std::erase_if(m_sheets, [](const auto &entry) { return entry.second.changesWithTime; });
}

void TimelineLayout::setViewport(const QSize &size)
{
    const bool otherWidth = size.width() != m_viewport.width();
    m_viewport = size;
    if (!otherWidth)
        return;
    m_sheets.clear();
    guessHeights();
}

void TimelineLayout::reset(std::vector<TimelineItem> items, qint64 firstUnreadRow)
{
    m_rows.reset(std::move(items));
    m_sheets.clear();
    m_visible.clear();
    m_firstUnread = firstUnreadRow;
    m_askingToDelete = 0;
    const TimelineItem *unread = m_rows.loaded(firstUnreadRow);
    m_unreadSince = unread ? std::optional(unread->time) : std::nullopt;
    guessHeights();
    scrollToEnd();
}

void TimelineLayout::upsert(TimelineItem item)
{
    const qint64 row = item.row;
    if (!m_rows.isLoaded(row)) {
        if (row > m_rows.firstLoaded() && row < m_rows.lastLoaded())
            m_rows.insert(std::move(item));
        else
            append({std::move(item)});
        return;
    }
    m_rows.replace(std::move(item));
    m_sheets.erase(row);
}

void TimelineLayout::remove(qint64 row)
{
    m_rows.remove(row);
    m_sheets.erase(row);
}

void TimelineLayout::prepend(std::vector<TimelineItem> items)
{
    const int added = static_cast<int>(items.size());
    const qint64 formerFirst = m_rows.count() > 0 ? m_rows.at(0).row : 0;
    m_rows.prepend(std::move(items));
    std::vector<int> heights;
    heights.reserve(static_cast<size_t>(m_rows.count()));
    for (int i = 0; i < added; ++i)
        heights.push_back(guessedHeight(i));
    for (int i = 0; i < m_heights.size(); ++i)
        heights.push_back(m_heights.height(i));
    // The row that was first may now go on with a day or a person above it. Its own top edge moves,
    // so what is kept in place is its lower edge.
    const int former = m_heights.size() > 0 ? m_heights.height(0) : 0;
    m_heights.reset(std::move(heights));
    m_anchor += added;
    for (Visible &row : m_visible)
        row.index += added;
    if (added > 0 && m_sheets.erase(formerFirst) > 0 && m_anchor == added)
        m_anchorY += former - measure(added);
}

void TimelineLayout::append(std::vector<TimelineItem> items)
{
    for (TimelineItem &item : items) {
        if (item.row <= m_rows.lastLoaded())
            continue; // older than what is shown and not loaded: it comes with its page
        m_rows.append(std::move(item));
        m_heights.append(m_context.theme ? guessedHeight(m_rows.count() - 1) : 0);
    }
}

void TimelineLayout::invalidate(int index)
{
    m_sheets.erase(m_rows.at(index).row);
}

void TimelineLayout::toggleUnfolded(int index, const QString &part)
{
    QSet<QString> &unfolded = view(index).unfolded;
    if (!unfolded.remove(part))
        unfolded.insert(part);
    viewChanged(index);
}

void TimelineLayout::viewChanged(int index)
{
    m_atEnd = false;
    invalidate(index);
}

int TimelineLayout::guessedHeight(int index) const
{
    const TimelineItem &item = m_rows.at(index);
    return estimatedHeight(item, m_rows.storms().formOf(item.row), *m_context.theme,
                           m_viewport.width());
}

void TimelineLayout::setAskingToDelete(qint64 row)
{
    for (const qint64 changed : {m_askingToDelete, row})
        m_sheets.erase(changed);
    m_askingToDelete = row;
}

void TimelineLayout::guessHeights()
{
    if (!m_context.theme)
        return;
    std::vector<int> heights;
    heights.reserve(static_cast<size_t>(m_rows.count()));
    for (int i = 0; i < m_rows.count(); ++i)
        heights.push_back(guessedHeight(i));
    m_heights.reset(std::move(heights));
}

/// Whether the row is the first one shown of those that were not read.
bool TimelineLayout::beginsUnread(int index) const
{
    return m_unreadSince && m_rows.at(index).row >= m_firstUnread &&
           (index == 0 || m_rows.at(index - 1).row < m_firstUnread);
}

Sheet TimelineLayout::layOut(int index, const TimelineItem &item) const
{
    CardContext context = m_context;
    context.view = m_rows.views().seen(item);
    const bool unread = beginsUnread(index);
    Sheet sheet = layOutRow({.item = &item,
                             .before = index > 0 ? &m_rows.at(index - 1) : nullptr,
                             .continues = !unread && m_rows.isContinuation(index),
                             .startsDay = m_rows.startsDay(index),
                             .unreadSince = unread ? m_unreadSince : std::nullopt,
                             .asksToDelete = item.row == m_askingToDelete,
                             .form = m_rows.storms().formOf(item.row),
                             .storm = m_rows.storms().lineAt(item.row)},
                            context, m_viewport.width());
    if (context.view.letters)
        addLetters(sheet, *context.theme);
    return sheet;
}

Sheet TimelineLayout::trial(int index, const TimelineItem &item) const
{
    return layOut(index, item);
}

const Sheet &TimelineLayout::sheet(int index)
{
    const TimelineItem &item = m_rows.at(index);
    auto found = m_sheets.find(item.row);
    if (found == m_sheets.end()) {
        ++m_layoutCount;
        found = m_sheets.emplace(item.row, layOut(index, item)).first;
        m_heights.set(index, found->second.size.height());
    }
    return found->second;
}

const Sheet *TimelineLayout::sheetIfMade(int index) const
{
    const auto found = m_sheets.find(m_rows.at(index).row);
    return found == m_sheets.end() ? nullptr : &found->second;
}

int TimelineLayout::measure(int index)
{
    return sheet(index).size.height();
}

void TimelineLayout::settle()
{
    if (m_rows.count() == 0 || !m_context.theme || m_viewport.isEmpty()) {
        m_visible.clear();
        return;
    }
    if (!m_holdsFolds)
        refold();
    m_visible.clear();
    if (!m_atEnd)
        fillFromAnchor();
    if (m_atEnd)
        fillFromEnd();
    collectVisible();
    forgetFarSheets();
}

void TimelineLayout::fillFromEnd()
{
    int index = m_rows.count();
    int y = m_viewport.height() - kBottom;
    while (index > 0 && y > 0)
        y -= measure(--index);
    anchorAt(index, y);
}

void TimelineLayout::fillFromAnchor()
{
    int index = std::clamp(m_anchor, 0, m_rows.count() - 1);
    int y = m_anchorY;
    while (index > 0 && y > 0)
        y -= measure(--index);
    if (index == 0 && !m_isHeld)
        y = std::min(y, kTop);
    while (index + 1 < m_rows.count() && y + measure(index) <= 0)
        y += measure(index++);
    anchorAt(index, y);
    if (m_isHeld)
        return;

    int bottom = y;
    for (int i = index; i < m_rows.count(); ++i) {
        bottom += measure(i);
        if (bottom > m_viewport.height() - kBottom)
            return;
    }
    m_atEnd = true; // nothing more below: the end of the room is where the window ends
}

void TimelineLayout::anchorAt(int index, int y)
{
    m_anchor = index;
    m_anchorY = y;
}

void TimelineLayout::collectVisible()
{
    int y = m_anchorY;
    for (int i = m_anchor; i < m_rows.count() && y < m_viewport.height(); ++i) {
        const int height = measure(i);
        if (y + height > 0)
            m_visible.push_back({i, y});
        y += height;
    }
}

void TimelineLayout::forgetFarSheets()
{
    constexpr size_t kMany = 400;
    if (m_sheets.size() < kMany || m_visible.empty())
        return;
    const int first = std::max(0, m_visible.front().index - kKeptRows);
    const int last = std::min(m_rows.count() - 1, m_visible.back().index + kKeptRows);
    const qint64 from = m_rows.at(first).row;
    const qint64 to = m_rows.at(last).row;
    std::erase_if(m_sheets,
                  [from, to](const auto &entry) { return entry.first < from || entry.first > to; });
}

int TimelineLayout::indexAt(int y) const
{
    const auto found = std::ranges::find_if(m_visible, [&](const Visible &row) {
        return y >= row.y && y < row.y + m_heights.height(row.index);
    });
    return found == m_visible.end() ? -1 : found->index;
}

int TimelineLayout::yOf(int index) const
{
    return m_anchorY + static_cast<int>(m_heights.top(index) - m_heights.top(m_anchor));
}

qint64 TimelineLayout::contentHeight() const
{
    return kTop + m_heights.total() + kBottom;
}

qint64 TimelineLayout::scrollValue() const
{
    if (m_rows.count() == 0)
        return 0;
    return kTop + m_heights.top(m_anchor) - m_anchorY;
}

void TimelineLayout::scrollTo(qint64 value)
{
    const qint64 distance = value - scrollValue();
    if (std::abs(distance) <= 2LL * m_viewport.height()) {
        scrollBy(static_cast<int>(distance));
        return;
    }
    const int index = m_heights.indexAt(value - kTop);
    if (index < 0)
        return;
    leaveEnd();
    anchorAt(index, static_cast<int>(kTop + m_heights.top(index) - value));
}

void TimelineLayout::scrollBy(int pixels)
{
    if (pixels == 0)
        return;
    leaveEnd();
    m_anchorY -= pixels;
}

void TimelineLayout::scrollToEnd()
{
    m_atEnd = true;
    m_isHeld = false;
}

void TimelineLayout::leaveEnd()
{
    m_atEnd = false;
    m_isHeld = false;
}

void TimelineLayout::holdStill()
{
    m_atEnd = false;
    m_isHeld = true;
}

void TimelineLayout::reveal(int index)
{
    const int height = measure(index);
    const int y = yOf(index);
    const int room = m_viewport.height() - kBottom;
    if (y >= 0 && y + height <= room)
        return;
    if (index == m_rows.count() - 1 && height <= room)
        return scrollToEnd();
    leaveEnd();
    anchorAt(index, y < 0 || height > room ? 0 : room - height);
}

} // namespace watchroom
