// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace watchroom {

/// Why something did not work, as far as a caller may want to decide on it.
enum class ErrorCode {
    Cancelled,         ///< A person or the program asked for it to end; never shown as a failure.
    InvalidArgument,   ///< What was asked for makes no sense; asking again will not help.
    NotFound,          ///< What it is about does not exist (any more).
    AlreadyExists,     ///< There is one already.
    PermissionDenied,  ///< Not allowed, here or at the other end.
    Unavailable,       ///< The other end, the network or a file is not there now.
    TimedOut,          ///< No answer in time.
    OutcomeUnknown,    ///< It was sent, and nobody can say whether it happened.
    Conflict,          ///< It changed meanwhile, or it is running already.
    ResourceExhausted, ///< Out of space, over a size or rate limit.
    DataLoss,          ///< Stored data cannot be read.
    Unsupported,       ///< This version or this service cannot do it.
    Internal,          ///< A mistake of ours.
};

/// An outcome that is not the hoped-for value. `summary` is a plain sentence for the person who
/// looks at the screen: what did not happen and why. `detail` is what an administrator wants to
/// read.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString summary;
    QString detail;
    bool retryable = false; ///< Trying the same again later may work.

    bool operator==(const Error &) const = default;
};

} // namespace watchroom
