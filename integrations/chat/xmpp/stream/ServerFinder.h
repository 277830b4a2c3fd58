// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Task.h"
#include "integrations/chat/xmpp/stream/Endpoint.h"

#include <QByteArray>
#include <QDnsServiceRecord>
#include <QList>
#include <QNetworkProxy>

namespace watchroom::xmpp {

/// Where the servers of a domain are, best first: direct TLS by its records (XEP-0368), then
/// STARTTLS by its records (RFC 6120, 3.2), the domain itself where it has none, and last a
/// WebSocket that its web server names (XEP-0156), for networks that let only the web through.
///
/// None of this is proof of anything: who answers there must have a certificate for the domain.
Task<QList<Endpoint>> findServers(const QString &domain, const QNetworkProxy &proxy,
                                  QObject *context);

// The pure parts.

/// `records` in the order in which they are to be tried. One that names "." says: there is none.
QList<Endpoint> endpointsOf(Endpoint::Kind kind, const QList<QDnsServiceRecord> &records);
/// The secure WebSockets in a host-meta document of XML; none where it is none.
QList<Endpoint> webSocketsIn(const QByteArray &hostMeta);

} // namespace watchroom::xmpp
