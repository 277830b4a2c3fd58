// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace watchroom {

/// What the person typed behind "watchroom-card".
struct CardToolLine
{
    bool help = false;
    bool version = false;
    bool check = false;
    QStringList files;    ///< Cards, or data for the template; "-" is the standard input.
    QString cardTemplate; ///< Path; empty for none.
    QString pictures;     ///< Folder for pictures; empty for none.
    bool json = false;
    QString jsonFolder; ///< Empty: the standard output.
    QList<int> widths = {320, 480, 800};
    QStringList themes; ///< "light", "dark", "contrast".
};

/// Reads the arguments (the first is the program's name). Error: a sentence for the terminal.
Result<CardToolLine> parseCardToolLine(const QStringList &arguments);

/// What --help prints.
QString cardToolHelp();

} // namespace watchroom
