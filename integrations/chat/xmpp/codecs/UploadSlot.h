// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QUrl>

#include <optional>

namespace watchroom::xmpp {

/// Asks where a file may be put (XEP-0363, section 4).
struct UploadRequest
{
    QString name;
    qint64 size = 0; ///< Bytes.
    QString mediaType;

    bool operator==(const UploadRequest &) const = default;
};

/// Where it may be put and where it will then be (section 5).
struct UploadSlot
{
    struct Header
    {
        QByteArray name;
        QByteArray value;

        bool operator==(const Header &) const = default;
    };

    QUrl put;
    QUrl get;
    std::vector<Header> headers; ///< To be sent along: Authorization, Cookie and Expires only.

    bool operator==(const UploadSlot &) const = default;
};

std::optional<UploadRequest> readUploadRequest(const XmlElement &iq);
XmlElement writeUploadRequest(const UploadRequest &request);

/// Nothing unless both addresses are https with a host and without a user. Headers with other names
/// are left out; of values the line breaks are, as the XEP demands.
std::optional<UploadSlot> readUploadSlot(const XmlElement &iq);
XmlElement writeUploadSlot(const UploadSlot &slot);

/// Whether both addresses are on one of these hosts, or on one within them: what the account's
/// server, its upload service and the person's settings name.
bool staysWithin(const UploadSlot &slot, const QStringList &hosts);
/// The same of one address.
bool staysWithin(const QUrl &address, const QStringList &hosts);

/// The largest file that a service takes, in bytes; nothing when it does not say.
std::optional<qint64> uploadLimit(const DiscoInfo &service);

} // namespace watchroom::xmpp
