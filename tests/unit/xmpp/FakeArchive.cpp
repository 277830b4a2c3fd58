// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/xmpp/FakeArchive.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/Forwarded.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"

#include <algorithm>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

FakeArchive::FakeArchive(FakeChannel &channel, QString address)
    : m_channel(channel)
    , m_address(std::move(address))
{
    channel.addAnswerer([this](const XmlElement &iq) -> std::optional<Result<XmlElement>> {
        if (!iq.has(u"query", ns::kArchive) || iq.attribute(u"to") != m_address || isSlow)
            return std::nullopt;
        return answer(iq);
    });
}

void FakeArchive::add(const QString &id, const QString &xml)
{
    m_time += Seconds(1);
    m_entries.push_back({id, m_time, stanza(xml)});
}

void FakeArchive::expire(int count)
{
    m_entries.erase(m_entries.begin(), m_entries.begin() + count);
}

Result<XmlElement> FakeArchive::answer(const XmlElement &iq)
{
    ++answers;
    if (isMissing)
        return failure(ErrorCode::Unsupported, u"This is not possible here."_s);
    const XmlElement &query = iq.child(u"query", ns::kArchive);
    const XmlElement &set = query.child(u"set", ns::kResultSets);
    auto begin = m_entries.begin();
    auto end = m_entries.end();
    const auto limit = std::min(page, set.textOf(u"max", ns::kResultSets).toInt());
    const auto place = [&](const QString &id) {
        return std::ranges::find(m_entries, id, &Entry::id);
    };
    const bool isForwards = set.has(u"after", ns::kResultSets);
    if (isForwards) {
        const auto known = place(set.textOf(u"after", ns::kResultSets));
        if (known == m_entries.end())
            return failure(ErrorCode::NotFound, u"It is not there."_s);
        begin = known + 1;
    } else if (const QString id = set.textOf(u"before", ns::kResultSets); !id.isEmpty()) {
        end = place(id);
        if (end == m_entries.end())
            return failure(ErrorCode::NotFound, u"It is not there."_s);
    }
    const bool isLast = end - begin <= limit;
    if (!isLast && isForwards)
        end = begin + limit;
    else if (!isLast)
        begin = end - limit;
    for (auto entry = begin; entry != end; ++entry) {
        XmlElement result = element(u"result", ns::kArchive);
        result.set(u"queryid"_s, query.attribute(u"queryid"))
            .set(u"id"_s, entry->id)
            .add(writeForwarded({.message = entry->message, .delay = Delay{entry->time, {}}}));
        m_channel.receive(
            element(u"message", ns::kClient).setOptional(u"from"_s, m_address).add(result));
    }
    XmlElement fin = element(u"fin", ns::kArchive);
    if (isLast)
        fin.set(u"complete"_s, u"true"_s);
    return element(u"iq", ns::kClient).set(u"type"_s, u"result"_s).add(fin);
}

} // namespace watchroom::xmpp
