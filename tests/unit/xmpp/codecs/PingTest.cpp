// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Ping.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class PingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0199, section 4.
    void itIsAQuestion()
    {
        QVERIFY(isPing(xml("<iq type='get'><ping xmlns='urn:xmpp:ping'/></iq>")));
        QVERIFY(!isPing(xml("<iq type='set'><ping xmlns='urn:xmpp:ping'/></iq>")));
        QVERIFY(!isPing(xml("<iq type='get'><ping/></iq>")));
        QCOMPARE(canonical(writePing()), canonical("<ping xmlns='urn:xmpp:ping'/>"));
    }

    /// XEP-0410, section 3.2.
    void theAnswerSaysWhetherOneIsInTheRoom_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<SelfPing>("meaning");
        QTest::newRow("a device that knows no pings")
            << "service-unavailable"_ba << SelfPing::Joined;
        QTest::newRow("likewise") << "feature-not-implemented"_ba << SelfPing::Joined;
        QTest::newRow("a new nickname") << "item-not-found"_ba << SelfPing::Joined;
        QTest::newRow("out of reach") << "remote-server-not-found"_ba << SelfPing::Unclear;
        QTest::newRow("late") << "remote-server-timeout"_ba << SelfPing::Unclear;
        QTest::newRow("a stranger") << "not-acceptable"_ba << SelfPing::NotJoined;
    }

    void theAnswerSaysWhetherOneIsInTheRoom()
    {
        QFETCH(QByteArray, condition);
        QFETCH(SelfPing, meaning);
        QCOMPARE(readSelfPing(xml("<iq type='error'><error type='cancel'><" + condition +
                                  " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>")),
                 meaning);
        QCOMPARE(readSelfPing(xml("<iq type='result'/>")), SelfPing::Joined);
        QCOMPARE(readSelfPing({}), SelfPing::Unclear);
    }
};

TEST_OF_PROGRAM(PingTest)
#include "PingTest.moc"
