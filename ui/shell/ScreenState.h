// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Account.h"
#include "app/model/Person.h"
#include "app/model/Summaries.h"

#include <QHash>

#include <optional>
#include <vector>

namespace watchroom {

/// What the window has been told, for everything that asks about more than its own part.
struct ScreenState
{
    Person self;
    RoomId openRoom;
    std::vector<AccountSummary> accounts;
    std::vector<RoomSummary> rooms;
    std::vector<ActionOffer> offers;
    std::vector<GlanceSummary> glances;
    std::vector<ServiceSummary> services;
    std::vector<ServiceKind> kinds;
    std::optional<GlanceDetail> detail;
    QHash<RoomId, QStringList> typing; ///< Who is writing where.
    bool ready = false;
    bool unusable = false; ///< The profile could not be opened.

    /// Those that one is signed in to, without the embedded workspace.
    std::vector<Account> chatAccounts() const
    {
        std::vector<Account> found;
        for (const AccountSummary &each : accounts) {
            if (!each.onTrial && each.account.id != kLocalAccount)
                found.push_back(each.account);
        }
        return found;
    }

    /// Null when there is none. How one is there, is told to all the same.
    const AccountSummary *firstChatAccount() const
    {
        for (const AccountSummary &each : accounts) {
            if (!each.onTrial && each.account.id != kLocalAccount)
                return &each;
        }
        return nullptr;
    }

    const RoomSummary *room(const RoomId &id) const
    {
        for (const RoomSummary &each : rooms) {
            if (each.room.id == id)
                return &each;
        }
        return nullptr;
    }
};

} // namespace watchroom
