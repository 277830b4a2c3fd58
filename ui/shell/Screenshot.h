// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace watchroom {

class MainWindow;

/// Writes a picture of the window once it has settled, and ends the program. Does nothing without a
/// file name. The exit code is 0 when the picture was written.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow &window, const QString &file);

private:
    void take();

    MainWindow &m_window;
    QString m_file;
};

} // namespace watchroom
