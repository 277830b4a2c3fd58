// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

struct sqlite3;

namespace watchroom {

/// The last error of `database` as our own: a sentence for the screen, SQLite's words as the
/// detail. `code` is the (extended) result code; `database` may be null when there is no
/// connection.
Error sqliteError(int code, sqlite3 *database);

/// What is said of a file that is not, or no longer, a readable database.
Error damagedDatabase(const QString &detail);

} // namespace watchroom
