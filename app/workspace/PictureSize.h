// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

namespace watchroom {

/// How large a PNG, JPEG, GIF or WebP says that it is, in pixels and with the side up that is to be
/// up. Empty for anything else, and where it does not say. Nothing is decoded.
QSize pictureSizeOf(const QByteArray &bytes);

} // namespace watchroom
