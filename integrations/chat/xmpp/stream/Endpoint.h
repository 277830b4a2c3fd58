// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace watchroom::xmpp {

/// Where a server of an XMPP domain listens, and how one speaks with it.
struct Endpoint
{
    enum class Kind {
        DirectTls, ///< TLS from the first byte (XEP-0368).
        StartTls,  ///< Plain until <starttls/> (RFC 6120, 5).
        WebSocket, ///< wss only (RFC 7395).
    };

    Kind kind = Kind::DirectTls;
    QString host;     ///< Of the first two.
    quint16 port = 0; ///< Of the first two.
    QUrl url;         ///< Of a WebSocket.

    bool operator==(const Endpoint &) const = default;
};

} // namespace watchroom::xmpp
