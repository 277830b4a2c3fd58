// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/LinkPolicy.h"

namespace watchroom {

/// The address of a picture in the web as it may be fetched, or empty.
inline QString pictureAddress(const QString &address)
{
    const QString allowed = allowedLink(address);
    return allowed.startsWith(u"http://") || allowed.startsWith(u"https://") ? allowed : QString();
}

} // namespace watchroom
