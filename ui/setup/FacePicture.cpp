// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/FacePicture.h"

#include "ui/kit/PictureDecoder.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kFacePictureSide = 256;
constexpr int kDecodedSide =
    1024; ///< Large enough that the middle of a long picture is still sharp.
constexpr int kLargePng = 80 * 1024;
constexpr int kJpegQuality = 88;

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

QByteArray faceFrom(const QImage &image)
{
    const int side = std::min(image.width(), image.height());
    const QRect middle((image.width() - side) / 2, (image.height() - side) / 2, side, side);
    const QImage face = image.copy(middle).scaled(kFacePictureSide, kFacePictureSide,
                                                  Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QByteArray png = encoded(face, "png", -1);
    if (png.size() <= kLargePng)
        return png;
    QImage ground(face.size(), QImage::Format_RGB32); // JPEG cannot be seen through
    ground.fill(Qt::white);
    QPainter(&ground).drawImage(0, 0, face);
    return encoded(ground, "jpeg", kJpegQuality);
}

} // namespace

void makeFacePicture(const QString &file, QObject *context,
                     std::function<void(Result<QByteArray>)> done)
{
    PictureDecoder::decodeFile(file, {kDecodedSide, kDecodedSide}, context,
                               [context, done = std::move(done)](const Result<Picture> &picture) {
                                   if (!picture) {
                                       done(std::unexpected(picture.error()));
                                       return;
                                   }
                                   QThreadPool::globalInstance()->start(
                                       [image = picture->image, context = QPointer(context), done] {
                                           QByteArray face = faceFrom(image);
                                           QMetaObject::invokeMethod(
                                               qApp, [context, done, face = std::move(face)] {
                                                   if (context)
                                                       done(face);
                                               });
                                       });
                               });
}

} // namespace watchroom
