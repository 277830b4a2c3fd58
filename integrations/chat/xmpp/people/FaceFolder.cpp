// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/people/FaceFolder.h"

#include "integrations/chat/xmpp/codecs/Avatar.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

FaceFolder::FaceFolder(QString folder, Limits limits)
    : m_folder(std::move(folder))
    , m_limits(limits)
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files) {
        if (!AvatarPicture::isHash(file.fileName()))
            continue;
        m_kept.insert(file.fileName(), {file.size(), ++m_uses});
        m_bytes += file.size();
    }
}

QString FaceFolder::pathOf(const QString &sha1) const
{
    return m_folder + u'/' + sha1;
}

QString FaceFolder::fileOf(const QString &sha1)
{
    const auto kept = m_kept.find(sha1);
    if (kept == m_kept.end())
        return {};
    kept->used = ++m_uses;
    return pathOf(sha1);
}

Result<QString> FaceFolder::keep(const QString &sha1, const QByteArray &bytes)
{
    if (m_kept.contains(sha1))
        return pathOf(sha1);
    makeRoom(bytes.size());
    QDir().mkpath(m_folder);
    QSaveFile file(pathOf(sha1));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Unavailable,
                       QCoreApplication::translate("FaceFolder", "The picture could not be kept."),
                       file.errorString());
    m_kept.insert(sha1, {bytes.size(), ++m_uses});
    m_bytes += bytes.size();
    return pathOf(sha1);
}

void FaceFolder::makeRoom(qint64 bytes)
{
    while (!m_kept.isEmpty() &&
           (m_kept.size() >= m_limits.files || m_bytes + bytes > m_limits.bytes)) {
        const auto oldest = std::ranges::min_element(m_kept, {}, &Kept::used);
        QFile::remove(pathOf(oldest.key()));
        m_bytes -= oldest->bytes;
        m_kept.erase(oldest);
    }
}

} // namespace watchroom::xmpp
