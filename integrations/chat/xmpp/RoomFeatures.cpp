// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/RoomFeatures.h"

#include "integrations/chat/xmpp/codecs/DiscoInfo.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

RoomFeatures readRoomFeatures(const XmlElement &answer)
{
    const DiscoInfo info = readDiscoInfo(answer).value_or(DiscoInfo());
    RoomFeatures features{.hasArchive = info.has(ns::kArchive),
                          .hasStableIds = info.has(ns::kStanzaId),
                          .hasOccupantIds = info.has(ns::kOccupantId),
                          .addressesAreVisible = info.has(u"muc_nonanonymous"),
                          .isForMembersOnly = info.has(u"muc_membersonly")};
    for (const DiscoInfo::Identity &identity : info.identities) {
        if (identity.category == "conference"_L1)
            features.name = identity.name;
    }
    return features;
}

} // namespace watchroom::xmpp
