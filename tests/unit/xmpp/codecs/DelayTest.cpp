// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Delay.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

using namespace std::chrono;

namespace {

constexpr Timestamp kSent = sys_days(2002y / 9 / 10) + 23h + 8min + 25s;

XmlElement stamped(const QByteArray &stamp)
{
    return message("<delay xmlns='urn:xmpp:delay' stamp='" + stamp + "'/>");
}

} // namespace

class DelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0203, section 4.
    void itSaysWhenAndWho()
    {
        const QByteArray text =
            "<delay from='capulet.com' stamp='2002-09-10T23:08:25Z' xmlns='urn:xmpp:delay'/>";
        const Jid server = *Jid::parse(u"capulet.com");
        QCOMPARE(readDelay(message(text)), (Delay{kSent, server}));
        QCOMPARE(readDelay(message(text), server), (Delay{kSent, server}));
        QCOMPARE(readDelay(message(text), *Jid::parse(u"montague.net")), std::nullopt);
        QCOMPARE(canonical(writeDelay({kSent, server})), canonical(text));
    }

    /// XEP-0082.
    void momentsAreReadInAllTheirForms_data()
    {
        QTest::addColumn<QByteArray>("stamp");
        QTest::addColumn<qint64>("after"); // milliseconds after kSent
        QTest::newRow("milliseconds") << "2002-09-10T23:08:25.123Z"_ba << 123LL;
        QTest::newRow("microseconds") << "2002-09-10T23:08:25.123999Z"_ba << 124LL;
        QTest::newRow("east") << "2002-09-11T01:08:25+02:00"_ba << 0LL;
        QTest::newRow("west") << "2002-09-10T19:38:25-03:30"_ba << 0LL;
    }

    void momentsAreReadInAllTheirForms()
    {
        QFETCH(QByteArray, stamp);
        QFETCH(qint64, after);
        const std::optional<Delay> delay = readDelay(stamped(stamp));
        QVERIFY(delay);
        QCOMPARE((delay->sent - kSent).count(), after);
        QCOMPARE(readDelay(message("").add(writeDelay(*delay))), delay);
    }

    void whatIsNoMomentIsNoDelay_data()
    {
        QTest::addColumn<QByteArray>("stamp");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("the form of old") << "20020910T23:08:25"_ba;
        QTest::newRow("no zone") << "2002-09-10T23:08:25.000"_ba;
        QTest::newRow("a day") << "2002-09-10"_ba;
        QTest::newRow("no such day") << "2002-02-30T23:08:25Z"_ba;
        QTest::newRow("no such hour") << "2002-02-10T27:08:25Z"_ba;
        QTest::newRow("words") << "the day before yesterday, late"_ba;
        QTest::newRow("behind the last year") << "9999-12-31T23:59:59-01:00"_ba;
        QTest::newRow("endless") << "2002-09-10T23:08:25." + QByteArray(9999, '1') + "Z";
    }

    void whatIsNoMomentIsNoDelay()
    {
        QFETCH(QByteArray, stamp);
        QCOMPARE(readDelay(stamped(stamp)), std::nullopt);
    }

    void theOneByWhoIsBelievedIsFound()
    {
        const XmlElement both = message(
            "<delay xmlns='urn:xmpp:delay' stamp='1999-01-01T00:00:00Z'/>"
            "<delay xmlns='urn:xmpp:delay' from='r@c.example' stamp='?'/>"
            "<delay xmlns='urn:xmpp:delay' from='r@c.example' stamp='2002-09-10T23:08:25Z'/>");
        const std::optional<Delay> delay = readDelay(both, *Jid::parse(u"r@c.example"));
        QVERIFY(delay);
        QCOMPARE(delay->sent, kSent);
    }
};

TEST_OF_PROGRAM(DelayTest)
#include "DelayTest.moc"
