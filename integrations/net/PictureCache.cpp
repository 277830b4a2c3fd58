// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/PictureCache.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

/// So that what is used stays longest.
void touch(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

/// Removes the oldest files beyond `maximumBytes`, or beyond `maximumFiles`.
void removeOldest(const QDir &folder, qint64 maximumBytes, qsizetype maximumFiles)
{
    qint64 bytes = 0;
    qsizetype files = 0;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Time)) {
        bytes += file.size();
        if (bytes > maximumBytes || ++files > maximumFiles)
            QFile::remove(file.filePath());
    }
}

} // namespace

PictureCache::PictureCache(const QString &folder, qint64 maximumBytes)
    : m_folder(folder)
    , m_maximumBytes(maximumBytes)
{
    QDir().mkpath(m_folder + u"/addresses"_s);
}

QString PictureCache::addressFile(const QString &address) const
{
    return m_folder + u"/addresses/"_s + sha256Of(address.toUtf8());
}

QString PictureCache::find(const QString &address) const
{
    constexpr qint64 kHashLength = 64;
    QFile file(addressFile(address));
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-kFresh.count());
    if (!file.open(QIODevice::ReadOnly) || file.fileTime(QFileDevice::FileModificationTime) < since)
        return {};
    const QByteArray hash = file.read(kHashLength);
    const QString sha256 = QString::fromLatin1(QByteArray::fromHex(hash).toHex());
    if (sha256.size() != kHashLength || !QFile::exists(m_folder + u'/' + sha256))
        return {};
    touch(m_folder + u'/' + sha256);
    return sha256;
}

QString PictureCache::keep(const QString &address, const QByteArray &bytes)
{
    const QString sha256 = sha256Of(bytes);
    if (!writeFile(m_folder + u'/' + sha256, bytes) ||
        !writeFile(addressFile(address), sha256.toLatin1()))
        return {};
    trim();
    return sha256;
}

void PictureCache::trim()
{
    constexpr qsizetype kMaximumPictures = 2000;
    constexpr qsizetype kMaximumAddresses = 4000;
    removeOldest(QDir(m_folder), m_maximumBytes, kMaximumPictures);
    removeOldest(QDir(m_folder + u"/addresses"_s), m_maximumBytes, kMaximumAddresses);
}

} // namespace watchroom
