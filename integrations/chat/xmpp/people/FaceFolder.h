// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"

#include <QHash>
#include <QString>

namespace watchroom::xmpp {

/// The pictures of people on the disk, each in a file that is called by its SHA-1, so that none is
/// fetched twice. Those that were not needed for longest make room.
class FaceFolder
{
public:
    struct Limits
    {
        qsizetype files = 2000;
        qint64 bytes = 32 * 1024 * 1024;
    };

    explicit FaceFolder(const QString &folder)
        : FaceFolder(folder, Limits())
    {
    }
    FaceFolder(QString folder, Limits limits);

    /// Empty when it is not there.
    QString fileOf(const QString &sha1);
    /// Ends with the file. The bytes have that hash; the caller has looked.
    Result<QString> keep(const QString &sha1, const QByteArray &bytes);

private:
    struct Kept
    {
        qint64 bytes = 0;
        quint64 used = 0; ///< Grows with each use.
    };

    void makeRoom(qint64 bytes);
    QString pathOf(const QString &sha1) const;

    QString m_folder;
    Limits m_limits;
    QHash<QString, Kept> m_kept;
    qint64 m_bytes = 0;
    quint64 m_uses = 0;
};

} // namespace watchroom::xmpp
