// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp::ns {

// The stream itself
inline constexpr QStringView kBind = u"urn:ietf:params:xml:ns:xmpp-bind";       // RFC 6120, 7
inline constexpr QStringView kFraming = u"urn:ietf:params:xml:ns:xmpp-framing"; // RFC 7395
inline constexpr QStringView kManagement = u"urn:xmpp:sm:3";                    // XEP-0198
inline constexpr QStringView kSasl = u"urn:ietf:params:xml:ns:xmpp-sasl";       // RFC 6120, 6
inline constexpr QStringView kSaslBinding = u"urn:xmpp:sasl-cb:0";              // XEP-0440
inline constexpr QStringView kStreamErrors = u"urn:ietf:params:xml:ns:xmpp-streams";
inline constexpr QStringView kStreams = u"http://etherx.jabber.org/streams";
inline constexpr QStringView kTls = u"urn:ietf:params:xml:ns:xmpp-tls"; // RFC 6120, 5

} // namespace watchroom::xmpp::ns
