// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "integrations/chat/xmpp/codecs/ArchiveQuery.h"
#include "integrations/chat/xmpp/codecs/ArchiveResult.h"
#include "integrations/chat/xmpp/codecs/Avatar.h"
#include "integrations/chat/xmpp/codecs/Blocking.h"
#include "integrations/chat/xmpp/codecs/Bookmark.h"
#include "integrations/chat/xmpp/codecs/Capabilities.h"
#include "integrations/chat/xmpp/codecs/Carbon.h"
#include "integrations/chat/xmpp/codecs/CardPayload.h"
#include "integrations/chat/xmpp/codecs/ChatMarker.h"
#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "integrations/chat/xmpp/codecs/Command.h"
#include "integrations/chat/xmpp/codecs/Correction.h"
#include "integrations/chat/xmpp/codecs/DataQuestions.h"
#include "integrations/chat/xmpp/codecs/DiscoItems.h"
#include "integrations/chat/xmpp/codecs/DisplayedMark.h"
#include "integrations/chat/xmpp/codecs/EntityTime.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/GlancePayload.h"
#include "integrations/chat/xmpp/codecs/Hats.h"
#include "integrations/chat/xmpp/codecs/HostMeta.h"
#include "integrations/chat/xmpp/codecs/Invitation.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Moderation.h"
#include "integrations/chat/xmpp/codecs/Occupant.h"
#include "integrations/chat/xmpp/codecs/OutOfBand.h"
#include "integrations/chat/xmpp/codecs/PresenceState.h"
#include "integrations/chat/xmpp/codecs/PubSubItems.h"
#include "integrations/chat/xmpp/codecs/QuickResponse.h"
#include "integrations/chat/xmpp/codecs/Reactions.h"
#include "integrations/chat/xmpp/codecs/Receipt.h"
#include "integrations/chat/xmpp/codecs/Reference.h"
#include "integrations/chat/xmpp/codecs/Registration.h"
#include "integrations/chat/xmpp/codecs/Reply.h"
#include "integrations/chat/xmpp/codecs/Retraction.h"
#include "integrations/chat/xmpp/codecs/RoomConfig.h"
#include "integrations/chat/xmpp/codecs/RoomJoin.h"
#include "integrations/chat/xmpp/codecs/RoomMembers.h"
#include "integrations/chat/xmpp/codecs/Roster.h"
#include "integrations/chat/xmpp/codecs/SoftwareVersion.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "integrations/chat/xmpp/codecs/StyledBody.h"
#include "integrations/chat/xmpp/codecs/UploadSlot.h"
#include "integrations/chat/xmpp/codecs/VCard.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

using namespace watchroom;
using namespace watchroom::xmpp;

namespace {

XmlElement withoutChildren(const XmlElement &element)
{
    XmlElement copy(element.name(), element.ns());
    for (const XmlElement::Attribute &attribute : element.attributes())
        copy.set(attribute.name, attribute.value, attribute.ns);
    return copy;
}

/// What is read is written so that the same is read again.
template <typename Read, typename Write>
void checkCodec(const XmlElement &parent, Read read, Write write)
{
    const auto value = read(parent);
    if (value)
        check(read(withoutChildren(parent).add(write(*value))) == value);
}

void checkMessage(const XmlElement &message)
{
    const Jid self = *Jid::parse(u"juliet@capulet.lit");
    readStanzaHead(message);
    checkCodec(message, readStanzaError, writeStanzaError);
    checkCodec(message, readBody, writeBody);
    checkCodec(message, readSubject, writeSubject);
    checkCodec(message, readOriginId, writeOriginId);
    checkCodec(message, [&](const XmlElement &m) { return readStanzaId(m, self); }, writeStanzaId);
    checkCodec(message, [](const XmlElement &m) { return readDelay(m); }, writeDelay);
    checkCodec(message, readCorrection, writeCorrection);
    checkCodec(message, readRetraction, writeRetraction);
    checkCodec(message, readTombstone, writeTombstone);
    checkCodec(message, readReply, writeReply);
    checkCodec(message, readReactions, writeReactions);
    checkCodec(message, readChatState, writeChatState);
    checkCodec(message, readReceipt, writeReceipt);
    checkCodec(message, readChatMarker, writeChatMarker);
    checkCodec(message, readCarbon, writeCarbon);
    checkCodec(message, readArchiveResult, writeArchiveResult);
    checkCodec(message, readOutOfBand, writeOutOfBand);
    checkCodec(message, readMediatedInvitation, writeMediatedInvitation);
    checkCodec(message, readDirectInvitation, writeDirectInvitation);
    checkCodec(message, readPubSubNews, writePubSubNews);
    checkCodec(message, readSelectedAction, writeSelectedAction);
    readCardPayload(message);
    readQuickResponses(message);
    readReferences(message);

    const QString body = readBody(message).value_or(QString());
    const auto fallbacks = readFallbacks(message);
    check(withoutFallback(body, fallbacks, {QString()}).size() <= body.size());
    markdownFromBody(message, body);
}

void checkPresence(const XmlElement &presence)
{
    checkCodec(presence, readOccupant, writeOccupant);
    checkCodec(presence, readRoomJoin, writeRoomJoin);
    checkCodec(presence, readCapabilities, writeCapabilities);
    checkCodec(presence, readPhotoHash, writePhotoHash);
    readHats(presence);
    readPresenceState(presence);
}

void checkIq(const XmlElement &iq)
{
    checkCodec(iq, readModerationRequest, writeModerationRequest);
    checkCodec(iq, readRoomMembers, [](const RoomMembers &m) { return writeRoomMembers(m); });
    checkCodec(iq, readRoster, writeRoster);
    checkCodec(iq, readArchiveQuery, writeArchiveQuery);
    checkCodec(iq, readArchiveEnd, writeArchiveEnd);
    checkCodec(iq, readDiscoItems, writeDiscoItems);
    checkCodec(iq, readPubSubItems, writePubSubItems);
    checkCodec(iq, readBlockList, writeBlockList);
    checkCodec(iq, readUploadSlot, writeUploadSlot);
    checkCodec(iq, readUploadRequest, writeUploadRequest);
    checkCodec(iq, readVCard, writeVCard);
    checkCodec(iq, readSoftwareVersion, writeSoftwareVersion);
    checkCodec(iq, readEntityTime, writeEntityTime);
    checkCodec(iq, readCommand, writeCommand);
    readRegistration(iq);
    readRoomConfig(iq);
    (void)readQuestions(iq);
    if (const std::optional<DiscoInfo> info = readDiscoInfo(iq))
        verificationString(*info);
}

void checkItem(const XmlElement &item)
{
    const Jid self = *Jid::parse(u"juliet@capulet.lit");
    checkCodec(item, readBookmark, writeBookmark);
    checkCodec(item, readAvatarInfo, writeAvatarInfo);
    checkCodec(item, readAvatarPicture, writeAvatarPicture);
    checkCodec(
        item, [&](const XmlElement &i) { return readDisplayedMark(i, self); }, writeDisplayedMark);
    readGlancePayload(item);
}

} // namespace

/// Any bytes are a stanza or an item, or a web site's page. Every codec looks at it, whatever it
/// is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size);
    readHostMeta(bytes);
    const Result<XmlElement> element = parseElement(
        bytes, {}, {QXmlStreamNamespaceDeclaration(QString(), QStringLiteral("jabber:client"))});
    if (!element)
        return 0;
    checkMessage(*element);
    checkPresence(*element);
    checkIq(*element);
    checkItem(*element);
    return 0;
}
