// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/LinkPolicy.h"

#include <QRegularExpression>
#include <QUrl>

namespace watchroom {

namespace {
constexpr qsizetype kMaximumAddressLength = 2048;
}

QString allowedLink(const QString &address)
{
    if (address.isEmpty() || address.size() > kMaximumAddressLength)
        return {};
    for (const QChar c : address) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            return {};
    }
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative())
        return {};
    const QString scheme = url.scheme().toLower();
    if (scheme == u"http" || scheme == u"https") {
        if (url.host().isEmpty() || !url.userInfo().isEmpty())
            return {};
    } else if (scheme == u"mailto" || scheme == u"xmpp" || scheme == u"matrix") {
        if (url.path().isEmpty() && url.host().isEmpty())
            return {};
    } else {
        return {};
    }
    return QString::fromLatin1(url.toEncoded());
}

bool linkTextMisleads(const QString &text, const QString &address)
{
    static const QRegularExpression hostLike(
        QStringLiteral(R"(^\s*(?:https?://)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)(?:[:/?#].*)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = hostLike.match(text);
    if (!match.hasMatch())
        return false;
    const QString host = QUrl(address).host().toLower();
    const QString shown = match.captured(1).toLower();
    return shown != host && (u"www." + shown) != host && shown != (u"www." + host);
}

} // namespace watchroom
