// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Correction.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<Correction> readCorrection(const XmlElement &message)
{
    const QString id = message.child(u"replace", ns::kCorrection).attribute(u"id");
    return id.isEmpty() ? std::nullopt : std::optional(Correction{id});
}

XmlElement writeCorrection(const Correction &correction)
{
    return element(u"replace", ns::kCorrection).set(u"id"_s, correction.id);
}

} // namespace watchroom::xmpp
