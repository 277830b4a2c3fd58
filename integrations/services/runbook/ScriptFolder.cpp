// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ScriptFolder.h"

#include "app/base/PlainText.h"
#include "integrations/services/runbook/ScriptHeader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr Milliseconds kSettleTime{200};
/// Some file systems tell nothing of changes.
constexpr Milliseconds kLookAgain = std::chrono::minutes(1);
constexpr qsizetype kMaximumFiles = 200;
constexpr qint64 kHeadBytes = 16 * 1024;

bool isBackup(const QString &file)
{
    static const QRegularExpression backup(
        uR"(^\.|^#.*#$|~$|\.(?:bak|orig|rej|swp|swo|tmp|part|dpkg-[a-z]+)$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return backup.match(file).hasMatch();
}

} // namespace

ScriptFolder::ScriptFolder(const QString &path, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_clock(clock)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ScriptFolder::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &ScriptFolder::lookSoon);
}

void ScriptFolder::start()
{
    lookNowAndThen();
}

void ScriptFolder::lookNowAndThen()
{
    look();
    m_clock.callLater(kLookAgain, this, [this] { lookNowAndThen(); });
}

/// Editors and copying write a file in several steps; one look after the last is enough.
void ScriptFolder::lookSoon()
{
    if (std::exchange(m_lookIsDue, true))
        return;
    m_clock.callLater(kSettleTime, this, [this] {
        m_lookIsDue = false;
        look();
    });
}

/// Why no script of the folder becomes a button; empty when all is well.
QString ScriptFolder::folderProblem() const
{
    const QFileInfo folder(m_path);
    const QString name = plainText(m_path);
    if (!folder.isDir())
        return tr("The folder %1 is not there.").arg(name);
    if (!folder.isReadable() || !folder.isExecutable())
        return tr("The folder %1 cannot be read: permission denied.").arg(name);
    if (folder.permission(QFile::WriteOther))
        return tr("Everybody on this computer can put scripts into %1. Forbid that: chmod o-w %1")
            .arg(name);
    return {};
}

void ScriptFolder::look()
{
    const QString problem = folderProblem();
    const QStringList files = problem.isEmpty() ? candidates() : QStringList();
    QHash<QString, Stamp> stamps;
    std::vector<FolderEntry> entries;
    for (const QString &file : files) {
        const QFileInfo info(m_path + u'/' + file);
        const Stamp stamp{info.lastModified(), info.metadataChangeTime(), info.size()};
        const auto known = std::ranges::find(m_entries, file, &FolderEntry::file);
        const bool unchanged = m_stamps.contains(file) && m_stamps.value(file) == stamp;
        stamps.insert(file, stamp);
        FolderEntry entry = unchanged && known != m_entries.end() ? *known : readNow(file);
        entries.push_back(std::move(entry));
    }
    watch(files);
    m_stamps = std::move(stamps);
    if (entries == m_entries && problem == m_problem)
        return;
    m_entries = std::move(entries);
    m_problem = problem;
    Q_EMIT changed();
}

QStringList ScriptFolder::candidates() const
{
    const QString inside = QDir(m_path).canonicalPath() + u'/';
    QStringList files;
    for (const QFileInfo &info : QDir(m_path).entryInfoList(QDir::Files, QDir::Name)) {
        if (files.size() == kMaximumFiles)
            break;
        if (!isBackup(info.fileName()) && info.canonicalFilePath().startsWith(inside))
            files += info.fileName();
    }
    return files;
}

/// A file that was replaced by another of its name is no longer watched, so all are added again.
void ScriptFolder::watch(const QStringList &files)
{
    QStringList wanted;
    if (QFileInfo(m_path).isDir())
        wanted += m_path;
    for (const QString &file : files)
        wanted += m_path + u'/' + file;
    QStringList watched = m_watcher.directories() + m_watcher.files();
    wanted.removeIf([&](const QString &path) { return watched.removeOne(path); });
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

FolderEntry ScriptFolder::readNow(const QString &file) const
{
    const QString shown = plainText(file);
    FolderEntry entry{.file = file};
    QFile reader(m_path + u'/' + file);
    const QFileInfo info(reader);
    const auto refuse = [&](const QString &problem) {
        entry.problem = problem;
        entry.mistake = true;
        return entry;
    };
    if (!info.isFile())
        return refuse(tr("%1 is not there any more.").arg(shown));
    if (!reader.open(QIODevice::ReadOnly))
        return refuse(tr("%1 cannot be read: %2.").arg(shown, plainText(reader.errorString())));

    const Result<Script> script = parseScriptHeader(file, reader.read(kHeadBytes));
    if (!script) {
        const bool noHeader = script.error().code == ErrorCode::NotFound;
        if (!noHeader)
            return refuse(script.error().summary);
        if (info.isExecutable())
            entry.problem = script.error().summary;
        return entry;
    }
    if (shown != file)
        return refuse(
            tr("%1 has characters in its name that cannot be shown. Rename the file.").arg(shown));
    if (!info.isExecutable())
        return refuse(tr("%1 may not be run. Make it executable: chmod +x %1").arg(shown));
    if (info.permission(QFile::WriteOther))
        return refuse(
            tr("%1 can be changed by everybody on this computer. Forbid that: chmod o-w %1")
                .arg(shown));
    entry.script = *script;
    return entry;
}

} // namespace watchroom
