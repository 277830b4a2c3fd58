// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/AttachmentPictures.h"

#include "ui/kit/PictureDecoder.h"

#include <QDir>

#include <algorithm>

namespace watchroom {

namespace {

constexpr QLatin1StringView kPrefix("sha256:");
constexpr int kKeptKilobytes = 24 * 1024;

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
}

void AttachmentPictures::setFolder(const QString &folder)
{
    m_folder = folder;
    m_asked.clear();
}

PictureState AttachmentPictures::picture(const QString &address, const QSize &size)
{
    using Kind = PictureState::Kind;
    const QString sha256 = address.startsWith(kPrefix) ? address.mid(kPrefix.size()) : QString();
    if (const QImage *image = m_images.object(sha256))
        return {Kind::Ready, *image, {}};
    if (m_folder.isEmpty() || !isHash(sha256))
        return {Kind::Failed, {}, {}};
    if (m_asked.contains(sha256))
        return {};
    m_asked.insert(sha256);
    const auto keep = [this, sha256](const Result<Picture> &picture) {
        if (!picture)
            return;
        const QImage &image = picture->image;
        const auto cost = std::max<qsizetype>(1, image.sizeInBytes() / 1024);
        m_images.insert(sha256, new QImage(image), cost);
        m_asked.remove(sha256);
        Q_EMIT arrived();
    };
    PictureDecoder::decodeFile(QDir(m_folder).filePath(sha256), size * m_ratio, this, keep);
    return {};
}

} // namespace watchroom
