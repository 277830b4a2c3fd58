// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/OutOfBand.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<OutOfBand> readOutOfBand(const XmlElement &message)
{
    const XmlElement &data = message.child(u"x", ns::kOutOfBand);
    const QString address = allowedLink(data.textOf(u"url", ns::kOutOfBand).trimmed());
    if (!address.startsWith(u"https:") && !address.startsWith(u"http:"))
        return std::nullopt;
    return OutOfBand{address, plainText(data.textOf(u"desc", ns::kOutOfBand))};
}

XmlElement writeOutOfBand(const OutOfBand &data)
{
    XmlElement written = element(u"x", ns::kOutOfBand).addTextElement(u"url"_s, data.address);
    if (!data.description.isEmpty())
        written.addTextElement(u"desc"_s, data.description);
    return written;
}

} // namespace watchroom::xmpp
