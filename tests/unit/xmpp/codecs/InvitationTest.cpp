// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Invitation.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class InvitationTest : public QObject
{
    Q_OBJECT

    const Jid m_room = *Jid::parse(u"coven@chat.shakespeare.lit");
    const Jid m_crone = *Jid::parse(u"crone1@shakespeare.lit/desktop");

    static QByteArray mediated(const QByteArray &sender)
    {
        return "<message from='" + sender +
               "'><x xmlns='http://jabber.org/protocol/muc#user'>"
               "<invite from='crone1@shakespeare.lit/desktop'>"
               "<reason>The place for all good witches!</reason></invite>"
               "<password>cauldronburn</password></x></message>";
    }

private Q_SLOTS:
    /// XEP-0045, section 7.8.2.
    void aRoomPassesOneOn()
    {
        const Invitation invitation{.room = m_room,
                                    .from = m_crone,
                                    .to = {},
                                    .reason = u"The place for all good witches!"_s,
                                    .password = u"cauldronburn"_s};
        QCOMPARE(readMediatedInvitation(xml(mediated("coven@chat.shakespeare.lit"))), invitation);
        QCOMPARE(writeMediatedInvitation(invitation),
                 xml(mediated("a")).child(u"x", u"http://jabber.org/protocol/muc#user"));
    }

    void onlyARoomMayPassOneOn()
    {
        QCOMPARE(readMediatedInvitation(xml(mediated("coven@chat.shakespeare.lit/thirdwitch"))),
                 std::nullopt);
        QCOMPARE(readMediatedInvitation(xml(mediated("shakespeare.lit"))), std::nullopt);
        QCOMPARE(readMediatedInvitation(xml(mediated("@"))), std::nullopt);
        QCOMPARE(readMediatedInvitation(message("")), std::nullopt);
    }

    void oneIsSentThroughTheRoom()
    {
        QCOMPARE(canonical(writeMediatedInvitation({.to = *Jid::parse(u"hecate@shakespeare.lit")})),
                 canonical("<x xmlns='http://jabber.org/protocol/muc#user'>"
                           "<invite to='hecate@shakespeare.lit'/></x>"));
    }

    void oneIsDeclined()
    {
        QCOMPARE(canonical(writeDecline({.room = m_room, .from = m_crone}, u"Too busy"_s)),
                 canonical("<x xmlns='http://jabber.org/protocol/muc#user'>"
                           "<decline to='crone1@shakespeare.lit'><reason>Too busy</reason>"
                           "</decline></x>"));
    }

    /// XEP-0249, section 2.
    void apersonSendsOne()
    {
        const QByteArray text = "<x jid='coven@chat.shakespeare.lit' password='cauldronburn' "
                                "reason='Hey Hecate' xmlns='jabber:x:conference'/>";
        const Invitation invitation{.room = m_room,
                                    .from = m_crone,
                                    .to = {},
                                    .reason = u"Hey Hecate"_s,
                                    .password = u"cauldronburn"_s};
        QCOMPARE(readDirectInvitation(
                     xml("<message from='crone1@shakespeare.lit/desktop'>" + text + "</message>")),
                 invitation);
        QCOMPARE(canonical(writeDirectInvitation(invitation)), canonical(text));
    }

    void whatIsNoRoomInvitesNobody_data()
    {
        QTest::addColumn<QByteArray>("jid");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("a server") << "shakespeare.lit"_ba;
        QTest::newRow("an occupant") << "coven@chat.shakespeare.lit/hag"_ba;
    }

    void whatIsNoRoomInvitesNobody()
    {
        QFETCH(QByteArray, jid);
        QCOMPARE(
            readDirectInvitation(message("<x xmlns='jabber:x:conference' jid='" + jid + "'/>")),
            std::nullopt);
        QCOMPARE(readDirectInvitation(message("")), std::nullopt);
    }
};

TEST_OF_PROGRAM(InvitationTest)
#include "InvitationTest.moc"
