// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Avatar.h"

#include "integrations/chat/xmpp/codecs/Base64.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

#include <QCryptographicHash>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumPixels = 10'000;

bool isPicture(const QString &mediaType)
{
    constexpr QStringView kTypes[]{u"image/png", u"image/jpeg", u"image/gif", u"image/webp"};
    return std::ranges::contains(kTypes, QStringView(mediaType));
}

} // namespace

QString AvatarPicture::sha1() const
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex());
}

bool AvatarPicture::isHash(const QString &text)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    };
    return text.size() == 40 && std::ranges::all_of(text, isDigit);
}

std::optional<AvatarInfo> readAvatarInfo(const XmlElement &item)
{
    const XmlElement &metadata = item.child(u"metadata", ns::kAvatarMetadata);
    for (const XmlElement *child : metadata.elements(u"info", ns::kAvatarMetadata)) {
        const AvatarInfo info{
            .sha1 = child->attribute(u"id").toLower(),
            .bytes =
                readNumber(child->attribute(u"bytes"), AvatarPicture::kMaximumBytes).value_or(0),
            .mediaType = child->attribute(u"type"),
            .width = readNumber(child->attribute(u"width"), kMaximumPixels).value_or(0),
            .height = readNumber(child->attribute(u"height"), kMaximumPixels).value_or(0)};
        if (!child->hasAttribute(u"url") && AvatarPicture::isHash(info.sha1) && info.bytes > 0 &&
            isPicture(info.mediaType))
            return info;
    }
    return std::nullopt;
}

XmlElement writeAvatarInfo(const AvatarInfo &info)
{
    XmlElement written = element(u"info", ns::kAvatarMetadata);
    written.set(u"id"_s, info.sha1)
        .set(u"bytes"_s, QString::number(info.bytes))
        .set(u"type"_s, info.mediaType);
    if (info.width > 0 && info.height > 0)
        written.set(u"width"_s, QString::number(info.width))
            .set(u"height"_s, QString::number(info.height));
    return element(u"metadata", ns::kAvatarMetadata).add(std::move(written));
}

bool takesAvatarAway(const XmlElement &item)
{
    const XmlElement &metadata = item.child(u"metadata", ns::kAvatarMetadata);
    return !metadata.isNull() && metadata.elements().empty();
}

std::optional<AvatarPicture> readAvatarPicture(const XmlElement &item)
{
    const std::optional<QByteArray> bytes =
        readBase64(item.textOf(u"data", ns::kAvatarData), AvatarPicture::kMaximumBytes);
    if (!bytes)
        return std::nullopt;
    const AvatarPicture picture{.bytes = *bytes, .mediaType = {}};
    return picture.sha1() == item.attribute(u"id").toLower() ? std::optional(picture)
                                                             : std::nullopt;
}

XmlElement writeAvatarPicture(const AvatarPicture &picture)
{
    return textElement(u"data", ns::kAvatarData, QString::fromLatin1(picture.bytes.toBase64()));
}

} // namespace watchroom::xmpp
