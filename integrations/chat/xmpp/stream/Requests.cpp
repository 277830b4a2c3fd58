// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/Requests.h"

#include "integrations/chat/xmpp/codecs/StanzaError.h"
#include "integrations/chat/xmpp/xml/StreamTexts.h"

#include <QUuid>

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

bool mayAnswer(const QString &from, const QString &to, const Jid &self)
{
    const std::optional<Jid> sender = Jid::parse(from);
    const std::optional<Jid> asked = Jid::parse(to);
    if (sender && asked && sender == asked)
        return true;
    const bool isOwnAccount = from.isEmpty() || (sender && sender->bare() == self.bare());
    if (to.isEmpty())
        return isOwnAccount || (sender && sender->toString() == self.domain());
    return from.isEmpty() && asked && (*asked == self.bare() || asked->toString() == self.domain());
}

Task<XmlElement> Requests::begin(XmlElement &iq, Milliseconds patience, Refusal refusal)
{
    QString id = refusal == Refusal::IsAnAnswer ? iq.attribute(u"id") : QString();
    if (id.isEmpty() || m_open.contains(id))
        id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    iq.set(u"id"_s, id);
    const TaskSource<XmlElement> source;
    m_open.insert(id, {iq.attribute(u"to"), refusal, source});
    m_clock.callLater(patience, this, [this, id] {
        fail(id, {ErrorCode::TimedOut, StreamTexts::tr("There was no answer in time."),
                  u"iq "_s + id, true});
    });
    return source.task();
}

bool Requests::answer(const XmlElement &iq, const Jid &self)
{
    const QString id = iq.attribute(u"id");
    const auto it = m_open.constFind(id);
    if (it == m_open.cend() || !mayAnswer(iq.attribute(u"from"), it->to, self))
        return false;
    const TaskSource<XmlElement> source = it->source;
    const bool isAnswer = iq.attribute(u"type") == u"result" || it->refusal == Refusal::IsAnAnswer;
    m_open.erase(it);
    if (isAnswer)
        source.finish(iq);
    else
        source.finish(std::unexpected(plainError(readStanzaError(iq).value_or(StanzaError()))));
    return true;
}

void Requests::fail(const QString &id, const Error &error)
{
    if (const auto it = m_open.constFind(id); it != m_open.cend()) {
        const TaskSource<XmlElement> source = it->source;
        m_open.erase(it);
        source.finish(std::unexpected(error));
    }
}

void Requests::failAll(const Error &error)
{
    const QHash<QString, Question> open = std::exchange(m_open, {});
    for (const Question &question : open)
        question.source.finish(std::unexpected(error));
}

} // namespace watchroom::xmpp
