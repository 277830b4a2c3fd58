// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/stream/StreamManagement.h"
#include "integrations/chat/xmpp/stream/Namespaces.h"
#include "integrations/chat/xmpp/xml/XmlParser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace watchroom::xmpp;

namespace {

XmlElement management(const QByteArray &name, const QByteArray &attributes)
{
    return *parseElement('<' + name + " xmlns='urn:xmpp:sm:3' " + attributes + "/>");
}

XmlElement message(const QString &id)
{
    return XmlElement(u"message"_s, ns::kClient.toString()).set(u"id"_s, id);
}

StreamManagement enabled()
{
    StreamManagement stream;
    stream.enabled(management("enabled", "id='s1' resume='true'"));
    return stream;
}

} // namespace

/// What each end of a stream knows to have arrived (XEP-0198).
class StreamManagementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamMayBeResumable()
    {
        StreamManagement stream = enabled();
        QVERIFY(stream.isEnabled());
        QVERIFY(stream.canResume());
        stream.enabled(management("enabled", "id='s2'"));
        QVERIFY(stream.isEnabled());
        QVERIFY(!stream.canResume());
        stream.reset();
        QVERIFY(!stream.isEnabled());
    }

    void whatIsSentIsKeptUntilItArrived()
    {
        StreamManagement stream = enabled();
        stream.sent(message(u"1"_s));
        stream.sent(message(u"2"_s));
        QVERIFY(stream.acknowledged(management("a", "h='1'")));
        QCOMPARE(stream.unacknowledged(), size_t(1));
        QVERIFY(stream.acknowledged(management("a", "h='1'")));
        QVERIFY(stream.acknowledged(management("a", "h='2'")));
        QCOMPARE(stream.unacknowledged(), size_t(0));
    }

    void withoutItNothingIsKept()
    {
        StreamManagement stream;
        stream.sent(message(u"1"_s));
        QCOMPARE(stream.unacknowledged(), size_t(0));
    }

    void anAcknowledgementOfMoreThanWasSentIsALie_data()
    {
        QTest::addColumn<QByteArray>("h");
        QTest::newRow("more") << QByteArray("h='3'");
        QTest::newRow("less than before") << QByteArray("h='0'");
        QTest::newRow("no number") << QByteArray("h='x'");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("negative") << QByteArray("h='-1'");
    }
    void anAcknowledgementOfMoreThanWasSentIsALie()
    {
        QFETCH(QByteArray, h);
        StreamManagement stream = enabled();
        stream.sent(message(u"1"_s));
        stream.sent(message(u"2"_s));
        QVERIFY(stream.acknowledged(management("a", "h='1'")));
        QVERIFY(!stream.acknowledged(management("a", h)));
        QCOMPARE(stream.unacknowledged(), size_t(1));
    }

    void onlyWhatIsStoredIsAcknowledged()
    {
        StreamManagement stream = enabled();
        stream.handedOut();
        stream.handedOut();
        QCOMPARE(stream.answer().attribute(u"h"), u"0"_s);
        QCOMPARE(stream.confirmStored()->attribute(u"h"), u"2"_s);
        QCOMPARE(stream.confirmStored(), std::nullopt);
        QCOMPARE(stream.answer().attribute(u"h"), u"2"_s);
    }

    void whatNeedsNoStoringIsAcknowledgedInItsTurn()
    {
        StreamManagement stream = enabled();
        stream.handledHere();
        QCOMPARE(stream.answer().attribute(u"h"), u"1"_s);
        stream.handedOut();
        stream.handledHere();
        QCOMPARE(stream.answer().attribute(u"h"), u"1"_s);
        QCOMPARE(stream.confirmStored()->attribute(u"h"), u"3"_s);
    }

    void aResumedStreamGoesOn()
    {
        StreamManagement stream = enabled();
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
            stream.sent(message(id));
        stream.handedOut();
        stream.handedOut();
        QCOMPARE(stream.resume(), management("resume", "previd='s1' h='2'"));

        const auto unsent = stream.resumed(management("resumed", "previd='s1' h='1'"));
        QVERIFY(unsent);
        QCOMPARE(unsent->size(), 2u);
        QCOMPARE(unsent->front(), message(u"2"_s));
        QVERIFY(stream.acknowledged(management("a", "h='3'")));
        QCOMPARE(stream.unacknowledged(), size_t(0));
        QVERIFY(!stream.resumed(management("resumed", "previd='s1' h='9'")));
    }
};

QTEST_GUILESS_MAIN(StreamManagementTest)
#include "StreamManagementTest.moc"
