// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/AttachmentPictures.h"

#include "ui/kit/PictureDecoder.h"

#include <QDir>

#include <algorithm>

namespace watchroom {

namespace {

using Kind = PictureState::Kind;

constexpr QLatin1StringView kOwn("sha256:");
constexpr QLatin1StringView kData("data:");
constexpr int kKeptKilobytes = 24 * 1024;
constexpr int kFrameMs = 16;

/// A hash and nothing that could lead out of the folder.
bool isHash(const QString &text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

AttachmentPictures::AttachmentPictures(QObject *parent)
    : QObject(parent)
    , m_images(kKeptKilobytes)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(kFrameMs);
    connect(&m_tell, &QTimer::timeout, this, &AttachmentPictures::changed);
}

void AttachmentPictures::setFolders(const QString &own, const QString &web)
{
    m_ownFolder = own;
    m_webFolder = web;
    m_waiting.clear();
    m_reasons.clear();
}

PictureState AttachmentPictures::picture(const QString &address, const QSize &size)
{
    if (const QImage *image = m_images.object(address))
        return {Kind::Ready, *image, {}};
    if (const auto reason = m_reasons.constFind(address); reason != m_reasons.cend())
        return {Kind::Failed, {}, *reason};
    if (m_waiting.contains(address))
        return {};
    if (address.startsWith(kOwn))
        decode(address, m_ownFolder, address.mid(kOwn.size()), size);
    else if (!address.startsWith(kData))
        return webPicture(address, size);
    else {
        m_waiting += address;
        PictureDecoder::decodeData(
            address, size * m_ratio, this,
            [this, address](const Result<Picture> &picture) { keep(address, picture); });
    }
    return {};
}

PictureState AttachmentPictures::webPicture(const QString &address, const QSize &size)
{
    const auto came = m_came.constFind(address);
    if (came == m_came.cend())
        return {Kind::NotAsked, {}, {}};
    decode(address, m_webFolder, *came, size);
    return {};
}

void AttachmentPictures::decode(const QString &address, const QString &folder,
                                const QString &sha256, const QSize &size)
{
    if (folder.isEmpty() || !isHash(sha256)) {
        m_reasons.insert(address, {});
        return;
    }
    m_waiting += address;
    PictureDecoder::decodeFile(
        QDir(folder).filePath(sha256), size * m_ratio, this,
        [this, address](const Result<Picture> &picture) { keep(address, picture); });
}

void AttachmentPictures::keep(const QString &address, const Result<Picture> &picture)
{
    m_waiting -= address;
    if (!picture) {
        takeFailed(address, picture.error().summary);
        return;
    }
    const QImage &image = picture->image;
    const auto cost = std::max<qsizetype>(1, image.sizeInBytes() / 1024);
    m_images.insert(address, new QImage(image), cost);
    const bool hasNewSize = !address.startsWith(kOwn) && !m_sized.contains(address);
    m_sized += address;
    if (hasNewSize)
        m_tell.start();
    else
        Q_EMIT arrived();
}

void AttachmentPictures::takeAsked(const QString &address)
{
    m_reasons.remove(address);
    m_waiting += address;
    m_tell.start();
}

void AttachmentPictures::takeArrived(const QString &address, const QString &sha256)
{
    m_waiting -= address;
    m_reasons.remove(address);
    m_came.insert(address, sha256);
    m_tell.start();
}

void AttachmentPictures::takeFailed(const QString &address, const QString &reason)
{
    m_waiting -= address;
    m_reasons.insert(address, reason);
    m_tell.start();
}

} // namespace watchroom
