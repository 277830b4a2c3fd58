// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bench/CardFileWatch.h"

#include <QFileInfo>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <cstdio>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// Far over any card; what is longer is none, and is not read to its end.
constexpr qint64 kLongestFile = 4 * 1024 * 1024;

Result<CardReport> readFile(const QString &path)
{
    QFile file(path);
    const bool isOpen =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(ErrorCode::Unavailable,
                       CardFileWatch::tr("The file cannot be read: %1.").arg(file.errorString()));
    const QByteArray bytes = file.read(kLongestFile + 1);
    if (bytes.size() > kLongestFile)
        return failure(ErrorCode::ResourceExhausted,
                       CardFileWatch::tr("The file is too long for a card."));
    return reportOn({.name = QFileInfo(path).completeBaseName(), .bytes = bytes});
}

} // namespace

CardFileWatch::CardFileWatch(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(std::chrono::milliseconds(50));
    connect(&m_settling, &QTimer::timeout, this, &CardFileWatch::readNow);
    const auto changed = [this] {
        follow();
        m_settling.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this, changed] {
        if (m_watcher.files().isEmpty()) // it was gone, and may be back
            changed();
    });
}

/// Watches the file, and its folder for the time when the file is not there.
void CardFileWatch::follow()
{
    if (m_path == "-"_L1 || m_path.startsWith(u':'))
        return;
    m_watcher.addPath(QFileInfo(m_path).absolutePath());
    if (QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
}

void CardFileWatch::readNow()
{
    follow();
    auto promise = std::make_shared<QPromise<Result<CardReport>>>();
    promise->future().then(
        this, [this, turn = ++m_turn](const Result<CardReport> &report) { take(turn, report); });
    QThreadPool::globalInstance()->start([promise, path = m_path] {
        promise->start();
        promise->addResult(readFile(path));
        promise->finish();
    });
}

void CardFileWatch::take(int turn, const Result<CardReport> &report)
{
    if (turn != m_turn)
        return;
    if (report)
        Q_EMIT cardRead(*report);
    else
        Q_EMIT unreadable(report.error().summary);
}

} // namespace watchroom
