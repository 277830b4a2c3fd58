// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardContext.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace watchroom {

/// Pictures from the profile's attachment folder, decoded when they are first seen. The most
/// recently shown are kept.
class AttachmentPictures final : public QObject, public PictureSource
{
    Q_OBJECT

public:
    explicit AttachmentPictures(QObject *parent);

    void setFolder(const QString &folder);
    void setPixelRatio(qreal ratio) { m_ratio = ratio; }

    PictureState picture(const QString &address, const QSize &size) override;

Q_SIGNALS:
    void arrived();

private:
    QString m_folder;
    qreal m_ratio = 1;
    QCache<QString, QImage> m_images;
    QSet<QString> m_asked; ///< On their way, or not readable: not asked for again.
};

} // namespace watchroom
