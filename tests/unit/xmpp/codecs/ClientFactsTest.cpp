// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/EntityTime.h"
#include "integrations/chat/xmpp/codecs/SoftwareVersion.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

using namespace std::chrono;

/// What clients tell of themselves.
class ClientFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0092, section 3.
    void whichProgramItIs()
    {
        const QByteArray text = "<query xmlns='jabber:iq:version'><name>Exodus</name>"
                                "<version>0.7.0.4</version><os>Windows-XP 5.01.2600</os></query>";
        const SoftwareVersion software{u"Exodus"_s, u"0.7.0.4"_s, u"Windows-XP 5.01.2600"_s};
        QCOMPARE(readSoftwareVersion(xml("<iq>" + text + "</iq>")), software);
        QCOMPARE(canonical(writeSoftwareVersion(software)), canonical(text));
        QCOMPARE(readSoftwareVersion(xml("<iq/>").add(writeSoftwareVersionQuery())), std::nullopt);
    }

    /// XEP-0202, section 3.
    void whatTimeItIs()
    {
        const QByteArray text = "<time xmlns='urn:xmpp:time'><tzo>-06:00</tzo>"
                                "<utc>2006-12-19T17:58:35Z</utc></time>";
        const EntityTime time{sys_days(2006y / 12 / 19) + 17h + 58min + 35s, -6h};
        QCOMPARE(readEntityTime(xml("<iq>" + text + "</iq>")), time);
        QCOMPARE(canonical(writeEntityTime(time)), canonical(text));
        QCOMPARE(readEntityTime(xml("<iq/>").add(writeEntityTime({time.now, 5h + 45min})))->offset,
                 5h + 45min);
        QCOMPARE(readEntityTime(xml("<iq/>").add(writeEntityTimeQuery())), std::nullopt);
    }

    void aZoneThatIsNoneIsNoTime()
    {
        for (const QByteArray zone : {"", "06:00", "+6:00", "+24:00", "+06:60", "+0a:00", "UTC"})
            QCOMPARE(readEntityTime(xml("<iq><time xmlns='urn:xmpp:time'><tzo>" + zone +
                                        "</tzo><utc>2006-12-19T17:58:35Z</utc></time></iq>")),
                     std::nullopt);
    }
};

TEST_OF_PROGRAM(ClientFactsTest)
#include "ClientFactsTest.moc"
