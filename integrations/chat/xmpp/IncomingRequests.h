// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/codecs/Capabilities.h"
#include "integrations/chat/xmpp/stream/StanzaChannel.h"

namespace watchroom::xmpp {

/// The answer to what others ask this client: what it can do (XEP-0030). What it does not know is
/// refused, as every request has to be answered (RFC 6120, section 8.2.3). Nothing for what is no
/// request. Pings are answered by the stream.
std::optional<XmlElement> answerRequest(const XmlElement &iq);

/// What this client can do, in a word, for its presence (XEP-0115): so it hears of what changes in
/// the account's own nodes.
Capabilities ownCapabilities();

} // namespace watchroom::xmpp
