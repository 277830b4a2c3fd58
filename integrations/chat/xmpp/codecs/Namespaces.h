// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// The namespaces of the protocol and its extensions, by what they are for.
namespace watchroom::xmpp::ns {

// RFC 6120, 6121
inline constexpr QStringView kXml = u"http://www.w3.org/XML/1998/namespace";
inline constexpr QStringView kClient = u"jabber:client";
inline constexpr QStringView kStanzaErrors = u"urn:ietf:params:xml:ns:xmpp-stanzas";
inline constexpr QStringView kRoster = u"jabber:iq:roster";

// Parts of messages
inline constexpr QStringView kCarbons = u"urn:xmpp:carbons:2";                       // XEP-0280
inline constexpr QStringView kChatMarkers = u"urn:xmpp:chat-markers:0";              // XEP-0333
inline constexpr QStringView kChatStates = u"http://jabber.org/protocol/chatstates"; // XEP-0085
inline constexpr QStringView kCorrection = u"urn:xmpp:message-correct:0";            // XEP-0308
inline constexpr QStringView kDelay = u"urn:xmpp:delay";                             // XEP-0203
inline constexpr QStringView kDisplayed = u"urn:xmpp:mds:displayed:0";               // XEP-0490
inline constexpr QStringView kFallback = u"urn:xmpp:fallback:0";                     // XEP-0428
inline constexpr QStringView kForward = u"urn:xmpp:forward:0";                       // XEP-0297
inline constexpr QStringView kHints = u"urn:xmpp:hints";                             // XEP-0334
inline constexpr QStringView kModerate = u"urn:xmpp:message-moderate:1";             // XEP-0425
inline constexpr QStringView kOutOfBand = u"jabber:x:oob";                           // XEP-0066
inline constexpr QStringView kReactions = u"urn:xmpp:reactions:0";                   // XEP-0444
inline constexpr QStringView kReceipts = u"urn:xmpp:receipts";                       // XEP-0184
inline constexpr QStringView kReference = u"urn:xmpp:reference:0";                   // XEP-0372
inline constexpr QStringView kReply = u"urn:xmpp:reply:0";                           // XEP-0461
inline constexpr QStringView kRetract = u"urn:xmpp:message-retract:1";               // XEP-0424
inline constexpr QStringView kStanzaId = u"urn:xmpp:sid:0";                          // XEP-0359
inline constexpr QStringView kStyling = u"urn:xmpp:styling:0";                       // XEP-0393

// Rooms
inline constexpr QStringView kDirectInvitation = u"jabber:x:conference"; // XEP-0249
inline constexpr QStringView kHats = u"urn:xmpp:hats:0";                 // XEP-0317
inline constexpr QStringView kMuc = u"http://jabber.org/protocol/muc";   // XEP-0045
inline constexpr QStringView kMucAdmin = u"http://jabber.org/protocol/muc#admin";
inline constexpr QStringView kMucOwner = u"http://jabber.org/protocol/muc#owner";
inline constexpr QStringView kMucRoomConfig = u"http://jabber.org/protocol/muc#roomconfig";
inline constexpr QStringView kMucRoomInfo = u"http://jabber.org/protocol/muc#roominfo";
inline constexpr QStringView kMucUser = u"http://jabber.org/protocol/muc#user";
inline constexpr QStringView kOccupantId = u"urn:xmpp:occupant-id:0"; // XEP-0421
inline constexpr QStringView kPing = u"urn:xmpp:ping";                // XEP-0199
inline constexpr QStringView kSelfPing =
    u"http://jabber.org/protocol/muc#self-ping-optimization"; // XEP-0410

// Services and accounts
inline constexpr QStringView kArchive = u"urn:xmpp:mam:2";                             // XEP-0313
inline constexpr QStringView kAvatarConversion = u"urn:xmpp:pep-vcard-conversion:0";   // XEP-0398
inline constexpr QStringView kAvatarData = u"urn:xmpp:avatar:data";                    // XEP-0084
inline constexpr QStringView kAvatarMetadata = u"urn:xmpp:avatar:metadata";            // XEP-0084
inline constexpr QStringView kBlocking = u"urn:xmpp:blocking";                         // XEP-0191
inline constexpr QStringView kBookmarks = u"urn:xmpp:bookmarks:1";                     // XEP-0402
inline constexpr QStringView kCapabilities = u"http://jabber.org/protocol/caps";       // XEP-0115
inline constexpr QStringView kDataForms = u"jabber:x:data";                            // XEP-0004
inline constexpr QStringView kDiscoInfo = u"http://jabber.org/protocol/disco#info";    // XEP-0030
inline constexpr QStringView kDiscoItems = u"http://jabber.org/protocol/disco#items";  // XEP-0030
inline constexpr QStringView kEntityTime = u"urn:xmpp:time";                           // XEP-0202
inline constexpr QStringView kHostMeta = u"http://docs.oasis-open.org/ns/xri/xrd-1.0"; // XEP-0156
inline constexpr QStringView kMedia = u"urn:xmpp:media-element";                       // XEP-0221
inline constexpr QStringView kPubSub = u"http://jabber.org/protocol/pubsub";           // XEP-0060
inline constexpr QStringView kPubSubErrors = u"http://jabber.org/protocol/pubsub#errors";
inline constexpr QStringView kPubSubEvent = u"http://jabber.org/protocol/pubsub#event";
inline constexpr QStringView kPubSubOptions = u"http://jabber.org/protocol/pubsub#publish-options";
inline constexpr QStringView kRegister = u"jabber:iq:register";               // XEP-0077
inline constexpr QStringView kResultSets = u"http://jabber.org/protocol/rsm"; // XEP-0059
inline constexpr QStringView kUpload = u"urn:xmpp:http:upload:0";             // XEP-0363
inline constexpr QStringView kVCard = u"vcard-temp";                          // XEP-0054
inline constexpr QStringView kVCardUpdate = u"vcard-temp:x:update";           // XEP-0153
inline constexpr QStringView kVersion = u"jabber:iq:version";                 // XEP-0092

// Cards, glances and actions
inline constexpr QStringView kCard = u"urn:watchroom:card:1";
inline constexpr QStringView kCommands = u"http://jabber.org/protocol/commands"; // XEP-0050
inline constexpr QStringView kGlance = u"urn:watchroom:glance:1";
inline constexpr QStringView kGlanceHint = u"urn:watchroom:glance-hint:1";
inline constexpr QStringView kJson = u"urn:xmpp:json:0";                      // XEP-0335
inline constexpr QStringView kJsonMessage = u"urn:xmpp:json-msg:0";           // XEP-0432
inline constexpr QStringView kQuickResponse = u"urn:xmpp:tmp:quick-response"; // XEP-0439

} // namespace watchroom::xmpp::ns
