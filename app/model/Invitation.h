// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

namespace watchroom {

/// Somebody asks for something, and waits for an answer. Nothing happens before there is one.
struct Invitation
{
    enum class Kind {
        Room,    ///< To come into a room.
        Contact, ///< To see when the person is there.
    };

    AccountId account;
    Kind kind = Kind::Room;
    QString address; ///< Of the room, or of who asks; names it within its account.
    QString name;    ///< Of the room, or of who asks; plain text.
    QString who;     ///< Who asks; empty where that is not known.
    QString reason;  ///< In their words; plain text, may be empty.
    bool operator==(const Invitation &) const = default;
};

} // namespace watchroom
