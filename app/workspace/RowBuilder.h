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

    /// The account of a room, and who the person here is by it.
    struct Owner
    {
        AccountId account;
        PersonId self;
    };
    void setOwners(std::function<Owner(const RoomId &)> ownerOf) { m_ownerOf = std::move(ownerOf); }
    /// Says how much of a message's files is sent; see MessageRow.
    void setFilesSent(std::function<int(const Message &)> sent) { m_filesSent = std::move(sent); }

    TimelineItem build(const StoredItem &item);
    std::vector<TimelineItem> build(const std::vector<StoredItem> &items);
    /// All states of a card, what changed from one to the next, and who did what to it.
    Result<CardHistory> cardHistory(const InstanceId &instance, const CardId &card);

private:
    MessageRow messageRow(const Message &message) const;
    std::vector<Reaction> reactions(const Message &message, const PersonId &self) const;
    CardRow cardRow(const RoomId &room, const StoredCard &card);
    std::vector<HistoryEntry> history(const StoredCard &card);
    std::optional<CardStorm> stormOf(const StoredCard &card) const;

    const Store &m_store;
    ActionDispatcher &m_dispatcher;
    std::function<Owner(const RoomId &)> m_ownerOf;
    std::function<int(const Message &)> m_filesSent;
};

} // namespace watchroom
