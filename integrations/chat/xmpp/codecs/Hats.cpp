// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Hats.h"

#include "app/base/PlainText.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

Hats readHats(const XmlElement &presence)
{
    Hats result;
    std::vector<const XmlElement *> children =
        presence.child(u"hats", ns::kHats).elements(u"hat", ns::kHats);
    for (const XmlElement *child : firstOf(children, Hats::kMaximumCount)) {
        Hat hat{child->attribute(u"uri"), plainText(child->attribute(u"title"))};
        if (!hat.uri.isEmpty() && !hat.title.isEmpty())
            result.hats.push_back(std::move(hat));
    }
    return result;
}

XmlElement writeHats(const Hats &hats)
{
    XmlElement written = element(u"hats", ns::kHats);
    for (const Hat &hat : hats.hats)
        written.add(element(u"hat", ns::kHats).set(u"uri"_s, hat.uri).set(u"title"_s, hat.title));
    return written;
}

} // namespace watchroom::xmpp
