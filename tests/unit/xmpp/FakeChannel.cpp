// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/xmpp/FakeChannel.h"

#include "integrations/chat/xmpp/xml/XmlParser.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

XmlElement stanza(const QString &xml)
{
    const auto parsed = parseElement(xml.toUtf8(), {}, {{QString(), u"jabber:client"_s}});
    if (!parsed)
        qFatal("%s: %s", qPrintable(parsed.error().detail), qPrintable(xml));
    return *parsed;
}

void FakeChannel::send(const XmlElement &stanza)
{
    if (!m_isReady)
        return;
    m_sent.push_back(stanza);
    if (m_onSend)
        m_onSend(stanza);
}

Task<XmlElement> FakeChannel::request(XmlElement iq)
{
    for (const Answerer &answerer : m_answerers) {
        if (auto answer = answerer(iq))
            return Task<XmlElement>::finished(std::move(*answer));
    }
    m_questions.push_back({std::move(iq), {}});
    return m_questions.back().answer.task();
}

Task<XmlElement> FakeChannel::exchange(XmlElement iq, Milliseconds)
{
    return request(std::move(iq));
}

void FakeChannel::becomeReady(bool resumed)
{
    m_isReady = true;
    Q_EMIT ready(resumed);
}

void FakeChannel::lose(bool forGood)
{
    m_isReady = false;
    const Error error{ErrorCode::Unavailable, u"The connection is lost."_s, {}, !forGood};
    for (const Question &question : std::exchange(m_questions, {}))
        question.answer.finish(std::unexpected(error));
    Q_EMIT lost(error);
}

void FakeChannel::receive(const XmlElement &stanza)
{
    ++m_received;
    Q_EMIT stanzaReceived(stanza);
}

void FakeChannel::receive(const QString &xml)
{
    receive(stanza(xml));
}

} // namespace watchroom::xmpp
