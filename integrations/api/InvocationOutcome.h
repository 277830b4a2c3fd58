// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QString>

#include <optional>

namespace watchroom {

/// What an invocation came to when it succeeded.
struct InvocationOutcome
{
    QString text;         ///< One plain line: "Restarted 3 servers". May be empty.
    bool undoable = true; ///< False: it cannot be taken back this time, whatever the action offers.
    std::optional<Timestamp> undoUntil = {}; ///< In place of the time that the action offers.
    bool operator==(const InvocationOutcome &) const = default;
};

} // namespace watchroom
