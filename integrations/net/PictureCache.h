// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QString>

namespace watchroom {

/// Pictures in a folder, each in a file named by its SHA-256; beside them, in "addresses", which
/// address had which picture. The longest unused ones go when there are too many bytes.
class PictureCache
{
public:
    static constexpr qint64 kMaximumBytes = 64LL * 1024 * 1024;
    static constexpr Seconds kFresh{24 * 3600}; ///< Afterwards an address may have another.

    /// Makes the folder if it is missing.
    explicit PictureCache(const QString &folder, qint64 maximumBytes = kMaximumBytes);

    /// The SHA-256 of the picture that an address has, if it is here and fresh; empty otherwise.
    QString find(const QString &address) const;
    /// Keeps a picture; its SHA-256, or empty when it cannot be written.
    QString keep(const QString &address, const QByteArray &bytes);

private:
    QString addressFile(const QString &address) const;
    void trim();

    QString m_folder;
    qint64 m_maximumBytes;
};

} // namespace watchroom
