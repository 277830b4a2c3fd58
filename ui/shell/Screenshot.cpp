// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Screenshot.h"

#include <QApplication>
#include <QWidget>

#include <cstdio>

namespace watchroom {

Screenshot::Screenshot(QWidget &window, const QString &file)
    : m_window(window)
    , m_file(file)
{
}

void Screenshot::take()
{
    if (m_file.isEmpty())
        return;
    if (m_window.grab().save(m_file, "PNG")) {
        QApplication::exit(0);
        return;
    }
    std::fputs(qPrintable(tr("watchroom: The picture could not be written to %1.\n").arg(m_file)),
               stderr);
    QApplication::exit(1);
}

} // namespace watchroom
