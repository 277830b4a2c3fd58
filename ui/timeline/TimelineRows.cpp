// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineRows.h"

#include <QDateTime>

#include <algorithm>
#include <numeric>
#include <utility>

namespace watchroom {

namespace {

constexpr Seconds kSameBreath(5 * 60);

QDate dayOf(const TimelineItem &item)
{
    return QDateTime::fromMSecsSinceEpoch(item.time.time_since_epoch().count()).date();
}

} // namespace

void TimelineRows::reset(std::vector<TimelineItem> items)
{
    m_items = std::move(items);
    m_gone.clear();
    m_storms.clear();
    for (const TimelineItem &item : m_items)
        m_storms.take(item);
    refold();
}

void TimelineRows::prepend(std::vector<TimelineItem> items)
{
    for (const TimelineItem &item : items)
        m_storms.take(item);
    const size_t added = items.size();
    m_items.insert(m_items.begin(), std::make_move_iterator(items.begin()),
                   std::make_move_iterator(items.end()));
    for (size_t &place : m_shown)
        place += added;
    std::vector<size_t> places(added);
    std::iota(places.begin(), places.end(), size_t(0));
    m_shown.insert(m_shown.begin(), places.begin(), places.end());
}

void TimelineRows::append(TimelineItem item)
{
    m_storms.take(item);
    m_shown.push_back(m_items.size());
    m_items.push_back(std::move(item));
}

void TimelineRows::insert(TimelineItem item)
{
    m_storms.take(item);
    const auto behind = std::ranges::lower_bound(m_items, item.row, {}, &TimelineItem::row);
    const auto place = static_cast<size_t>(behind - m_items.begin());
    m_items.insert(behind, std::move(item));
    for (size_t &shown : m_shown)
        shown += shown >= place ? 1 : 0;
    m_hasInserted = true;
}

void TimelineRows::remove(qint64 row)
{
    if (isLoaded(row))
        m_gone.insert(row);
}

bool TimelineRows::replace(TimelineItem item)
{
    const TimelineItem *former = loaded(item.row);
    if (!former)
        return false;
    m_storms.take(item);
    m_views.takeRevision(item);
    m_items[static_cast<size_t>(former - m_items.data())] = std::move(item);
    return true;
}

void TimelineRows::refold()
{
    m_storms.settle();
    m_shownStorms = m_storms;
    const auto gone = std::exchange(m_gone, {});
    std::erase_if(m_items, [&](const TimelineItem &item) { return gone.contains(item.row); });
    m_hasInserted = false;
    m_shown.clear();
    for (size_t place = 0; place < m_items.size(); ++place) {
        if (m_shownStorms.formOf(m_items[place].row) != StormFolds::Form::Hidden)
            m_shown.push_back(place);
    }
}

const TimelineItem *TimelineRows::loaded(qint64 row) const
{
    const auto found = std::ranges::lower_bound(m_items, row, {}, &TimelineItem::row);
    return found != m_items.end() && found->row == row ? &*found : nullptr;
}

int TimelineRows::indexOf(qint64 row) const
{
    const auto rowAt = [this](size_t place) { return m_items[place].row; };
    const auto found = std::ranges::lower_bound(m_shown, row, {}, rowAt);
    return found != m_shown.end() && rowAt(*found) == row
               ? static_cast<int>(found - m_shown.begin())
               : -1;
}

int TimelineRows::indexOfMessage(const MessageId &id) const
{
    const auto found = std::ranges::find_if(m_shown, [&](size_t place) {
        const auto *message = std::get_if<MessageRow>(&m_items[place].content);
        return message && message->message.id == id;
    });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

bool TimelineRows::isContinuation(int index) const
{
    if (index == 0)
        return false;
    const TimelineItem &before = at(index - 1);
    const auto *first = std::get_if<MessageRow>(&before.content);
    const auto *second = std::get_if<MessageRow>(&at(index).content);
    return first && second && first->message.sender == second->message.sender &&
           second->message.replyTo.isEmpty() && at(index).time - before.time < kSameBreath &&
           !startsDay(index);
}

bool TimelineRows::startsDay(int index) const
{
    return index == 0 || dayOf(at(index - 1)) != dayOf(at(index));
}

} // namespace watchroom
