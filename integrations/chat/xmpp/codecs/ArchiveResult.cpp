// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ArchiveResult.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<ArchiveResult> readArchiveResult(const XmlElement &message)
{
    const XmlElement &result = message.child(u"result", ns::kArchive);
    const std::optional<Forwarded> forwarded = readForwarded(result);
    if (result.attribute(u"id").isEmpty() || !forwarded || !forwarded->delay)
        return std::nullopt;
    return ArchiveResult{result.attribute(u"queryid"), result.attribute(u"id"), *forwarded};
}

XmlElement writeArchiveResult(const ArchiveResult &result)
{
    return element(u"result", ns::kArchive)
        .setOptional(u"queryid"_s, result.queryId)
        .set(u"id"_s, result.id)
        .add(writeForwarded(result.forwarded));
}

std::optional<ArchiveEnd> readArchiveEnd(const XmlElement &iq)
{
    const XmlElement &fin = iq.child(u"fin", ns::kArchive);
    if (fin.isNull())
        return std::nullopt;
    return ArchiveEnd{readFlag(fin.attribute(u"complete")),
                      !fin.hasAttribute(u"stable") || readFlag(fin.attribute(u"stable")),
                      readResultPage(fin).value_or(ResultPage())};
}

XmlElement writeArchiveEnd(const ArchiveEnd &end)
{
    XmlElement fin = element(u"fin", ns::kArchive);
    if (end.complete)
        fin.set(u"complete"_s, u"true"_s);
    if (!end.stable)
        fin.set(u"stable"_s, u"false"_s);
    return fin.add(writeResultPage(end.page));
}

} // namespace watchroom::xmpp
