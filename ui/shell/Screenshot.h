// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace watchroom {

/// Writes a picture of a window once it has settled, which its owner tells by take(), and ends the
/// program. Does nothing without a file name. The exit code is 0 when the picture was written.
class Screenshot final : public QObject
{
    Q_OBJECT

public:
    Screenshot(QWidget &window, const QString &file);

    void take();

private:
    QWidget &m_window;
    QString m_file;
};

} // namespace watchroom
