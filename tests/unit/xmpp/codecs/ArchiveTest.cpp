// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/ArchiveQuery.h"
#include "integrations/chat/xmpp/codecs/ArchiveResult.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

using namespace std::chrono;

namespace {

constexpr Timestamp kStart = sys_days(2010y / 6 / 7);

const QByteArray kResult =
    "<result id='28482-98726-73623' queryid='f27' xmlns='urn:xmpp:mam:2'>"
    "<forwarded xmlns='urn:xmpp:forward:0'>"
    "<delay stamp='2010-07-10T23:08:25Z' xmlns='urn:xmpp:delay'/>"
    "<message xmlns='jabber:client' from='witch@shakespeare.lit' to='macbeth@shakespeare.lit'>"
    "<body>Hail to thee</body></message></forwarded></result>";

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0313, sections 4.1 and 4.3.
    void aQuestionSaysWhomWhenAndHowMuch()
    {
        const QByteArray text =
            "<query queryid='f27' xmlns='urn:xmpp:mam:2'><x type='submit' xmlns='jabber:x:data'>"
            "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:mam:2</value></field>"
            "<field var='end'><value>2010-07-07T13:23:54Z</value></field>"
            "<field var='start'><value>2010-06-07T00:00:00Z</value></field>"
            "<field var='with'><value>juliet@capulet.lit</value></field></x>"
            "<set xmlns='http://jabber.org/protocol/rsm'><max>10</max><after>09af3</after></set>"
            "</query>";
        const ArchiveQuery query{u"f27"_s, *Jid::parse(u"juliet@capulet.lit"), kStart,
                                 sys_days(2010y / 7 / 7) + 13h + 23min + 54s,
                                 PageRequest{10, u"09af3"_s, {}}};
        QCOMPARE(canonical(writeArchiveQuery(query)), canonical(text));
        QCOMPARE(readArchiveQuery(xml("<iq>" + text + "</iq>")), query);
    }

    void aQuestionMayBeForEverything()
    {
        const XmlElement iq = xml("<iq/>").add(writeArchiveQuery({}));
        QCOMPARE(readArchiveQuery(iq), ArchiveQuery());
        QCOMPARE(readArchiveQuery(xml("<iq/>")), std::nullopt);
    }

    /// Section 4.2.
    void aMessageComes()
    {
        const auto result = readArchiveResult(message(kResult));
        QVERIFY(result);
        QCOMPARE(result->queryId, u"f27"_s);
        QCOMPARE(result->id, u"28482-98726-73623"_s);
        QCOMPARE(result->forwarded.delay->sent, sys_days(2010y / 7 / 10) + 23h + 8min + 25s);
        QCOMPARE(result->forwarded.message.textOf(u"body", u"jabber:client"), u"Hail to thee"_s);
        QCOMPARE(canonical(writeArchiveResult(*result)), canonical(kResult));
    }

    void aResultThatIsNotWholeIsNone_data()
    {
        QTest::addColumn<QByteArray>("gone");
        QTest::newRow("its id") << "id='28482-98726-73623'"_ba;
        QTest::newRow("its moment") << "stamp='2010-07-10T23:08:25Z'"_ba;
        QTest::newRow("its namespace") << "xmlns='urn:xmpp:mam:2'"_ba;
        QTest::newRow("what is forwarded") << "xmlns='urn:xmpp:forward:0'"_ba;
    }

    void aResultThatIsNotWholeIsNone()
    {
        QFETCH(QByteArray, gone);
        QVERIFY(kResult.contains(gone));
        QCOMPARE(readArchiveResult(message(QByteArray(kResult).replace(gone, ""))), std::nullopt);
    }

    /// Section 4.4.
    void thePageEnds()
    {
        const QByteArray text =
            "<fin complete='true' stable='false' xmlns='urn:xmpp:mam:2'>"
            "<set xmlns='http://jabber.org/protocol/rsm'><first index='0'>28482-98726-73623</first>"
            "<last>09af3-cc343-b409f</last></set></fin>";
        const ArchiveEnd end{
            true, false, {u"28482-98726-73623"_s, u"09af3-cc343-b409f"_s, 0, std::nullopt}};
        QCOMPARE(readArchiveEnd(xml("<iq>" + text + "</iq>")), end);
        QCOMPARE(canonical(writeArchiveEnd(end)), canonical(text));
        QCOMPARE(readArchiveEnd(xml("<iq><fin xmlns='urn:xmpp:mam:2'/></iq>")), ArchiveEnd());
        QCOMPARE(readArchiveEnd(xml("<iq/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(ArchiveTest)
#include "ArchiveTest.moc"
