// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Message.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <vector>

namespace watchroom::xmpp {

namespace ns {
inline constexpr QStringView kFileMetadata = u"urn:xmpp:file:metadata:0";       // XEP-0446
inline constexpr QStringView kFileSharing = u"urn:xmpp:sfs:0";                  // XEP-0447
inline constexpr QStringView kHashes = u"urn:xmpp:hashes:2";                    // XEP-0300
inline constexpr QStringView kUrlData = u"http://jabber.org/protocol/url-data"; // XEP-0103
} // namespace ns

/// At most so many files of one message are shown.
inline constexpr size_t kMostSharedFiles = 10;

/// The files that a message shares (XEP-0447), each with its facts (XEP-0446): those that lie at an
/// https address and have a name. Their hash is what the sender says, so it is not taken over.
std::vector<Attachment> readSharedFiles(const XmlElement &message);
XmlElement writeSharedFile(const Attachment &file);

/// What can be said of a file by its address alone: the name it ends in, and the media type that
/// such a name stands for.
Attachment fileAt(const QString &address);

} // namespace watchroom::xmpp
