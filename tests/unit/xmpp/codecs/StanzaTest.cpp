// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class StanzaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 6121, section 5.2.1.
    void aMessageSaysFromWhomToWhom()
    {
        const QByteArray text = "<message from='juliet@example.com/balcony' id='ktx72v49' "
                                "to='romeo@example.net' type='chat' xml:lang='en'/>";
        const std::optional<StanzaHead> head = readStanzaHead(xml(text));
        QVERIFY(head);
        QCOMPARE(head->from, *Jid::parse(u"juliet@example.com/balcony"));
        QCOMPARE(head->to, *Jid::parse(u"romeo@example.net"));
        QCOMPARE(head->id, u"ktx72v49"_s);
        QCOMPARE(head->type, u"chat"_s);
        QCOMPARE(head->language, u"en"_s);
        QCOMPARE(canonical(writeMessage(*head)), canonical(text));
    }

    void whatIsNotSaidIsEmpty()
    {
        QCOMPARE(readStanzaHead(xml("<presence/>")), StanzaHead());
        QCOMPARE(canonical(writePresenceStanza({})), "<presence/>"_ba);
        QCOMPARE(canonical(writeIq({.type = u"get"_s})), "<iq type='get'/>"_ba);
    }

    void whatIsNoStanzaHasNoHead()
    {
        QCOMPARE(readStanzaHead({}), std::nullopt);
        QCOMPARE(readStanzaHead(xml("<features/>")), std::nullopt);
        QCOMPARE(readStanzaHead(xml("<message xmlns='jabber:server'/>")), std::nullopt);
        QCOMPARE(readStanzaHead(xml("<message from='@example.com'/>")), std::nullopt);
        QCOMPARE(readStanzaHead(xml("<message to=''/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(StanzaTest)
#include "StanzaTest.moc"
