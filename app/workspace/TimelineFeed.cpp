// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/TimelineFeed.h"

#include "app/base/Log.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace watchroom {

namespace {
constexpr int kPage = 60;
}

TimelineFeed::TimelineFeed(const Store &store, RowBuilder &rows)
    : m_store(store)
    , m_rows(rows)
{
}

Result<RoomOpened> TimelineFeed::open(const RoomId &room, qint64 readRow, qint64 shownRow)
{
    // Around a row: the page that ends with it, and the page behind it.
    auto page = m_store.pageBefore(room, shownRow > 0 ? shownRow + 1 : 0, kPage);
    if (!page)
        return std::unexpected(page.error());
    if (shownRow > 0) {
        auto after = m_store.pageAfter(room, shownRow, kPage);
        if (!after)
            return std::unexpected(after.error());
        std::ranges::move(after->items, std::back_inserter(page->items));
        page->reachesEnd = after->reachesEnd;
    }
    m_room = room;
    m_touched.clear();
    m_touchedAbove.clear();
    m_reachesEnd = page->reachesEnd;
    m_firstRow = page->items.empty() ? 0 : page->items.front().row;
    m_lastRow = page->items.empty() ? 0 : page->items.back().row;

    RoomOpened opened{
        .room = room,
        .items = m_rows.build(page->items),
        .reachesStart = page->reachesStart,
        .reachesEnd = page->reachesEnd,
        .firstUnreadRow = 0,
        .shownRow = shownRow,
        .draft = {},
    };
    const auto unread = std::ranges::find_if(
        page->items, [&](const StoredItem &item) { return item.row > readRow; });
    if (unread != page->items.end())
        opened.firstUnreadRow = unread->row;
    return opened;
}

Result<OlderRows> TimelineFeed::older(qint64 beforeRow)
{
    auto page = m_store.pageBefore(m_room, beforeRow, kPage);
    if (!page)
        return std::unexpected(page.error());
    if (!page->items.empty())
        m_firstRow = std::min(m_firstRow, page->items.front().row);
    return OlderRows{
        .room = m_room, .items = m_rows.build(page->items), .reachesStart = page->reachesStart};
}

void TimelineFeed::close()
{
    m_room = {};
    m_touched.clear();
    m_touchedAbove.clear();
}

void TimelineFeed::touch(const RoomId &room, qint64 row)
{
    if (room != m_room || m_room.isEmpty())
        return;
    if (row < m_firstRow) {
        m_touchedAbove.insert(row);
        return;
    }
    if (row > m_lastRow) {
        if (!m_reachesEnd)
            return;
        m_lastRow = row;
    }
    m_touched.insert(row);
}

void TimelineFeed::touchCard(const InstanceId &instance, const CardId &card)
{
    if (card.isEmpty() || m_room.isEmpty())
        return;
    const auto item = m_store.card(instance, card);
    if (item && *item)
        touch((*item)->room, (*item)->row);
}

void TimelineFeed::touchStorms()
{
    for (const qint64 row : std::exchange(m_touchedAbove, {})) {
        const auto item = m_store.item(row);
        const auto *card = item && *item ? std::get_if<StoredCard>(&(*item)->content) : nullptr;
        if (!card || card->storm == 0)
            continue;
        if (const auto storm = m_store.storm(card->storm); storm && storm->lastRow >= m_firstRow)
            touch(m_room, storm->lastRow);
    }
}

std::optional<RowsChanged> TimelineFeed::takeChanges()
{
    touchStorms();
    if (m_touched.empty())
        return std::nullopt;
    RowsChanged changes{.room = m_room, .items = {}, .gone = {}};
    for (const qint64 row : m_touched) {
        const auto item = m_store.item(row);
        if (item && *item)
            changes.items.push_back(m_rows.build(**item));
        else if (item)
            changes.gone.push_back(row);
        else
            qCWarning(lcWorkspace) << "row" << row << item.error().detail;
    }
    m_touched.clear();
    return changes;
}

} // namespace watchroom
