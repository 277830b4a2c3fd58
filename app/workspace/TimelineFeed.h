// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/Delta.h"
#include "app/workspace/RowBuilder.h"

#include <set>

namespace watchroom {

/// The window of rows of the open room that the screen has, and what it needs to hear about it.
/// Rows come from the store page by page, so neither memory nor start time grows with history.
class TimelineFeed
{
public:
    TimelineFeed(const Store &store, RowBuilder &rows);

    const RoomId &room() const { return m_room; }

    /// Opens a room at its end, or around a row.
    Result<RoomOpened> open(const RoomId &room, qint64 readRow, qint64 shownRow);
    Result<OlderRows> older(qint64 beforeRow);
    void close();

    /// A row is new, changed or gone. Rows outside of the window are left to later paging; the line
    /// of their storm may be inside.
    void touch(const RoomId &room, qint64 row);
    void touchCard(const InstanceId &instance, const CardId &card);

    /// What changed since the last call; nothing when no row of the window did.
    std::optional<RowsChanged> takeChanges();

private:
    /// Touches the newest cards of the storms that rows above the window are part of.
    void touchStorms();

    const Store &m_store;
    RowBuilder &m_rows;
    RoomId m_room;
    qint64 m_firstRow = 0;
    qint64 m_lastRow = 0;
    bool m_reachesEnd = true;
    std::set<qint64> m_touched;
    std::set<qint64> m_touchedAbove; ///< Changed rows before the window.
};

} // namespace watchroom
