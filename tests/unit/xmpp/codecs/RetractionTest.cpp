// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Retraction.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

using namespace std::chrono;

class RetractionTest : public QObject
{
    Q_OBJECT

    const Moderation m_macbeth{*Jid::parse(u"room@muc.example.com/macbeth"), u"dd72603d"_s,
                               u"Not here"_s};

private Q_SLOTS:
    /// XEP-0424, section 3.
    void itNamesTheMessage()
    {
        const QByteArray text = "<retract id='origin-id-1' xmlns='urn:xmpp:message-retract:1'/>";
        QCOMPARE(readRetraction(message(text)), (Retraction{u"origin-id-1"_s, {}}));
        QCOMPARE(canonical(writeRetraction({u"origin-id-1"_s, {}})), canonical(text));
    }

    /// XEP-0425, section 4.
    void aRoomSaysWhoseDecisionItWas()
    {
        const QByteArray text = "<retract id='stanza-id-1' xmlns='urn:xmpp:message-retract:1'>"
                                "<moderated by='room@muc.example.com/macbeth' "
                                "xmlns='urn:xmpp:message-moderate:1'>"
                                "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='dd72603d'/>"
                                "</moderated><reason>Not here</reason></retract>";
        QCOMPARE(readRetraction(message(text)), (Retraction{u"stanza-id-1"_s, m_macbeth}));
        QCOMPARE(canonical(writeRetraction({u"stanza-id-1"_s, m_macbeth})), canonical(text));
    }

    /// XEP-0424, section 4.
    void anArchiveHasATombstone()
    {
        const QByteArray text = "<retracted id='retract-message-1' stamp='2019-09-20T23:09:32Z' "
                                "xmlns='urn:xmpp:message-retract:1'/>";
        const Tombstone tombstone{
            u"retract-message-1"_s, sys_days(2019y / 9 / 20) + 23h + 9min + 32s, {}};
        QCOMPARE(readTombstone(message(text)), tombstone);
        QCOMPARE(canonical(writeTombstone(tombstone)), canonical(text));
        QCOMPARE(
            readTombstone(message("<retracted xmlns='urn:xmpp:message-retract:1' stamp='?'/>")),
            Tombstone());
        const Tombstone moderated{{}, {}, m_macbeth};
        QCOMPARE(readTombstone(message("").add(writeTombstone(moderated))), moderated);
    }

    void aModeratorAsksTheRoom()
    {
        const QByteArray text = "<moderate id='stanza-id-1' xmlns='urn:xmpp:message-moderate:1'>"
                                "<retract xmlns='urn:xmpp:message-retract:1'/>"
                                "<reason>Not here</reason></moderate>";
        const ModerationRequest request{u"stanza-id-1"_s, u"Not here"_s};
        QCOMPARE(readModerationRequest(xml("<iq>" + text + "</iq>")), request);
        QCOMPARE(canonical(writeModerationRequest(request)), canonical(text));
    }

    void whatNamesNoMessageIsNone()
    {
        QCOMPARE(readRetraction(message("<retract xmlns='urn:xmpp:message-retract:1'/>")),
                 std::nullopt);
        QCOMPARE(readRetraction(message("<retract xmlns='urn:xmpp:message-retract:0' id='1'/>")),
                 std::nullopt);
        QCOMPARE(readTombstone(message("")), std::nullopt);
        QCOMPARE(readModerationRequest(
                     message("<moderate xmlns='urn:xmpp:message-moderate:1' id='1'/>")),
                 std::nullopt);
    }

    void aReasonIsCleaned()
    {
        const auto read =
            readRetraction(message("<retract id='1' xmlns='urn:xmpp:message-retract:1'>"
                                   "<moderated xmlns='urn:xmpp:message-moderate:1'/>"
                                   "<reason>a&#x202E;b\nc</reason></retract>"));
        QVERIFY(read && read->moderation);
        QCOMPARE(*read->moderation, (Moderation{{}, {}, u"ab c"_s}));
    }
};

TEST_OF_PROGRAM(RetractionTest)
#include "RetractionTest.moc"
