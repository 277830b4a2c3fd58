// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/SenderChecks.h"
#include "integrations/chat/xmpp/stream/Requests.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

namespace {

using Rules = SenderChecks::Rules;

XmlElement element(const QByteArray &xml)
{
    const Result<XmlElement> parsed = parseElement(xml);
    if (!parsed)
        qFatal("no element: %s", xml.constData());
    return *parsed;
}

QByteArray forwarded(const QByteArray &from, const QByteArray &to)
{
    return "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' type='chat' "
           "from='" +
           from + "' to='" + to + "'><body>Pay 100 to eve</body></message></forwarded>";
}

/// A stanza `kind` from `from`, or from nobody in particular.
QByteArray stanza(const QByteArray &kind, const QByteArray &from, const QByteArray &content)
{
    return '<' + kind + " xmlns='jabber:client' type='set' to='ana@home.example/desk'" +
           (from.isEmpty() ? QByteArray() : " from='" + from + '\'') + '>' + content + "</" + kind +
           '>';
}

QByteArray copied(const QByteArray &direction, const QByteArray &from, const QByteArray &innerFrom,
                  const QByteArray &innerTo)
{
    return stanza("message", from,
                  '<' + direction + " xmlns='urn:xmpp:carbons:2'>" + forwarded(innerFrom, innerTo) +
                      "</" + direction + '>');
}

QByteArray archived(const QByteArray &from, const QByteArray &query, const QByteArray &innerFrom,
                    const QByteArray &innerTo)
{
    return stanza("message", from,
                  "<result xmlns='urn:xmpp:mam:2' queryid='" + query + "' id='a1'>" +
                      forwarded(innerFrom, innerTo) + "</result>");
}

XmlElement archiveQuestion(const QByteArray &to, const QByteArray &query)
{
    return element("<iq xmlns='jabber:client' type='set' id='iq-" + query + "' to='" + to +
                   "'><query xmlns='urn:xmpp:mam:2' queryid='" + query + "'/></iq>");
}

/// As ana@home.example/desk, who has asked her own archive (mine) and that of a room (room).
SenderChecks checksOfAna(const Rules &rules = {})
{
    SenderChecks checks(rules);
    checks.setSelf(*Jid::parse(u"ana@home.example/desk"_s));
    checks.archiveAsked(archiveQuestion("", "mine"));
    checks.archiveAsked(archiveQuestion("ops@rooms.home.example", "room"));
    return checks;
}

const QByteArray kAna = "ana@home.example";
const QByteArray kAnaElsewhere = "ana@home.example/phone";
const QByteArray kBo = "bo@home.example/desk";
const QByteArray kEve = "eve@evil.example/x";
const QByteArray kRoom = "ops@rooms.home.example";
const QByteArray kRoster =
    "<query xmlns='jabber:iq:roster'><item jid='eve@evil.example' name='Bo'/></query>";

} // namespace

/// Whom to believe, and about what.
class SenderChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTrueGetsThrough_data()
    {
        QTest::addColumn<QByteArray>("xml");

        QTest::newRow("a message") << stanza("message", kEve, "<body>Hi</body>");
        QTest::newRow("what I sent elsewhere") << copied("sent", kAna, kAnaElsewhere, kBo);
        QTest::newRow("what I got elsewhere") << copied("received", kAna, kBo, kAnaElsewhere);
        QTest::newRow("a copy without a sender") << copied("received", "", kBo, kAna);
        QTest::newRow("a copy in another case") << copied("sent", "Ana@HOME.example", kAna, kBo);
        QTest::newRow("my archive, sent") << archived(kAna, "mine", kAnaElsewhere, kBo);
        QTest::newRow("my archive, received") << archived(kAna, "mine", kBo, kAna);
        QTest::newRow("my archive without a sender") << archived("", "mine", kBo, kAna);
        QTest::newRow("a room's archive") << archived(kRoom, "room", kRoom + "/bo", kAna);
        QTest::newRow("my roster") << stanza("iq", kAna, kRoster);
        QTest::newRow("my roster without a sender") << stanza("iq", "", kRoster);
        QTest::newRow("my block list") << stanza("iq", kAna, "<block xmlns='urn:xmpp:blocking'/>");
        QTest::newRow("another's request") << stanza("iq", kEve, "<query xmlns='urn:other'/>");
        QTest::newRow("presence") << stanza("presence", kEve, "");
    }
    void whatIsTrueGetsThrough()
    {
        QFETCH(QByteArray, xml);
        QCOMPARE(checksOfAna().objection(element(xml)), QString());
    }

    void whatIsForgedDoesNot_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<Rules>("withoutTheRule");

        const Rules carbons{.carbons = false};
        QTest::newRow("a stranger's copy") << copied("received", kEve, kBo, kAna) << carbons;
        QTest::newRow("a friend's copy") << copied("received", kBo, kBo, kAna) << carbons;
        QTest::newRow("a stranger's copy of mine") << copied("sent", kEve, kAna, kBo) << carbons;
        QTest::newRow("a copy from a device of mine")
            << copied("received", kAnaElsewhere, kBo, kAna) << carbons;
        QTest::newRow("a copy from the server")
            << copied("received", "home.example", kBo, kAna) << carbons;
        QTest::newRow("a copy from a look-alike")
            << copied("received", "ana@home.example.evil.example", kBo, kAna) << carbons;
        QTest::newRow("a copy from an impossible sender")
            << copied("received", "ana@home.example/", kBo, kAna) << carbons;
        QTest::newRow("a copy from a room")
            << copied("received", kRoom + "/ana", kBo, kAna) << carbons;

        const Rules parties{.carbonParties = false};
        QTest::newRow("a copy of what others said")
            << copied("received", kAna, kBo, "cy@home.example") << parties;
        QTest::newRow("sent by me, said by another") << copied("sent", kAna, kBo, kAna) << parties;
        QTest::newRow("a copy of nothing")
            << stanza("message", kAna, "<sent xmlns='urn:xmpp:carbons:2'/>") << parties;
        QTest::newRow("one true, one false")
            << stanza("message", kAna,
                      "<received xmlns='urn:xmpp:carbons:2'>" + forwarded(kBo, kAna) +
                          "</received><sent xmlns='urn:xmpp:carbons:2'>" + forwarded(kBo, kEve) +
                          "</sent>")
            << parties;

        const Rules pushes{.pushes = false};
        QTest::newRow("a stranger's roster push") << stanza("iq", kEve, kRoster) << pushes;
        QTest::newRow("a friend's roster push") << stanza("iq", kBo, kRoster) << pushes;
        QTest::newRow("the server's roster push")
            << stanza("iq", "home.example", kRoster) << pushes;
        QTest::newRow("a device's roster push") << stanza("iq", kAnaElsewhere, kRoster) << pushes;
        QTest::newRow("a stranger's block")
            << stanza("iq", kEve, "<block xmlns='urn:xmpp:blocking'/>") << pushes;
        QTest::newRow("a stranger's unblock")
            << stanza("iq", kEve, "<unblock xmlns='urn:xmpp:blocking'/>") << pushes;

        const Rules queries{.archiveQueries = false};
        QTest::newRow("a query nobody made") << archived(kAna, "other", kBo, kAna) << queries;
        QTest::newRow("no query at all") << archived(kAna, "", kBo, kAna) << queries;
        QTest::newRow("my query, a stranger's archive")
            << archived("eve@evil.example", "mine", "eve@evil.example", kAna) << queries;
        QTest::newRow("my query, a room's archive")
            << archived(kRoom, "mine", kRoom + "/bo", kAna) << queries;
        QTest::newRow("the room's query, an occupant's archive")
            << archived(kRoom + "/eve", "room", kRoom + "/eve", kAna)
            << Rules{.archiveQueries = false, .archiveSenders = false};
        QTest::newRow("the room's query, another room")
            << archived("dev@rooms.home.example", "room", "dev@rooms.home.example/bo", kAna)
            << queries;

        const Rules senders{.archiveSenders = false};
        QTest::newRow("in the room's archive, said elsewhere")
            << archived(kRoom, "room", "dev@rooms.home.example/bo", kAna) << senders;
        QTest::newRow("in the room's archive, said by a person")
            << archived(kRoom, "room", kBo, kAna) << senders;
        QTest::newRow("in my archive, between others")
            << archived(kAna, "mine", kBo, "cy@home.example") << senders;
        QTest::newRow("in my archive, by nobody") << archived(kAna, "mine", "", "") << senders;
        QTest::newRow("an archived nothing")
            << stanza("message", kAna, "<result xmlns='urn:xmpp:mam:2' queryid='mine'/>")
            << senders;
    }
    void whatIsForgedDoesNot()
    {
        QFETCH(QByteArray, xml);
        QFETCH(Rules, withoutTheRule);
        QVERIFY(!checksOfAna().objection(element(xml)).isEmpty());
        QVERIFY2(checksOfAna(withoutTheRule).objection(element(xml)).isEmpty(),
                 "another rule refuses it as well");
    }

    void aQueryIsOpenUntilItsAnswer()
    {
        SenderChecks checks = checksOfAna();
        checks.archiveAnswered(u"iq-mine"_s);
        QVERIFY(!checks.objection(element(archived(kAna, "mine", kBo, kAna))).isEmpty());
        QVERIFY(checks.objection(element(archived(kRoom, "room", kRoom + "/bo", kAna))).isEmpty());
        checks.forgetQueries();
        QVERIFY(!checks.objection(element(archived(kRoom, "room", kRoom + "/bo", kAna))).isEmpty());
    }

    void onlyWhoWasAskedAnswers_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("counts");

        const QString none;
        const QString self = u"ana@home.example/desk"_s;
        const QString account = u"ana@home.example"_s;
        const QString server = u"home.example"_s;
        const QString room = u"ops@rooms.home.example"_s;
        QTest::newRow("nobody, from nobody") << none << none << true;
        QTest::newRow("nobody, from the account") << none << account << true;
        QTest::newRow("nobody, from oneself") << none << self << true;
        QTest::newRow("nobody, from the server") << none << server << true;
        QTest::newRow("nobody, from a room") << none << room << false;
        QTest::newRow("nobody, from another server") << none << u"evil.example"_s << false;
        QTest::newRow("nobody, from no address") << none << u"@"_s << false;
        QTest::newRow("account, from nobody") << account << none << true;
        QTest::newRow("account, in another case") << account << u"ANA@home.example"_s << true;
        QTest::newRow("account, from the server") << account << server << false;
        QTest::newRow("server, from nobody") << server << none << true;
        QTest::newRow("server, from itself") << server << server << true;
        QTest::newRow("room, from itself") << room << room << true;
        QTest::newRow("room, from nobody") << room << none << false;
        QTest::newRow("room, from an occupant") << room << room + u"/eve"_s << false;
        QTest::newRow("room, from another") << room << u"dev@rooms.home.example"_s << false;
        QTest::newRow("room, from a stranger") << room << u"eve@evil.example"_s << false;
    }
    void onlyWhoWasAskedAnswers()
    {
        QFETCH(QString, asked);
        QFETCH(QString, from);
        QFETCH(bool, counts);
        QCOMPARE(mayAnswer(from, asked, *Jid::parse(u"ana@home.example/desk"_s)), counts);
    }
};

QTEST_GUILESS_MAIN(SenderChecksTest)
#include "SenderChecksTest.moc"
