// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Task.h"
#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QHash>
#include <QObject>

namespace watchroom::xmpp {

/// Questions under way and whom each was asked (RFC 6120, 8.2.3).
class Requests final : public QObject
{
    Q_OBJECT

public:
    explicit Requests(Clock &clock, QObject *parent = nullptr)
        : QObject(parent)
        , m_clock(clock)
    {
    }

    /// What an <iq/> of type error ends a question with: itself, or an Error.
    enum class Refusal { IsAnError, IsAnAnswer };

    /// Gives `iq` an id that was never used and remembers it; TimedOut after `patience`. Where a
    /// refusal is an answer, it keeps the id that it has, unless that is taken.
    Task<XmlElement> begin(XmlElement &iq, Milliseconds patience,
                           Refusal refusal = Refusal::IsAnError);
    /// An <iq/> of type result or error came. Only from whom was asked does it end a question;
    /// false when it ended none.
    bool answer(const XmlElement &iq, const Jid &self);
    /// An answer that could not be read.
    void fail(const QString &id, const Error &error);
    void failAll(const Error &error);

private:
    struct Question
    {
        QString to; ///< As it was written.
        Refusal refusal;
        TaskSource<XmlElement> source;
    };

    Clock &m_clock;
    QHash<QString, Question> m_open;
};

/// Whether an answer `from` may be to a question `to`: both as written, empty when there was none.
/// Who asked nobody in particular asked the own account; some servers answer that in their own
/// name.
bool mayAnswer(const QString &from, const QString &to, const Jid &self);

} // namespace watchroom::xmpp
