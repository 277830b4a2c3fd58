// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/HttpClient.h"

#include <QUrl>

#include <functional>

namespace watchroom {

/// The one way in which pictures that others name come from the web. It never reaches into the
/// network that this computer stands in. Used on one thread.
class PictureFetcher
{
public:
    /// How the bytes of a picture come.
    using Way = std::function<Task<HttpResponse>()>;

    PictureFetcher() = default;
    virtual ~PictureFetcher() = default;
    Q_DISABLE_COPY_MOVE(PictureFetcher)

    /// The SHA-256 of the picture at an address; its bytes are then in the file of that name in the
    /// picture folder. They are those of a PNG, JPEG, GIF or WebP by their beginning, and hostile
    /// until decoded. Errors, each with a sentence for the place of the picture: InvalidArgument
    /// (address), PermissionDenied (a private network), Unavailable, NotFound, TimedOut,
    /// ResourceExhausted (too large, too many), Unsupported (no picture).
    /// With a `way` the bytes come by that, whatever the address.
    virtual Task<QString> fetch(const QUrl &address, const Way &way = {}) = 0;
};

} // namespace watchroom
