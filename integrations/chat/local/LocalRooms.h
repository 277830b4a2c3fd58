// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Room.h"

#include <QByteArray>

#include <vector>

namespace watchroom {

// The embedded workspace's rooms as they stand in its storage: our own JSON.

QByteArray localRoomsToJson(const std::vector<Room> &rooms);
Result<std::vector<Room>> localRoomsFromJson(const QByteArray &json, const AccountId &account);

} // namespace watchroom
