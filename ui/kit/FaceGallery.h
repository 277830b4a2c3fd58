// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

namespace watchroom {

struct Picture;

/// The pictures of people for those who paint them. Each is decoded when it is first painted, off
/// the UI thread; those painted lately are kept.
class FaceGallery final : public QObject
{
    Q_OBJECT

public:
    explicit FaceGallery(QObject *parent = nullptr);

    /// Where the picture of each is. One that is not there any more is not painted any more.
    void setFiles(const QHash<QString, QString> &files);

    /// Square and larger than any face is painted; null where there is none, or none yet.
    QImage face(const QString &person);

Q_SIGNALS:
    /// Somebody looks otherwise now.
    void changed();

private:
    void keep(const QString &file, const Result<Picture> &picture);

    QHash<QString, QString> m_files;
    QCache<QString, QImage> m_images; ///< By file.
    QSet<QString> m_waiting;          ///< Being decoded.
    QSet<QString> m_unreadable;
};

} // namespace watchroom
