// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/TimelineRows.h"

#include <QDateTime>

#include <algorithm>

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
}

void TimelineRows::prepend(std::vector<TimelineItem> items)
{
    m_items.insert(m_items.begin(), std::make_move_iterator(items.begin()),
                   std::make_move_iterator(items.end()));
}

void TimelineRows::append(TimelineItem item)
{
    m_items.push_back(std::move(item));
}

void TimelineRows::replace(int index, TimelineItem item)
{
    m_views.takeRevision(item);
    at(index) = std::move(item);
}

int TimelineRows::indexOf(qint64 row) const
{
    const auto found = std::ranges::lower_bound(m_items, row, {}, &TimelineItem::row);
    return found != m_items.end() && found->row == row ? static_cast<int>(found - m_items.begin())
                                                       : -1;
}

int TimelineRows::indexOfMessage(const MessageId &id) const
{
    const auto found = std::ranges::find_if(m_items, [&id](const TimelineItem &item) {
        const auto *message = std::get_if<MessageRow>(&item.content);
        return message && message->message.id == id;
    });
    return found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
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
