// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardLimits.h"

namespace watchroom {

/// Parses a card or glance. Of one from outside that is longer than is read, without the space
/// between its parts, the end is left out and noted. Errors: those of parseJson().
Result<nlohmann::json> parseCardJson(const QByteArray &bytes, CardLimits &limits);

} // namespace watchroom
