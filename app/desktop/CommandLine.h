// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchroom {

/// What the person typed behind "watchroom".
struct CommandLine
{
    bool help = false;
    bool version = false;
    QString profile;      ///< Empty: the XDG folders.
    bool drill = false;   ///< Start a practice incident.
    double speed = 1;     ///< Of the drill.
    double until = 0;     ///< Second of the drill's story to stop at; 0 for its end.
    QString screenshot;   ///< Write a picture of the settled window there, then exit.
    QString log;          ///< Logging rules: "watchroom.*=true".
    QString theme;        ///< "light", "dark", "contrast" or empty for the stored choice.
    QSize size;           ///< Of the window; invalid for the stored one.
    double textScale = 0; ///< 0.8 to 2.0; 0 for the stored choice.
    QString open;         ///< A part of the window to open for a picture: see helpText().
    QStringList plugins;  ///< Further plugin folders.
    QStringList cards;    ///< Card files to open on the bench in place of the rooms; "-" for stdin.
    bool gallery = false; ///< Open our own sample cards there.
};

/// Reads the arguments (the first is the program's name). Error: a sentence for the terminal.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

/// What --help prints.
QString helpText();

} // namespace watchroom
