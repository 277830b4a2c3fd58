// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace watchroom {

/// A JPEG without what a camera writes into it: where it was taken, when and with what (Exif, XMP,
/// IPTC). Which side is up stays. Anything else, and a JPEG that cannot be read, comes back as it
/// is.
QByteArray withoutPhotoFacts(const QByteArray &bytes);

} // namespace watchroom
