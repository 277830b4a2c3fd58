// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Screenshot.h"

#include "app/base/Log.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>

#include <cstdio>

namespace watchroom {

Screenshot::Screenshot(MainWindow &window, const QString &file)
    : m_window(window)
    , m_file(file)
{
    if (!m_file.isEmpty())
        connect(&window, &MainWindow::settled, this, &Screenshot::take);
}

void Screenshot::take()
{
    if (m_window.grab().save(m_file, "PNG")) {
        QApplication::exit(0);
        return;
    }
    std::fputs(qPrintable(tr("watchroom: The picture could not be written to %1.\n").arg(m_file)),
               stderr);
    QApplication::exit(1);
}

} // namespace watchroom
