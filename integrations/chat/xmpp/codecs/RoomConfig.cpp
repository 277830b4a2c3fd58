// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomConfig.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<FormFields> readRoomConfig(const XmlElement &iq)
{
    return readFormFields(iq.child(u"query", ns::kMucOwner));
}

XmlElement writeRoomConfig(const FormFields &fields)
{
    return writeRoomConfig(writeFormFields(fields));
}

XmlElement writeRoomConfig(const XmlElement &answers)
{
    return element(u"query", ns::kMucOwner).add(answers);
}

XmlElement writeRoomConfigQuery()
{
    return element(u"query", ns::kMucOwner);
}

XmlElement writeDefaultRoomConfig()
{
    return writeRoomConfig(FormFields{.formType = ns::kMucRoomConfig.toString()});
}

} // namespace watchroom::xmpp
