// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Forwarded.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Forwarded> readForwarded(const XmlElement &parent)
{
    const XmlElement &forwarded = parent.child(u"forwarded", ns::kForward);
    const std::vector<const XmlElement *> messages = forwarded.elements(u"message", ns::kClient);
    if (messages.size() != 1)
        return std::nullopt;
    return Forwarded{*messages.front(), readDelay(forwarded)};
}

XmlElement writeForwarded(const Forwarded &forwarded)
{
    XmlElement written = element(u"forwarded", ns::kForward);
    if (forwarded.delay)
        written.add(writeDelay(*forwarded.delay));
    return written.add(forwarded.message);
}

} // namespace watchroom::xmpp
