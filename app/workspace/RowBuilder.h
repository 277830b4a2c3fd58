// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardHistory.h"
#include "app/workspace/ActionDispatcher.h"

#include <functional>

namespace watchroom {

/// Turns what is stored into rows for the screen: parsed text, what a reply answers, how the
/// buttons stand, who did what.
class RowBuilder
{
public:
    RowBuilder(const Store &store, ActionDispatcher &dispatcher);

    /// Says which messages the person here has written.
    void setOwn(std::function<bool(const Message &)> isOwn) { m_isOwn = std::move(isOwn); }

    TimelineItem build(const StoredItem &item);
    std::vector<TimelineItem> build(const std::vector<StoredItem> &items);
    /// All states of a card, what changed from one to the next, and who did what to it.
    Result<CardHistory> cardHistory(const InstanceId &instance, const CardId &card);

private:
    MessageRow messageRow(const Message &message) const;
    CardRow cardRow(const RoomId &room, const StoredCard &card);
    std::vector<HistoryEntry> history(const StoredCard &card);
    std::optional<CardStorm> stormOf(const StoredCard &card) const;

    const Store &m_store;
    ActionDispatcher &m_dispatcher;
    std::function<bool(const Message &)> m_isOwn;
};

} // namespace watchroom
