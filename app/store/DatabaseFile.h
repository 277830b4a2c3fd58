// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

namespace watchroom {

// The database as files on disk: before SQLite opens it, and after it was found damaged.

/// "Wrm1": how a file says that it is a Watchroom database (SQLite's application id).
inline constexpr int kApplicationId = 0x57726d31;

/// What is known of the file without opening it as a database.
struct DatabaseFile
{
    bool isNew = false;        ///< It does not exist or is empty.
    bool closedCleanly = true; ///< No log was left beside it.
    qint64 size = 0;
};

/// Looks at the file and changes nothing. Unavailable when it is no file or cannot be read,
/// DataLoss when it is no database of ours.
Result<DatabaseFile> inspectDatabaseFile(const QString &file);

/// Makes the empty file for the owner's eyes only.
Result<void> createPrivately(const QString &file);

/// Renames the database and what belongs to it. Returns the new name.
Result<QString> setDatabaseAside(const QString &file);

} // namespace watchroom
