// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Avatar.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <optional>

namespace watchroom::xmpp {

/// What a person says of themselves (XEP-0054), as far as we show it.
struct VCard
{
    QString nickname;
    QString fullName;
    std::optional<AvatarPicture> photo;

    bool operator==(const VCard &) const = default;
};

std::optional<VCard> readVCard(const XmlElement &iq);
XmlElement writeVCard(const VCard &card);
XmlElement writeVCardQuery();
/// A vCard as the server has it, or none, with another picture; all else in it stays.
XmlElement withPhoto(const XmlElement &card, const std::optional<AvatarPicture> &photo);

/// What presence says of the picture in the vCard (XEP-0153): its SHA-1, empty when there is none.
/// Nothing when it does not say.
std::optional<QString> readPhotoHash(const XmlElement &presence);
XmlElement writePhotoHash(const QString &sha1);

} // namespace watchroom::xmpp
