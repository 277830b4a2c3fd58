// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/JsonReader.h"

#include <optional>

namespace watchroom {

/// A moment given as seconds since 1970, as a number or as text, up to the year 3000.
inline std::optional<Timestamp> momentOfSeconds(const JsonReader &object, const char *key)
{
    constexpr double kYear3000 = 32'503'680'000;
    const nlohmann::json *value = object.find(key);
    double seconds = -1;
    if (value && value->is_number())
        seconds = value->get<double>();
    else if (value && value->is_string())
        seconds = textOf(*value).toDouble();
    if (!(seconds > 0 && seconds < kYear3000))
        return std::nullopt;
    return Timestamp(Milliseconds(qint64(seconds * 1000)));
}

} // namespace watchroom
