// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

namespace watchroom {

enum class Presence { Available, Away, Busy, Offline };

/// Somebody, or something, that speaks in rooms.
struct Person
{
    PersonId id;
    QString name;
    Presence presence = Presence::Offline;
    bool isSelf = false;
    bool isMachine = false; ///< An integration: drawn as a square, never as a person.
    QString status = {};    ///< What they do now, in their own words; plain text.
    bool isBlocked = false; ///< Nothing comes from them, because the person wants it so.

    bool operator==(const Person &) const = default;
};

} // namespace watchroom
