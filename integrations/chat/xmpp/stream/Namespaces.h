// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace watchroom::xmpp {

// The namespaces of the stream itself.
inline const QString kClientNs = QStringLiteral("jabber:client");
inline const QString kStreamNs = QStringLiteral("http://etherx.jabber.org/streams");
inline const QString kStreamErrorNs = QStringLiteral("urn:ietf:params:xml:ns:xmpp-streams");
inline const QString kStanzaErrorNs = QStringLiteral("urn:ietf:params:xml:ns:xmpp-stanzas");
inline const QString kFramingNs = QStringLiteral("urn:ietf:params:xml:ns:xmpp-framing");
inline const QString kTlsNs = QStringLiteral("urn:ietf:params:xml:ns:xmpp-tls");
inline const QString kSaslNs = QStringLiteral("urn:ietf:params:xml:ns:xmpp-sasl");
inline const QString kSaslBindingNs = QStringLiteral("urn:xmpp:sasl-cb:0");
inline const QString kBindNs = QStringLiteral("urn:ietf:params:xml:ns:xmpp-bind");
inline const QString kManagementNs = QStringLiteral("urn:xmpp:sm:3");
inline const QString kPingNs = QStringLiteral("urn:xmpp:ping");
inline const QString kRosterNs = QStringLiteral("jabber:iq:roster");
inline const QString kBlockingNs = QStringLiteral("urn:xmpp:blocking");
inline const QString kCarbonsNs = QStringLiteral("urn:xmpp:carbons:2");
inline const QString kForwardNs = QStringLiteral("urn:xmpp:forward:0");
inline const QString kArchiveNs = QStringLiteral("urn:xmpp:mam:2");

} // namespace watchroom::xmpp
