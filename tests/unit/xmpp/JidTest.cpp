// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/xml/Jid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom::xmpp;

/// Addresses as people type them and servers send them (RFC 7622).
class JidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsPrepared_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("prepared");

        QTest::newRow("a domain") << u"example.org"_s << u"example.org"_s;
        QTest::newRow("bare") << u"ana@example.org"_s << u"ana@example.org"_s;
        QTest::newRow("full") << u"ana@example.org/Desk"_s << u"ana@example.org/Desk"_s;
        QTest::newRow("an occupant")
            << u"ops@rooms.example/Ana @ work/home"_s << u"ops@rooms.example/Ana @ work/home"_s;
        QTest::newRow("case folds") << u"Ana@Example.ORG/Desk"_s << u"ana@example.org/Desk"_s;
        QTest::newRow("case folds beyond ASCII")
            << u"ÉLODIE@bücher.example"_s << u"élodie@bücher.example"_s;
        QTest::newRow("full width") << u"ａｎａ@example.org"_s << u"ana@example.org"_s;
        QTest::newRow("composed") << u"e\u0301lodie@example.org/e\u0301"_s
                                  << u"élodie@example.org/é"_s;
        QTest::newRow("punycode") << u"ana@xn--bcher-kva.example"_s << u"ana@bücher.example"_s;
        QTest::newRow("upper case punycode") << u"XN--BCHER-KVA.example"_s << u"bücher.example"_s;
        QTest::newRow("the root's dot") << u"ana@example.org."_s << u"ana@example.org"_s;
        QTest::newRow("IPv4") << u"ana@127.0.0.1"_s << u"ana@127.0.0.1"_s;
        QTest::newRow("IPv6") << u"ana@[0:0::1]"_s << u"ana@[::1]"_s;
        QTest::newRow("other spaces in a nickname") << u"a@b/x\u00a0y"_s << u"a@b/x y"_s;
        QTest::newRow("a nickname of emoji")
            << u"a@b/❤️👩‍🚒"_s << u"a@b/❤️👩‍🚒"_s;
        QTest::newRow("escaped (XEP-0106)")
            << u"space\\20cadet@example.org"_s << u"space\\20cadet@example.org"_s;
    }
    void anAddressIsPrepared()
    {
        QFETCH(QString, typed);
        QFETCH(QString, prepared);
        const std::optional<Jid> jid = Jid::parse(typed);
        QVERIFY(jid);
        QCOMPARE(jid->toString(), prepared);
        QCOMPARE(Jid::parse(prepared), jid);
    }

    void whatIsNoAddressIsNone_data()
    {
        QTest::addColumn<QString>("typed");

        QTest::newRow("nothing") << u""_s;
        QTest::newRow("no domain") << u"ana@"_s;
        QTest::newRow("no name before the @") << u"@example.org"_s;
        QTest::newRow("nothing after the slash") << u"ana@example.org/"_s;
        QTest::newRow("only a resource") << u"/desk"_s;
        QTest::newRow("two @") << u"ana@home@example.org"_s;
        QTest::newRow("a space in the name") << u"an a@example.org"_s;
        QTest::newRow("a quote in the name") << u"an\"a@example.org"_s;
        QTest::newRow("a line break in the name") << u"an\na@example.org"_s;
        QTest::newRow("an invisible character in the name") << u"an\u200ba@example.org"_s;
        QTest::newRow("turned writing in the name") << u"an\u202ea@example.org"_s;
        QTest::newRow("a symbol in the name") << u"an♥a@example.org"_s;
        QTest::newRow("a ligature in the name") << u"ﬁn@example.org"_s;
        QTest::newRow("a control character in the nickname") << u"a@b/x\u0007"_s;
        QTest::newRow("half a character in the nickname") << u"a@b/"_s + QChar(0xd800);
        QTest::newRow("a space in the domain") << u"ana@exam ple.org"_s;
        QTest::newRow("two dots") << u"ana@example..org"_s;
        QTest::newRow("a dot first") << u"ana@.org"_s;
        QTest::newRow("only a dot") << u"."_s;
        QTest::newRow("broken punycode") << u"ana@xn--\u00fc.example"_s;
        QTest::newRow("only a bracket") << u"ana@["_s;
        QTest::newRow("no IPv6 in brackets") << u"ana@[example]"_s;
        QTest::newRow("a name too long") << QString(1024, u'a') + u"@example.org"_s;
        QTest::newRow("a nickname too long in bytes") << u"a@b/"_s + QString(600, u'é');
    }
    void whatIsNoAddressIsNone()
    {
        QFETCH(QString, typed);
        QCOMPARE(Jid::parse(typed), std::nullopt);
    }

    void theLongestPartsFit()
    {
        QVERIFY(Jid::parse(QString(1023, u'a') + u"@example.org/"_s + QString(1023, u'b')));
    }

    void anAddressHasParts()
    {
        const Jid jid = *Jid::parse(u"ops@rooms.example/Ana"_s);
        QCOMPARE(jid.local(), u"ops"_s);
        QCOMPARE(jid.domain(), u"rooms.example"_s);
        QCOMPARE(jid.resource(), u"Ana"_s);
        QVERIFY(!jid.isBare());
        QCOMPARE(jid.bare().toString(), u"ops@rooms.example"_s);
        QCOMPARE(jid.withResource(u"Bo")->toString(), u"ops@rooms.example/Bo"_s);
        QCOMPARE(jid.withResource(u""), std::nullopt);
        QVERIFY(Jid().isEmpty());
        QVERIFY(!jid.isEmpty());
        QCOMPARE(qHash(jid), qHash(*Jid::parse(u"OPS@Rooms.example/Ana"_s)));
    }
};

QTEST_GUILESS_MAIN(JidTest)
#include "JidTest.moc"
