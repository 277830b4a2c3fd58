// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/AttachmentFolder.h"

#include "app/base/PlainText.h"
#include "app/workspace/PhotoFacts.h"
#include "app/workspace/PictureSize.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

namespace watchroom {

namespace {

struct AttachmentFolderTexts
{
    Q_DECLARE_TR_FUNCTIONS(AttachmentFolder)
};

} // namespace

Result<Attachment> keepAttachment(const QString &folder, const QString &file)
{
    const QFileInfo info(file);
    const QString name = plainText(info.fileName(), 120);
    if (!info.exists())
        return failure(ErrorCode::NotFound,
                       AttachmentFolderTexts::tr("The file “%1” is not there any more.").arg(name));
    if (!info.isFile()) // folders, devices, pipes
        return failure(ErrorCode::InvalidArgument,
                       AttachmentFolderTexts::tr("“%1” is not a file that can be sent.").arg(name));
    if (info.size() > kLargestAttachment) {
        return failure(
            ErrorCode::ResourceExhausted,
            AttachmentFolderTexts::tr("“%1” is larger than 20 MB. Send a link to it instead.")
                .arg(name));
    }
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PermissionDenied,
                       AttachmentFolderTexts::tr("The file “%1” cannot be read.").arg(name),
                       source.errorString());
    const QByteArray bytes = withoutPhotoFacts(source.read(kLargestAttachment + 1));
    if (bytes.size() > kLargestAttachment) {
        return failure(
            ErrorCode::ResourceExhausted,
            AttachmentFolderTexts::tr("“%1” is larger than 20 MB. Send a link to it instead.")
                .arg(name));
    }
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString kept = folder + u'/' + hash;
    if (!QFileInfo::exists(kept)) {
        QSaveFile target(kept);
        if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() ||
            !target.commit()) {
            return failure(ErrorCode::ResourceExhausted,
                           AttachmentFolderTexts::tr(
                               "“%1” could not be kept on this computer, so it was not sent.")
                               .arg(name),
                           target.errorString());
        }
    }
    const QSize pixels = pictureSizeOf(bytes);
    return Attachment{
        .name = name,
        .mediaType = QMimeDatabase().mimeTypeForData(bytes).name(),
        .size = bytes.size(),
        .sha256 = hash,
        .width = std::max(0, pixels.width()),
        .height = std::max(0, pixels.height()),
    };
}

} // namespace watchroom
