// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The card bench without a window: wiring alone.

#include "app/cardtool/CardTool.h"

#include <QApplication>

#include <cstdio>

using namespace watchroom;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const auto line = parseCardToolLine(arguments);
    if (!line) {
        std::fprintf(stderr, "watchroom-card: %s\n", qPrintable(line.error().summary));
        return 2;
    }
    // No window is ever shown, so no display is needed.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int one = 1;
    const QApplication application(one, argv);
    if (line->version) {
        std::fprintf(stdout, "watchroom-card %s\n", WATCHROOM_VERSION);
        return 0;
    }
    if (line->help) {
        std::fputs(qPrintable(cardToolHelp()), stdout);
        return 0;
    }
    return CardTool(*line, SystemClock().now()).run();
}
