// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/FaceGallery.h"

#include "ui/kit/PictureDecoder.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kKeptFaceKilobytes = 12 * 1024;
constexpr int kFaceSide = 96; ///< Pixels: the largest face on a screen of double density.

/// The middle of it.
QImage squareOf(const QImage &image)
{
    const int side = std::min(image.width(), image.height());
    const QRect middle((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    return image.copy(middle).scaled(kFaceSide, kFaceSide, Qt::IgnoreAspectRatio,
                                     Qt::SmoothTransformation);
}

} // namespace

FaceGallery::FaceGallery(QObject *parent)
    : QObject(parent)
    , m_images(kKeptFaceKilobytes)
{
}

void FaceGallery::setFiles(const QHash<QString, QString> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    Q_EMIT changed();
}

QImage FaceGallery::face(const QString &person)
{
    const QString file = m_files.value(person);
    if (file.isEmpty() || m_unreadable.contains(file))
        return {};
    if (const QImage *image = m_images.object(file))
        return *image;
    if (!m_waiting.contains(file)) {
        m_waiting.insert(file);
        PictureDecoder::decodeFile(
            file, QSize(2 * kFaceSide, 2 * kFaceSide), this,
            [this, file](const Result<Picture> &picture) { keep(file, picture); });
    }
    return {};
}

void FaceGallery::keep(const QString &file, const Result<Picture> &picture)
{
    m_waiting.remove(file);
    if (picture) {
        const QImage square = squareOf(picture->image);
        m_images.insert(file, new QImage(square), int(square.sizeInBytes() / 1024));
    } else {
        m_unreadable.insert(file);
    }
    Q_EMIT changed();
}

} // namespace watchroom
