// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Ping.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

bool isPing(const XmlElement &iq)
{
    return iq.attribute(u"type") == u"get" && iq.has(u"ping", ns::kPing);
}

XmlElement writePing()
{
    return element(u"ping", ns::kPing);
}

SelfPing readSelfPing(const XmlElement &answer)
{
    // Another device under the same nickname may be asked, and may not know pings (section 3.2).
    constexpr QStringView kFromADevice[]{u"service-unavailable", u"feature-not-implemented",
                                         u"item-not-found"};
    constexpr QStringView kFromElsewhere[]{u"remote-server-not-found", u"remote-server-timeout"};
    if (answer.attribute(u"type") == u"result")
        return SelfPing::Joined;
    const std::optional<StanzaError> error = readStanzaError(answer);
    if (!error || std::ranges::contains(kFromElsewhere, QStringView(error->condition)))
        return SelfPing::Unclear;
    return std::ranges::contains(kFromADevice, QStringView(error->condition)) ? SelfPing::Joined
                                                                              : SelfPing::NotJoined;
}

} // namespace watchroom::xmpp
