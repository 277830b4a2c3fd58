// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// "png", "jpeg", "gif" or "webp" by the first bytes, or empty for everything else. Names and media
/// types are only claims.
inline QByteArray pictureFormatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return "png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.first(qMin<qsizetype>(12, bytes.size())).endsWith("WEBP"))
        return "webp";
    return {};
}

} // namespace watchroom
