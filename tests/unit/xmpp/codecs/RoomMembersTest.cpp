// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/RoomMembers.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray query(const QByteArray &inner)
{
    return "<query xmlns='http://jabber.org/protocol/muc#admin'>" + inner + "</query>";
}

std::optional<RoomMembers> read(const QByteArray &inner)
{
    return readRoomMembers(xml("<iq>" + query(inner) + "</iq>"));
}

} // namespace

class RoomMembersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// XEP-0045, section 9.5.
    void aListIsAskedFor()
    {
        QCOMPARE(canonical(writeRoomMembersQuery(Affiliation::Member)),
                 canonical(query("<item affiliation='member'/>")));
        const QByteArray list =
            "<item affiliation='member' jid='hag66@shakespeare.lit' nick='thirdwitch' "
            "role='participant'/><item affiliation='owner' jid='crone1@shakespeare.lit'/>";
        const RoomMembers members{
            {{.affiliation = Affiliation::Member,
              .role = Role::Participant,
              .jid = *Jid::parse(u"hag66@shakespeare.lit"),
              .nickname = u"thirdwitch"_s},
             {.affiliation = Affiliation::Owner, .jid = *Jid::parse(u"crone1@shakespeare.lit")}}};
        QCOMPARE(read(list), members);
        QCOMPARE(canonical(writeRoomMembers(members)), canonical(query(list)));
    }

    /// Section 8.2.
    void somebodyIsKicked()
    {
        QCOMPARE(canonical(writeRoomMembers({{{.role = Role::None,
                                               .nickname = u"pistol"_s,
                                               .reason = u"Avaunt, you cullion!"_s}}})),
                 canonical(query("<item nick='pistol' role='none'>"
                                 "<reason>Avaunt, you cullion!</reason></item>")));
    }

    void whoIsNobodyIsLeftOut()
    {
        QCOMPARE(read("<item affiliation='owner'/><item jid='@' affiliation='owner'/>"),
                 RoomMembers());
        const auto odd = read("<item jid='a@b' affiliation='emperor'/>");
        QVERIFY(odd && odd->members.size() == 1 && !odd->members.front().affiliation);
        QCOMPARE(readRoomMembers(xml("<iq/>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(RoomMembersTest)
#include "RoomMembersTest.moc"
