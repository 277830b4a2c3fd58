// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <expected>
#include <utility>

namespace watchroom {

/// A value, or the reason why there is none. No exception crosses a room.
template <typename T>
using Result = std::expected<T, Error>;

/// Shorthand for returning a failure from a function that returns a Result.
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString summary,
                                                    QString detail = {}, bool retryable = false)
{
    return std::unexpected(Error{code, std::move(summary), std::move(detail), retryable});
}

} // namespace watchroom
