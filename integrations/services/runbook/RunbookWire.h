// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Action.h"

#include <QStringList>

#include <vector>

namespace watchroom {

/// One value that a script asks for. It is a form's input as it stands: the header has the same
/// kinds.
using Parameter = Input;

/// What a script says about itself in its first lines.
struct Script
{
    QString file; ///< Its name in the folder: "restart.sh".
    QString title;
    QString summary;
    Effect effect = Effect::Change;
    QString confirm; ///< These four may hold {parameter} names.
    QString confirmText;
    QString typeToConfirm;
    QString done;
    Milliseconds timeout{std::chrono::minutes(10)};
    QStringList who;
    QString icon;
    std::vector<Parameter> parameters;

    bool operator==(const Script &) const = default;
};

/// How far a run is. Only moves forward.
enum class RunPhase {
    Running,
    Cancelling,
    Succeeded,
    Failed,      ///< It ended with an exit code other than 0.
    Crashed,     ///< A signal ended it.
    TimedOut,    ///< It was stopped after its timeout.
    Cancelled,   ///< A person stopped it.
    NotStarted,  ///< The system could not start it.
    Interrupted, ///< Watchroom itself stopped while it ran.
};

/// A run as its card tells it.
struct RunReport
{
    InvocationKey key;
    RoomId room;
    QString title;
    QString icon;
    Effect effect = Effect::Change;
    QString startedBy;
    Timestamp started;
    std::vector<std::pair<QString, QString>> arguments; ///< Label and value, in the script's order.

    RunPhase phase = RunPhase::Running;
    int percent = -1;
    QString doing;           ///< From "::progress".
    QString summary;         ///< From "::summary", or the script's "done".
    QString reason;          ///< Why it could not be started.
    int exitCode = 0;        ///< Or the signal's number.
    Milliseconds timeout{0}; ///< After which it was stopped.
    Milliseconds elapsed{0}; ///< From start to end; 0 while it runs.
    QString lastLines;
    QString log; ///< All of it, once it ended.
    qint64 lineCount = 0;

    bool operator==(const RunReport &) const = default;
};

/// Whether nothing more will happen to the run.
inline bool isOver(RunPhase phase)
{
    return phase > RunPhase::Cancelling;
}

} // namespace watchroom
