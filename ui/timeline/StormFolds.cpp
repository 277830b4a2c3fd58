// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/StormFolds.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace watchroom {

namespace {

constexpr int kFewest = 3;           ///< Fewer cards are not worth a line.
constexpr int kCriticalsInSight = 3; ///< More of them are a storm themselves.

bool asksForSomebody(const ActionStatus &status)
{
    return isUnderWay(status.state) || std::holds_alternative<Failed>(status.state) ||
           std::holds_alternative<OutcomeUnknown>(status.state);
}

} // namespace

StormFolds::Need StormFolds::needOf(const CardRow &row)
{
    if (std::ranges::any_of(row.actions | std::views::values, asksForSomebody))
        return Need::Action;
    return row.card.severity == Severity::Critical && !isOver(row.card) ? Need::Critical
                                                                        : Need::None;
}

void StormFolds::take(const TimelineItem &item)
{
    const auto *row = std::get_if<CardRow>(&item.content);
    if (!row || !row->storm)
        return;
    const Need need = needOf(*row);
    Storm &storm = m_storms[row->storm->firstRow];
    const auto known = storm.cards.find(item.row);
    if (known != storm.cards.end() && known->second == need && storm.whole == *row->storm)
        return;
    if (row->storm->count >= storm.whole.count)
        storm.whole = *row->storm; // not older than what is known
    storm.cards.insert_or_assign(item.row, need);
    m_stormOf.insert_or_assign(item.row, row->storm->firstRow);
    m_changed.insert(row->storm->firstRow);
    ++m_version;
}

void StormFolds::settle()
{
    for (const qint64 name : std::exchange(m_changed, {}))
        arrange(m_storms.at(name));
}

void StormFolds::arrange(Storm &storm)
{
    storm.folding.clear();
    int staying = 0;
    int criticals = 0;
    for (const auto &[row, need] : storm.cards | std::views::reverse) {
        const bool stays =
            need == Need::Action || (need == Need::Critical && criticals++ < kCriticalsInSight);
        if (stays)
            ++staying;
        else
            storm.folding.insert(row);
    }
    if (storm.whole.count - staying < kFewest)
        storm.folding.clear();
}

qint64 StormFolds::Storm::line() const
{
    if (folding.empty())
        return 0;
    return unfolded ? *folding.begin() : *folding.rbegin();
}

const StormFolds::Storm *StormFolds::stormOf(qint64 row) const
{
    const auto name = m_stormOf.find(row);
    return name == m_stormOf.end() ? nullptr : &m_storms.at(name->second);
}

StormFolds::Form StormFolds::formOf(qint64 row) const
{
    const Storm *storm = stormOf(row);
    if (!storm || !storm->folding.contains(row))
        return Form::Whole;
    if (storm->unfolded)
        return Form::OneLine;
    return row == storm->line() ? Form::Line : Form::Hidden;
}

const CardStorm *StormFolds::lineAt(qint64 row) const
{
    const Storm *storm = stormOf(row);
    return storm && storm->line() == row ? &storm->whole : nullptr;
}

qint64 StormFolds::lineFor(qint64 row) const
{
    const Storm *storm = stormOf(row);
    return storm ? storm->line() : 0;
}

bool StormFolds::isUnfolded(qint64 row) const
{
    const Storm *storm = stormOf(row);
    return storm && storm->unfolded;
}

void StormFolds::toggle(qint64 row)
{
    const auto name = m_stormOf.find(row);
    if (name == m_stormOf.end())
        return;
    Storm &storm = m_storms.at(name->second);
    storm.unfolded = !storm.unfolded;
    ++m_version;
}

} // namespace watchroom
