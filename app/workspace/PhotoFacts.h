// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// A JPEG, PNG or WebP without what a camera or an editor writes into it: where it was taken, when
/// and with what (Exif, XMP, IPTC, words). Which side is up stays. Anything else, and a picture
/// that cannot be read, comes back as it is.
QByteArray withoutPhotoFacts(const QByteArray &bytes);

/// The Exif, a TIFF header, of what begins with a segment of a JPEG; empty when that has none.
QByteArrayView exifIn(QByteArrayView segment);
/// Which side is up by such a header: 1 when it is upright; from 5 to 8 it lies on its side.
quint16 orientationIn(QByteArrayView tiff);

} // namespace watchroom
