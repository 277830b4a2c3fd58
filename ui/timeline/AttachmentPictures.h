// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "ui/cards/CardContext.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace watchroom {

struct Picture;

/// The pictures of messages and cards, decoded when they are first seen; the most recently shown
/// are kept. Those in the web it never fetches: it is told when one was asked for, came or failed.
class AttachmentPictures final : public QObject, public PictureSource
{
    Q_OBJECT

public:
    explicit AttachmentPictures(QObject *parent);

    /// Where the profile's own pictures are, and those that came from the web.
    void setFolders(const QString &own, const QString &web);
    void setPixelRatio(qreal ratio) { m_ratio = ratio; }

    PictureState picture(const QString &address, const QSize &size) override;

    void takeAsked(const QString &address);
    void takeArrived(const QString &address, const QString &sha256);
    void takeFailed(const QString &address, const QString &reason);

Q_SIGNALS:
    /// A picture is decoded whose size was known.
    void arrived();
    /// Rows look otherwise now: a picture was asked for, failed, or has a size. Once a frame.
    void changed();

private:
    PictureState webPicture(const QString &address, const QSize &size);
    void decode(const QString &address, const QString &folder, const QString &sha256,
                const QSize &size);
    void keep(const QString &address, const Result<Picture> &picture);

    QString m_ownFolder;
    QString m_webFolder;
    qreal m_ratio = 1;
    QCache<QString, QImage> m_images;
    QSet<QString> m_waiting;           ///< Being fetched or decoded.
    QHash<QString, QString> m_came;    ///< The hashes of those from the web.
    QHash<QString, QString> m_reasons; ///< Of those that are not to be had.
    QSet<QString> m_sized;             ///< Decoded at least once.
    QTimer m_tell;
};

} // namespace watchroom
