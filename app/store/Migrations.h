// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

namespace watchroom {

class SqliteConnection;

/// The schema that this program reads and writes. A file says its own in PRAGMA user_version.
int currentSchema();

/// Runs the migrations that a file of schema `from` lacks (0: an empty one), each with its number
/// in one transaction. What was done stays when a later one fails.
Result<void> migrate(SqliteConnection &connection, int from);

} // namespace watchroom
