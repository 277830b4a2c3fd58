// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <functional>

class QObject;

namespace watchroom {

/// A decoded picture, at most as large as was asked for.
struct Picture
{
    QImage image; ///< The first frame.
    QSize size;   ///< As the file says it, before scaling down.
    bool animated = false;
};

/// The one place that decodes pictures. They are hostile until shown otherwise: PNG, JPEG, GIF and
/// WebP by their content and nothing else, at most 25 megapixels and 64 MB of memory, off the UI
/// thread.
class PictureDecoder
{
public:
    /// Decodes on a pool thread, scaled down to fit `target` (in device pixels), and calls `done`
    /// on the thread of `context`, unless that is gone by then.
    static void decode(const QByteArray &bytes, const QSize &target, QObject *context,
                       std::function<void(Result<Picture>)> done);

    /// The same from a file of at most 32 MiB, which is read on the pool thread too.
    static void decodeFile(const QString &file, const QSize &target, QObject *context,
                           std::function<void(Result<Picture>)> done);

    /// The same from an address that is the picture itself: "data:image/png;base64,...".
    static void decodeData(const QString &address, const QSize &target, QObject *context,
                           std::function<void(Result<Picture>)> done);

    /// The same, here and now.
    static Result<Picture> decodeNow(const QByteArray &bytes, const QSize &target);
};

} // namespace watchroom
