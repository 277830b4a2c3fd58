// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QByteArray>

#include <optional>

namespace watchroom::xmpp {

/// A person's picture, as it is announced (XEP-0084, section 4.2).
struct AvatarInfo
{
    QString sha1; ///< Of the picture's bytes, 40 hexadecimal digits; names it everywhere.
    int bytes = 0;
    QString mediaType;
    int width = 0; ///< Pixels; 0 where it does not say.
    int height = 0;

    bool operator==(const AvatarInfo &) const = default;
};

/// The picture itself (section 4.1), or in a vCard (XEP-0153).
struct AvatarPicture
{
    /// As Base64 it is still a text that the stream lets pass.
    static constexpr int kMaximumBytes = 180 * 1024;
    static constexpr int kSide = 256; ///< Pixels, of one's own.

    QByteArray bytes;
    QString mediaType; ///< Only in a vCard; as it says.

    /// As AvatarInfo has it.
    QString sha1() const;
    static bool isHash(const QString &text);
    bool operator==(const AvatarPicture &) const = default;
};

/// Reads what stands in a PubSub <item/>: the first picture that is at the account itself, is PNG,
/// JPEG, GIF or WebP and not too large. Nothing also when the person took it away.
std::optional<AvatarInfo> readAvatarInfo(const XmlElement &item);
XmlElement writeAvatarInfo(const AvatarInfo &info);
/// Whether the item says that there is no picture any more.
bool takesAvatarAway(const XmlElement &item);

/// Reads what stands in a PubSub <item/>. Nothing unless its bytes have the hash that is the item's
/// id.
std::optional<AvatarPicture> readAvatarPicture(const XmlElement &item);
XmlElement writeAvatarPicture(const AvatarPicture &picture);

} // namespace watchroom::xmpp
