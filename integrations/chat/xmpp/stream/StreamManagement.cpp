// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamManagement.h"

#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

XmlElement StreamManagement::enable()
{
    return element(u"enable", ns::kManagement).set(u"resume"_s, u"true"_s);
}

void StreamManagement::enabled(const XmlElement &element)
{
    const QString resume = element.attribute(u"resume");
    reset();
    m_isEnabled = true;
    if (resume == "true"_L1 || resume == "1"_L1)
        m_id = element.attribute(u"id");
}

XmlElement StreamManagement::resume() const
{
    return element(u"resume", ns::kManagement)
        .set(u"previd"_s, m_id)
        .set(u"h"_s, QString::number(m_handed));
}

Result<std::vector<XmlElement>> StreamManagement::resumed(const XmlElement &element)
{
    if (const Result<void> dropped = drop(element.attribute(u"h")); !dropped)
        return std::unexpected(dropped.error());
    m_confirmed = m_answered = m_handed; // as resume() said
    return std::vector<XmlElement>(m_sent.begin(), m_sent.end());
}

void StreamManagement::reset()
{
    *this = StreamManagement();
}

void StreamManagement::sent(const XmlElement &stanza)
{
    if (m_isEnabled)
        m_sent.push_back(stanza);
}

void StreamManagement::handledHere()
{
    if (m_confirmed == m_handed)
        ++m_confirmed;
    ++m_handed;
}

std::optional<XmlElement> StreamManagement::confirmStored()
{
    m_confirmed = m_handed;
    if (!m_isEnabled || m_answered == m_confirmed)
        return std::nullopt;
    return answer();
}

XmlElement StreamManagement::answer()
{
    m_answered = m_confirmed;
    return element(u"a", ns::kManagement).set(u"h"_s, QString::number(m_confirmed));
}

XmlElement StreamManagement::request()
{
    return element(u"r", ns::kManagement);
}

Result<void> StreamManagement::acknowledged(const XmlElement &element)
{
    return drop(element.attribute(u"h"));
}

Result<void> StreamManagement::drop(const QString &upTo)
{
    bool isNumber = false;
    const quint32 count = upTo.toUInt(&isNumber) - m_arrived; // over the turn of the counter, too
    if (!isNumber || count > m_sent.size()) {
        return failure(ErrorCode::Unavailable, {},
                       u"the server acknowledged %1, sent were %2"_s.arg(upTo).arg(
                           m_arrived + quint32(m_sent.size())),
                       true);
    }
    m_sent.erase(m_sent.begin(), m_sent.begin() + count);
    m_arrived += count;
    return {};
}

} // namespace watchroom::xmpp
