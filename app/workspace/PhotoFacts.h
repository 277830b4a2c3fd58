// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// A JPEG, PNG or WebP without what a camera or an editor writes into it: where it was taken, when
/// and with what (Exif, XMP, IPTC, words). Which side is up stays. Anything else, and a picture
/// that cannot be read, comes back as it is.
QByteArray withoutPhotoFacts(const QByteArray &bytes);

} // namespace watchroom
