// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/CardReport.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace watchroom {

/// Reads a card file whenever it changes, off the UI thread. A file that an editor replaces, or
/// that is gone for a while, is followed all the same.
class CardFileWatch final : public QObject
{
    Q_OBJECT

public:
    /// "-" is the standard input, which is read once.
    explicit CardFileWatch(const QString &path, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    void readNow();

Q_SIGNALS:
    void cardRead(const watchroom::CardReport &report);
    void unreadable(const QString &why);

private:
    void follow();
    void take(int turn, const Result<CardReport> &report);

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< Editors write in several steps.
    int m_turn = 0;    ///< Only the newest reading counts.
};

} // namespace watchroom
