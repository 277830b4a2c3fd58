// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ResultPage.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

std::optional<PageRequest> readPageRequest(const XmlElement &query)
{
    const XmlElement &set = query.child(u"set", ns::kResultSets);
    const std::optional<int> maximum = readNumber(set.textOf(u"max", ns::kResultSets));
    if (!maximum)
        return std::nullopt;
    PageRequest request{.maximum = *maximum, .after = set.textOf(u"after", ns::kResultSets)};
    if (set.has(u"before", ns::kResultSets))
        request.before = set.textOf(u"before", ns::kResultSets);
    return request;
}

XmlElement writePageRequest(const PageRequest &request)
{
    XmlElement set = element(u"set", ns::kResultSets);
    set.addTextElement(u"max"_s, QString::number(request.maximum));
    if (request.before)
        set.addTextElement(u"before"_s, *request.before);
    else if (!request.after.isEmpty())
        set.addTextElement(u"after"_s, request.after);
    return set;
}

std::optional<ResultPage> readResultPage(const XmlElement &result)
{
    const XmlElement &set = result.child(u"set", ns::kResultSets);
    if (set.isNull())
        return std::nullopt;
    const XmlElement &first = set.child(u"first", ns::kResultSets);
    return ResultPage{first.text(), set.textOf(u"last", ns::kResultSets),
                      readNumber(first.attribute(u"index")),
                      readNumber(set.textOf(u"count", ns::kResultSets))};
}

XmlElement writeResultPage(const ResultPage &page)
{
    XmlElement set = element(u"set", ns::kResultSets);
    if (!page.first.isEmpty()) {
        XmlElement first = textElement(u"first", ns::kResultSets, page.first);
        if (page.index)
            first.set(u"index"_s, QString::number(*page.index));
        set.add(std::move(first)).addTextElement(u"last"_s, page.last);
    }
    if (page.count)
        set.addTextElement(u"count"_s, QString::number(*page.count));
    return set;
}

} // namespace watchroom::xmpp
