// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/SqliteConnection.h"
#include "app/store/Store.h"

namespace watchroom {

/// The store's connection, open and with the schema of today.
class Store::Database final : public SqliteConnection
{
};

} // namespace watchroom
