// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/LinkOpener.h"

#include <QDesktopServices>
#include <QUrl>

namespace watchroom {

namespace {

constexpr qsizetype kMaximumLength = 2048;

/// The caller checked the address against the link policy; this is the last door and checks again.
bool mayLeave(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if (scheme == u"http" || scheme == u"https")
        return !url.host().isEmpty() && url.userInfo().isEmpty();
    return scheme == u"mailto" || scheme == u"xmpp" || scheme == u"matrix";
}

} // namespace

bool LinkOpener::open(const QString &address)
{
    if (address.size() > kMaximumLength)
        return false;
    for (const QChar c : address) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return false;
    }
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && mayLeave(url) && QDesktopServices::openUrl(url);
}

} // namespace watchroom
