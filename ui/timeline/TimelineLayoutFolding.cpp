// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineLayout.h"

#include <algorithm>

namespace watchroom {

// The part of TimelineLayout that folds storms.

void TimelineLayout::toggleStorm(int index)
{
    const qint64 row = m_rows.at(index).row;
    const int y = yOf(index) + lineTop(index);
    m_rows.toggleStorm(row);
    refold();
    leaveEnd();
    const int line = m_rows.indexOf(m_rows.storms().lineFor(row));
    if (line >= 0)
        anchorAt(line, y - lineTop(line));
}

void TimelineLayout::showFolded(qint64 row)
{
    if (!m_rows.isLoaded(row) || m_rows.indexOf(row) >= 0)
        return;
    m_rows.toggleStorm(row);
    refold();
}

/// Where the line of a storm begins in its row.
int TimelineLayout::lineTop(int index)
{
    const Sheet &made = sheet(index);
    return made.targets.empty() ? 0 : made.targets.front().rect.top();
}

void TimelineLayout::refold()
{
    if (!m_rows.wantsRefold())
        return;
    struct Edge
    {
        qint64 row = 0;
        int bottom = 0;
    };
    std::vector<Edge> seen;
    for (const auto &[index, y] : m_visible)
        seen.push_back({m_rows.at(index).row, y + m_heights.height(index)});
    std::vector<std::pair<qint64, int>> before;
    for (int i = 0; i < m_rows.count(); ++i)
        before.emplace_back(m_rows.at(i).row, m_heights.height(i));

    m_rows.refold();
    reindexHeights(before);
    m_visible.clear();
    if (m_atEnd || seen.empty() || m_rows.count() == 0)
        return;
    // What changes its form has no edge that stays.
    const auto isKept = [this](const Edge &edge) {
        return m_rows.indexOf(edge.row) >= 0 && m_rows.storms().lineFor(edge.row) == 0;
    };
    auto kept = std::ranges::find_if(seen, isKept);
    if (kept == seen.end())
        kept = std::ranges::find_if(
            seen, [this](const Edge &edge) { return m_rows.indexOf(edge.row) >= 0; });
    if (kept == seen.end())
        return anchorAt(std::clamp(m_anchor, 0, m_rows.count() - 1), m_anchorY);
    const int index = m_rows.indexOf(kept->row);
    anchorAt(index, kept->bottom - measure(index));
}

/// Gives each row that is shown now the height it had before, and forgets the layouts that depend
/// on what stood above.
void TimelineLayout::reindexHeights(const std::vector<std::pair<qint64, int>> &before)
{
    std::vector<int> heights;
    auto old = before.begin();
    for (int i = 0; i < m_rows.count(); ++i) {
        const TimelineItem &item = m_rows.at(i);
        while (old != before.end() && old->first < item.row)
            ++old;
        const bool wasShown = old != before.end() && old->first == item.row;
        const qint64 above = i > 0 ? m_rows.at(i - 1).row : 0;
        const qint64 wasAbove = wasShown && old != before.begin() ? std::prev(old)->first : 0;
        const auto *card = std::get_if<CardRow>(&item.content);
        const bool isOfStorm = card && card->storm;
        if (above != wasAbove || isOfStorm)
            m_sheets.erase(item.row);
        heights.push_back(wasShown && !isOfStorm ? old->second : guessedHeight(i));
    }
    m_heights.reset(std::move(heights));
}

} // namespace watchroom
