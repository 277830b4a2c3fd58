// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace watchroom {

/// How bad a measured number is.
enum class Level { Normal, High, Critical };

/// From where on a number is bad. It has to fall by `slack` below a limit to be better again, so
/// that a number that trembles around a limit does not make its state flap.
struct Limits
{
    double high = 0;
    double critical = 0;
    double slack = 0;
};

/// The level of a number that was `before` at the last look.
constexpr Level nextLevel(Level before, double value, const Limits &limits)
{
    const auto reached = [&](double limit, Level level) {
        return value >= limit || (before >= level && value >= limit - limits.slack);
    };
    if (reached(limits.critical, Level::Critical))
        return Level::Critical;
    return reached(limits.high, Level::High) ? Level::High : Level::Normal;
}

} // namespace watchroom
