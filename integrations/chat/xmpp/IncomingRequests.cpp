// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/IncomingRequests.h"

#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/FileSharing.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/chat/xmpp/codecs/StanzaError.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

const DiscoInfo kAbilities{
    .identities = {{.category = u"client"_s, .type = u"pc"_s, .name = u"Watchroom"_s}},
    .features = {ns::kAvatarMetadata.toString() + u"+notify"_s, ns::kCapabilities.toString(),
                 ns::kCarbons.toString(), ns::kChatMarkers.toString(), ns::kChatStates.toString(),
                 ns::kCorrection.toString(), ns::kDiscoInfo.toString(),
                 ns::kDisplayed.toString() + u"+notify"_s, ns::kFileSharing.toString(),
                 ns::kMuc.toString(), ns::kOutOfBand.toString(), ns::kPing.toString(),
                 ns::kReactions.toString(), ns::kReceipts.toString(), ns::kReference.toString(),
                 ns::kReply.toString(), ns::kRetract.toString(), ns::kStanzaId.toString()}};

} // namespace

std::optional<XmlElement> answerRequest(const XmlElement &iq)
{
    const auto head = readStanzaHead(iq);
    if (!head || iq.name() != "iq"_L1 || (head->type != "get"_L1 && head->type != "set"_L1))
        return std::nullopt;
    const bool isQuestion = head->type == "get"_L1;
    if (isQuestion && iq.has(u"query", ns::kDiscoInfo)) {
        DiscoInfo abilities = kAbilities;
        abilities.node = iq.child(u"query", ns::kDiscoInfo).attribute(u"node");
        return writeIq({.to = head->from, .id = head->id, .type = u"result"_s})
            .add(writeDiscoInfo(abilities));
    }
    return writeIq({.to = head->from, .id = head->id, .type = u"error"_s})
        .add(writeStanzaError({.condition = u"service-unavailable"_s}));
}

Capabilities ownCapabilities()
{
    return {.node = u"urn:watchroom:client"_s, .version = verificationString(kAbilities)};
}

} // namespace watchroom::xmpp
