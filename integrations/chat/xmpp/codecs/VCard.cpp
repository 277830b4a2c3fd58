// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/VCard.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Base64.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

XmlElement writePhoto(const AvatarPicture &photo)
{
    return element(u"PHOTO", ns::kVCard)
        .addTextElement(u"TYPE"_s, photo.mediaType)
        .addTextElement(u"BINVAL"_s, QString::fromLatin1(photo.bytes.toBase64()));
}

} // namespace

std::optional<VCard> readVCard(const XmlElement &iq)
{
    const XmlElement &written = iq.child(u"vCard", ns::kVCard);
    if (written.isNull())
        return std::nullopt;
    VCard card{plainText(written.textOf(u"NICKNAME", ns::kVCard)),
               plainText(written.textOf(u"FN", ns::kVCard)),
               {}};
    const XmlElement &photo = written.child(u"PHOTO", ns::kVCard);
    const std::optional<QByteArray> bytes =
        readBase64(photo.textOf(u"BINVAL", ns::kVCard), AvatarPicture::kMaximumBytes);
    if (bytes)
        card.photo = AvatarPicture{*bytes, photo.textOf(u"TYPE", ns::kVCard)};
    return card;
}

XmlElement writeVCard(const VCard &card)
{
    XmlElement written = writeVCardQuery();
    if (!card.fullName.isEmpty())
        written.addTextElement(u"FN"_s, card.fullName);
    if (!card.nickname.isEmpty())
        written.addTextElement(u"NICKNAME"_s, card.nickname);
    if (card.photo)
        written.add(writePhoto(*card.photo));
    return written;
}

XmlElement withPhoto(const XmlElement &card, const std::optional<AvatarPicture> &photo)
{
    XmlElement changed = writeVCardQuery();
    for (const XmlElement *entry : card.elements()) {
        if (!entry->is(u"PHOTO", ns::kVCard))
            changed.add(*entry);
    }
    if (photo)
        changed.add(writePhoto(*photo));
    return changed;
}

XmlElement writeVCardQuery()
{
    return element(u"vCard", ns::kVCard);
}

std::optional<QString> readPhotoHash(const XmlElement &presence)
{
    const XmlElement &photo =
        presence.child(u"x", ns::kVCardUpdate).child(u"photo", ns::kVCardUpdate);
    return photo.isNull() ? std::nullopt : std::optional(photo.text().trimmed().toLower());
}

XmlElement writePhotoHash(const QString &sha1)
{
    return element(u"x", ns::kVCardUpdate).addTextElement(u"photo"_s, sha1);
}

} // namespace watchroom::xmpp
