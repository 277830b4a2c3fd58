// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StanzaIds.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class StanzaIdsTest : public QObject
{
    Q_OBJECT

    const Jid m_room = *Jid::parse(u"room@muc.xmpp.org");

private Q_SLOTS:
    /// XEP-0359, section 2.
    void bothAreRead()
    {
        const QByteArray origin = "<origin-id id='de305d54' xmlns='urn:xmpp:sid:0'/>";
        const QByteArray stanza =
            "<stanza-id by='room@muc.xmpp.org' id='5f3dbc5e' xmlns='urn:xmpp:sid:0'/>";
        QCOMPARE(readOriginId(message(origin + stanza)), OriginId{u"de305d54"_s});
        QCOMPARE(readStanzaId(message(origin + stanza), m_room), (StanzaId{m_room, u"5f3dbc5e"_s}));
        QCOMPARE(canonical(writeOriginId({u"de305d54"_s})), canonical(origin));
        QCOMPARE(canonical(writeStanzaId({m_room, u"5f3dbc5e"_s})), canonical(stanza));
    }

    void anotherArchivesNameDoesNotCount()
    {
        const QByteArray forged = "<stanza-id xmlns='urn:xmpp:sid:0' by='evil.example' id='1'/>"
                                  "<stanza-id xmlns='urn:xmpp:sid:0' id='2'/>"
                                  "<stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.xmpp.org'/>";
        const QByteArray right =
            "<stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.xmpp.org' id='3'/>";
        QCOMPARE(readStanzaId(message(forged), m_room), std::nullopt);
        QCOMPARE(readStanzaId(message(forged + right), m_room), (StanzaId{m_room, u"3"_s}));
        QCOMPARE(readStanzaId(message(right), Jid()), std::nullopt);
    }

    void anEmptyNameIsNone()
    {
        QCOMPARE(readOriginId(message("<origin-id xmlns='urn:xmpp:sid:0' id=''/>")), std::nullopt);
        QCOMPARE(readOriginId(message("<origin-id id='a'/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(StanzaIdsTest)
#include "StanzaIdsTest.moc"
