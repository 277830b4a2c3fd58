// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/PictureDecoder.h"

#include "app/base/PictureFormat.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFuture>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace watchroom {

namespace {

constexpr int kMemoryLimitMb = 64;
constexpr qint64 kMaximumPixels = 25'000'000;
constexpr qint64 kLargestFile = 32 * 1024 * 1024;

struct PictureDecoderTexts
{
    Q_DECLARE_TR_FUNCTIONS(PictureDecoder)
};

/// What stands behind "data:...;base64,"; nothing for other addresses.
QByteArray bytesOf(const QString &dataAddress)
{
    const qsizetype comma = dataAddress.indexOf(u',');
    const QStringView head = QStringView(dataAddress).first(std::max<qsizetype>(0, comma));
    if (!head.startsWith(u"data:image/") || !head.endsWith(u";base64"))
        return {};
    return QByteArray::fromBase64(dataAddress.sliced(comma + 1).toLatin1());
}

/// Does the work on a pool thread and hands its result to the thread of `context`.
void onPool(std::function<Result<Picture>()> work, QObject *context,
            std::function<void(Result<Picture>)> done)
{
    auto promise = std::make_shared<QPromise<Result<Picture>>>();
    promise->future().then(context, std::move(done));
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace

void PictureDecoder::decode(const QByteArray &bytes, const QSize &target, QObject *context,
                            std::function<void(Result<Picture>)> done)
{
    onPool([bytes, target] { return decodeNow(bytes, target); }, context, std::move(done));
}

void PictureDecoder::decodeFile(const QString &file, const QSize &target, QObject *context,
                                std::function<void(Result<Picture>)> done)
{
    onPool(
        [file, target]() -> Result<Picture> {
            QFile source(file);
            if (source.size() > kLargestFile || !source.open(QIODevice::ReadOnly)) {
                return failure(ErrorCode::NotFound,
                               PictureDecoderTexts::tr("The picture is not there any more."),
                               source.errorString());
            }
            return decodeNow(source.readAll(), target);
        },
        context, std::move(done));
}

void PictureDecoder::decodeData(const QString &address, const QSize &target, QObject *context,
                                std::function<void(Result<Picture>)> done)
{
    onPool([address, target] { return decodeDataNow(address, target); }, context, std::move(done));
}

Result<Picture> PictureDecoder::decodeDataNow(const QString &address, const QSize &target)
{
    return decodeNow(bytesOf(address), target);
}

Result<Picture> PictureDecoder::decodeNow(const QByteArray &bytes, const QSize &target)
{
    const QByteArray format = pictureFormatOf(bytes);
    if (format.isEmpty())
        return failure(ErrorCode::Unsupported,
                       PictureDecoderTexts::tr("This is not a PNG, JPEG, GIF or WebP picture."));

    QImageReader::setAllocationLimit(kMemoryLimitMb);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);

    const QSize size = reader.size();
    if (size.isEmpty())
        return failure(ErrorCode::DataLoss, PictureDecoderTexts::tr("The picture is damaged."),
                       reader.errorString());
    if (qint64(size.width()) * size.height() > kMaximumPixels)
        return failure(ErrorCode::ResourceExhausted,
                       PictureDecoderTexts::tr("The picture is too large to show."),
                       QStringLiteral("%1 x %2").arg(size.width()).arg(size.height()));

    if (target.isValid() && (size.width() > target.width() || size.height() > target.height()))
        reader.setScaledSize(size.scaled(target, Qt::KeepAspectRatio).expandedTo({1, 1}));
    Picture picture{.image = {},
                    .size = size,
                    .animated = reader.supportsAnimation() && reader.imageCount() > 1};
    picture.image = reader.read();
    if (picture.image.isNull())
        return failure(ErrorCode::DataLoss, PictureDecoderTexts::tr("The picture is damaged."),
                       reader.errorString());
    return picture;
}

} // namespace watchroom
