// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/SenderChecks.h"

#include "integrations/chat/xmpp/stream/Namespaces.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

/// Of an attribute; the empty address where there is none or it is none.
Jid addressIn(const XmlElement &element, QStringView attribute)
{
    return Jid::parse(element.attribute(attribute)).value_or(Jid());
}

const XmlElement &forwardedMessage(const XmlElement &wrapper)
{
    return wrapper.child(u"forwarded", ns::kForward).child(u"message", ns::kClient);
}

} // namespace

/// No sender means the own account (RFC 6120, 8.1.2.1).
bool SenderChecks::isOwnAccount(const XmlElement &stanza) const
{
    const QString from = stanza.attribute(u"from");
    return from.isEmpty() || Jid::parse(from) == m_self.bare();
}

void SenderChecks::archiveAsked(const XmlElement &iq)
{
    const XmlElement &query = iq.child(u"query", ns::kArchive);
    if (query.isNull())
        return;
    const Jid archive = addressIn(iq, u"to");
    m_queries.insert(query.attribute(u"queryid"),
                     {iq.attribute(u"id"), archive.isEmpty() ? m_self.bare() : archive});
}

void SenderChecks::archiveAnswered(const QString &id)
{
    m_queries.removeIf([&](const auto &entry) { return entry.value().iqId == id; });
}

QString SenderChecks::objection(const XmlElement &stanza) const
{
    if (stanza.is(u"iq", ns::kClient))
        return pushObjection(stanza);
    if (!stanza.is(u"message", ns::kClient))
        return {};
    const QString carbon = carbonObjection(stanza);
    return carbon.isEmpty() ? archiveObjection(stanza) : carbon;
}

/// XEP-0280, 11: copies come only from the own bare address; and they are of what we sent or got.
QString SenderChecks::carbonObjection(const XmlElement &message) const
{
    const XmlElement &sent = message.child(u"sent", ns::kCarbons);
    const XmlElement &received = message.child(u"received", ns::kCarbons);
    if (sent.isNull() && received.isNull())
        return {};
    if (m_rules.carbons && !isOwnAccount(message))
        return u"a copy from another account"_s;
    const Jid sender = addressIn(forwardedMessage(sent), u"from").bare();
    const Jid recipient = addressIn(forwardedMessage(received), u"to").bare();
    const bool isOurs = (sent.isNull() || sender == m_self.bare()) &&
                        (received.isNull() || recipient == m_self.bare());
    if (m_rules.carbonParties && !isOurs)
        return u"a copy of what others said to each other"_s;
    return {};
}

/// RFC 6121, 2.1.6, and XEP-0191, 3.4: only the own account pushes.
QString SenderChecks::pushObjection(const XmlElement &iq) const
{
    const bool isPush = iq.attribute(u"type") == u"set" &&
                        (iq.has(u"query", ns::kRoster) || iq.has(u"block", ns::kBlocking) ||
                         iq.has(u"unblock", ns::kBlocking));
    if (m_rules.pushes && isPush && !isOwnAccount(iq))
        return u"a push from another account"_s;
    return {};
}

/// XEP-0313, 4.2: a result belongs to a query of ours to that archive. In a room's archive is what
/// was said in the room, in our own what we said or were told.
QString SenderChecks::archiveObjection(const XmlElement &message) const
{
    const XmlElement &result = message.child(u"result", ns::kArchive);
    if (result.isNull())
        return {};
    const Jid claimed = addressIn(message, u"from");
    const Jid archive = message.attribute(u"from").isEmpty() ? m_self.bare() : claimed;
    const auto query = m_queries.constFind(result.attribute(u"queryid"));
    if (m_rules.archiveQueries && (query == m_queries.cend() || query->archive != archive))
        return u"an archive result nobody asked for"_s;

    const XmlElement &inner = forwardedMessage(result);
    const Jid sender = addressIn(inner, u"from").bare();
    const Jid recipient = addressIn(inner, u"to").bare();
    const bool belongs =
        sender == archive || (archive == m_self.bare() && recipient == m_self.bare());
    if (m_rules.archiveSenders && !belongs)
        return u"an archive result of another archive"_s;
    return {};
}

} // namespace watchroom::xmpp
