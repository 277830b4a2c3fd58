// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/LinkPolicy.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace watchroom {

namespace {

constexpr qsizetype kMaximumAddressLength = 2048;

bool hasHiddenCharacter(const QString &address)
{
    return std::ranges::any_of(address, [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

/// A mail program is told more than an address after the question mark. What could attach a file or
/// smuggle in another header is refused.
bool isHarmlessMail(const QUrl &url)
{
    static const QRegularExpression kEncodedControl(QStringLiteral("%(?:[01][0-9a-f]|7f)"),
                                                    QRegularExpression::CaseInsensitiveOption);
    if (kEncodedControl.match(QString::fromLatin1(url.toEncoded())).hasMatch())
        return false;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    return std::ranges::none_of(items, [](const auto &item) {
        return item.first.startsWith(u"attach", Qt::CaseInsensitive);
    });
}

bool isAllowed(const QUrl &url)
{
    if (url.authority().contains(u'@'))
        return false; // a name in front of a host is there to look like another host
    const QString scheme = url.scheme();
    if (scheme == u"http" || scheme == u"https")
        return !url.host().isEmpty();
    if (scheme == u"mailto")
        return !url.path().isEmpty() && url.authority().isEmpty() && isHarmlessMail(url);
    return (scheme == u"xmpp" || scheme == u"matrix") &&
           !(url.path().isEmpty() && url.host().isEmpty());
}

/// The host as the network sees it: lower case, punycode, without "www.". Empty for what is none.
QString comparableHost(const QString &host)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(host)).toLower();
    return ascii.startsWith(u"www.") ? ascii.sliced(4) : ascii;
}

/// Where an address leads: its host, or what stands behind the @ of a mail or chat address.
QString hostOf(const QString &address)
{
    const QUrl url(address);
    if (!url.host().isEmpty())
        return url.host();
    return url.path().section(u'@', -1).section(u'/', 0, 0);
}

} // namespace

QString allowedLink(const QString &address)
{
    const QString trimmed = address.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kMaximumAddressLength || hasHiddenCharacter(trimmed))
        return {};
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || !isAllowed(url))
        return {};
    const QByteArray encoded = url.toEncoded();
    return encoded.size() > kMaximumAddressLength ? QString() : QString::fromLatin1(encoded);
}

bool linkTextMisleads(const QString &text, const QString &address)
{
    // Optional scheme and user, then a name with dots (also those of other scripts), then whatever.
    static const QRegularExpression kHostLike(
        QStringLiteral(
            R"(^\s*(?:[a-z]+:/{0,2})?(?:[^\s/?#]*@)?([\p{L}\p{N}-]+(?:[.\x{3002}\x{FF0E}\x{FF61}][\p{L}\p{N}-]+)+)(?:[:/?#].*)?\s*$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = kHostLike.match(text.left(kMaximumAddressLength));
    if (!match.hasMatch())
        return false;
    return comparableHost(match.captured(1)) != comparableHost(hostOf(address));
}

} // namespace watchroom
