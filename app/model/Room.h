// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

namespace watchroom {

enum class RoomKind {
    Group,    ///< People and integrations.
    Direct,   ///< A conversation of two.
    Practice, ///< A drill plays here; nothing in it is real, and the screen says so.
};

/// A place where people talk.
struct Room
{
    RoomId id;
    AccountId account;
    QString name;
    QString topic;
    RoomKind kind = RoomKind::Group;

    bool operator==(const Room &) const = default;
};

} // namespace watchroom
