// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Forwarded.h"
#include "integrations/chat/xmpp/codecs/Carbon.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

using namespace std::chrono;

namespace {

QByteArray forwarded(const QByteArray &inner)
{
    return "<forwarded xmlns='urn:xmpp:forward:0'>" + inner + "</forwarded>";
}

const QByteArray kMessage =
    "<message xmlns='jabber:client' from='juliet@capulet.lit/orchard' id='0202197' "
    "to='romeo@montague.lit' type='chat'><body>Yet I should kill thee with much "
    "cherishing.</body></message>";

} // namespace

class ForwardedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0297, section 3.
    void aMessageStandsInAMessage()
    {
        const QByteArray text =
            forwarded("<delay stamp='2010-07-10T23:08:25Z' xmlns='urn:xmpp:delay'/>" + kMessage);
        const auto read = readForwarded(message(text));
        QVERIFY(read);
        QCOMPARE(read->message, xml(kMessage));
        QCOMPARE(read->delay->sent, sys_days(2010y / 7 / 10) + 23h + 8min + 25s);
        QCOMPARE(canonical(writeForwarded(*read)), canonical(text));
    }

    void onlyOneMayStandThere()
    {
        QCOMPARE(readForwarded(message(forwarded(""))), std::nullopt);
        QCOMPARE(readForwarded(message(forwarded(kMessage + kMessage))), std::nullopt);
        QCOMPARE(readForwarded(message(forwarded("<message xmlns='jabber:server'/>"))),
                 std::nullopt);
        QCOMPARE(readForwarded(message(kMessage)), std::nullopt);
    }

    /// XEP-0280, sections 7 and 8.
    void aCopyIsOfWhatWasSentOrReceived()
    {
        const QByteArray text =
            "<sent xmlns='urn:xmpp:carbons:2'>" + forwarded(kMessage) + "</sent>";
        const auto sent = readCarbon(message(text));
        QCOMPARE(sent, (Carbon{Carbon::Direction::Sent, xml(kMessage)}));
        QCOMPARE(canonical(writeCarbon(*sent)), canonical(text));

        const Carbon received{Carbon::Direction::Received, xml(kMessage)};
        QCOMPARE(readCarbon(message("").add(writeCarbon(received))), received);
    }

    void whatIsNoCopyIsNone()
    {
        QCOMPARE(readCarbon(message(forwarded(kMessage))), std::nullopt);
        QCOMPARE(readCarbon(message("<sent xmlns='urn:xmpp:carbons:2'/>")), std::nullopt);
        QCOMPARE(readCarbon(message("<sent xmlns='urn:xmpp:carbons:2'>" + kMessage + "</sent>")),
                 std::nullopt);
        QCOMPARE(readCarbon(message("<sent>" + forwarded(kMessage) + "</sent>")), std::nullopt);
    }

    void copiesAreAskedForAndDeclined()
    {
        QCOMPARE(canonical(writeEnableCarbons()),
                 canonical("<enable xmlns='urn:xmpp:carbons:2'/>"));
        QCOMPARE(canonical(writePrivate()), canonical("<private xmlns='urn:xmpp:carbons:2'/>"));
    }
};

TEST_OF_PROGRAM(ForwardedTest)
#include "ForwardedTest.moc"
