// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/services/runbook/RunbookWire.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>

#include <optional>

namespace watchroom {

/// A file of the folder that is a button, could be one, or was meant to be one.
struct FolderEntry
{
    QString file;
    std::optional<Script> script;
    QString problem;      ///< Why there is no button; a sentence that begins with the file's name.
    bool mistake = false; ///< It was meant to be a button.

    bool operator==(const FolderEntry &) const = default;
};

/// A folder of scripts and what they say about themselves. Follows what happens in it.
///
/// Looks at the first 200 files, not into folders; leaves out hidden files, backups, and links that
/// lead out of the folder. Reads the first 16 KiB of a file, again only when it changed.
class ScriptFolder final : public QObject
{
    Q_OBJECT

public:
    ScriptFolder(const QString &path, Clock &clock, QObject *parent = nullptr);

    const QString &path() const { return m_path; }
    const std::vector<FolderEntry> &entries() const { return m_entries; }
    /// Why the folder cannot be read; empty when it can.
    const QString &problem() const { return m_problem; }

    /// Looks now and from then on.
    void start();

    /// What a file says at this moment.
    FolderEntry readNow(const QString &file) const;

Q_SIGNALS:
    /// entries() or problem() is not what it was.
    void changed();

private:
    /// What tells that a file is not what it was.
    struct Stamp
    {
        QDateTime modified;
        QDateTime metadataChanged;
        qint64 size = 0;
        bool operator==(const Stamp &) const = default;
    };

    void lookSoon();
    void lookNowAndThen();
    void look();
    QString folderProblem() const;
    QStringList candidates() const;
    void watch(const QStringList &files);

    QString m_path;
    Clock &m_clock;
    QFileSystemWatcher m_watcher;
    bool m_lookIsDue = false;
    QHash<QString, Stamp> m_stamps;
    std::vector<FolderEntry> m_entries;
    QString m_problem;
};

} // namespace watchroom
