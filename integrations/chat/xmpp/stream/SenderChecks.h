// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/chat/xmpp/xml/Jid.h"
#include "integrations/chat/xmpp/xml/XmlElement.h"

#include <QHash>

namespace watchroom::xmpp {

/// Which stanzas claim a sender who may not send them. Others' clients believed such: forged carbon
/// copies (CVE-2017-5589 and after), archive results nobody asked for (CVE-2019-16235,
/// CVE-2020-26547), roster pushes. One place, before anything is made of a stanza. Pure.
class SenderChecks
{
public:
    /// Tests switch each off and see their case fail.
    struct Rules
    {
        bool carbons = true;
        bool carbonParties = true;
        bool pushes = true;
        bool archiveQueries = true;
        bool archiveSenders = true;
    };

    explicit SenderChecks(Rules rules)
        : m_rules(rules)
    {
    }
    SenderChecks()
        : SenderChecks(Rules())
    {
    }

    void setSelf(const Jid &self) { m_self = self; }

    /// A question goes out; those to an archive open it for its results ...
    void archiveAsked(const XmlElement &iq);
    /// ... until the question of this id is answered.
    void archiveAnswered(const QString &id);
    void forgetQueries() { m_queries.clear(); }

    /// Why `stanza` is not to be believed, for a log; empty when nothing speaks against it.
    QString objection(const XmlElement &stanza) const;

private:
    struct Query
    {
        QString iqId;
        Jid archive;
    };

    QString carbonObjection(const XmlElement &message) const;
    QString pushObjection(const XmlElement &iq) const;
    QString archiveObjection(const XmlElement &message) const;
    bool isOwnAccount(const XmlElement &stanza) const;

    Rules m_rules;
    Jid m_self;
    QHash<QString, Query> m_queries; ///< Open, by the id of the query.
};

} // namespace watchroom::xmpp
