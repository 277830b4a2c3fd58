// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Task.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <functional>

namespace watchroom {

struct ProcessRequest
{
    QString program; ///< An absolute path, or a name looked up in PATH. Never a shell line.
    QStringList arguments;
    QMap<QString, QString> environment; ///< Added to the inherited one.
    QString folder;                     ///< Working folder; the home folder when empty.
    Milliseconds timeout{0};            ///< 0 for none.
};

struct ProcessOutcome
{
    int exitCode = 0; ///< Or the signal's number, when `signalled`.
    bool signalled = false;
    bool timedOut = false;
    Milliseconds elapsed{0};
};

/// Starts other programs, each in a process group of its own that ends with us.
///
/// Output of both streams is passed on in the order it came, in chunks of at most 64 KiB, and is
/// not kept; reading pauses while a chunk is handled, so an endless writer fills no memory.
/// Cancelling, and the timeout, send SIGTERM to the group and SIGKILL 5 s later; a cancelled run
/// ends as Error{Cancelled}. Errors: NotFound, PermissionDenied, Internal (cannot start).
class ProcessRunner
{
public:
    ProcessRunner() = default;
    virtual ~ProcessRunner() = default;
    Q_DISABLE_COPY_MOVE(ProcessRunner)

    /// `onOutput` is called on this thread while `context` is alive.
    virtual Task<ProcessOutcome> run(const ProcessRequest &request, QObject *context,
                                     std::function<void(const QByteArray &)> onOutput) = 0;
};

} // namespace watchroom
