// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Occupant.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray user(const QByteArray &inner)
{
    return "<x xmlns='http://jabber.org/protocol/muc#user'>" + inner + "</x>";
}

std::optional<Occupant> read(const QByteArray &inner)
{
    return readOccupant(xml("<presence>" + user(inner) + "</presence>"));
}

} // namespace

class OccupantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0045, section 7.2.2.
    void aRoomPresentsItsOccupants()
    {
        const QByteArray inner = "<item affiliation='member' jid='hag66@shakespeare.lit/pda' "
                                 "role='participant'/><status code='100'/><status code='110'/>"
                                 "<status code='210'/>";
        const auto occupant = read(inner);
        QVERIFY(occupant);
        QCOMPARE(occupant->affiliation, Affiliation::Member);
        QCOMPARE(occupant->role, Role::Participant);
        QCOMPARE(occupant->jid, *Jid::parse(u"hag66@shakespeare.lit/pda"));
        QVERIFY(occupant->is(Occupant::IsSelf));
        QVERIFY(occupant->is(Occupant::NicknameAssigned));
        QVERIFY(!occupant->is(Occupant::RoomCreated));
        QCOMPARE(canonical(writeOccupant(*occupant)), canonical(user(inner)));
    }

    /// Section 7.6.
    void aNewNicknameIsAnnounced()
    {
        const auto occupant = read("<item affiliation='member' nick='oldhag' role='participant'/>"
                                   "<status code='303'/>");
        QVERIFY(occupant && occupant->is(Occupant::NicknameChanged));
        QCOMPARE(occupant->nickname, u"oldhag"_s);
    }

    /// Section 8.2.
    void whoIsKickedHearsByWhomAndWhy()
    {
        const QByteArray inner = "<item affiliation='none' role='none'><actor nick='Fluellen'/>"
                                 "<reason>Avaunt, you cullion!</reason></item>"
                                 "<status code='307'/>";
        const auto occupant = read(inner);
        QVERIFY(occupant && occupant->is(Occupant::Kicked));
        QCOMPARE(occupant->actorNickname, u"Fluellen"_s);
        QCOMPARE(occupant->reason, u"Avaunt, you cullion!"_s);
        QCOMPARE(canonical(writeOccupant(*occupant)), canonical(user(inner)));
    }

    /// Section 10.9.
    void aRoomMayEnd()
    {
        const QByteArray inner = "<item affiliation='none' role='none'/>"
                                 "<destroy jid='coven@chat.shakespeare.lit'>"
                                 "<reason>Macbeth doth come.</reason></destroy>";
        const auto occupant = read(inner);
        QVERIFY(occupant && occupant->destroyed);
        QCOMPARE(*occupant->destroyed, (RoomDestruction{*Jid::parse(u"coven@chat.shakespeare.lit"),
                                                        u"Macbeth doth come."_s}));
        QCOMPARE(canonical(writeOccupant(*occupant)), canonical(user(inner)));
        QCOMPARE(
            canonical(writeDestroyRoom({})),
            canonical("<query xmlns='http://jabber.org/protocol/muc#owner'><destroy/></query>"));
    }

    void whatIsNotUnderstoodGivesNoRight()
    {
        const auto occupant = read("<item affiliation='emperor' role='god' jid='@'/>"
                                   "<status code='a'/><status/><status code='-1'/>"
                                   "<status code='4000000000'/>");
        QCOMPARE(occupant, Occupant());
        QCOMPARE(read(""), Occupant());
        QCOMPARE(readOccupant(xml("<presence/>")), std::nullopt);
        QCOMPARE(
            readOccupant(xml("<presence><x xmlns='http://jabber.org/protocol/muc'/></presence>")),
            std::nullopt);
    }

    void thereIsAnEndToTheStatuses()
    {
        QCOMPARE(read(QByteArray("<status code='110'/>").repeated(99))->statuses.size(),
                 Occupant::kMaximumStatuses);
    }
};

TEST_OF_PROGRAM(OccupantTest)
#include "OccupantTest.moc"
