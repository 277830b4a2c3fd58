// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom {

/// A room as the service's directory lists it.
struct ListedRoom
{
    QString address;
    QString name;
    QString topic;
    int people = -1; ///< -1 when it is not said.
    bool operator==(const ListedRoom &) const = default;
};

} // namespace watchroom
