// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Ids.h"

#include <QStringList>

namespace watchroom {

/// The messages of a room as a database has them, oldest first; those that are on their way end in
/// "...". Nothing where there is no database, or not that room. Another program may be using it.
QStringList textsIn(const QString &databaseFile, const RoomId &room);

} // namespace watchroom
