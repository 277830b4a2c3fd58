// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/Roster.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

QByteArray query(const QByteArray &inner)
{
    return "<query ver='ver7' xmlns='jabber:iq:roster'>" + inner + "</query>";
}

std::optional<Roster> read(const QByteArray &inner)
{
    return readRoster(xml("<iq>" + query(inner) + "</iq>"));
}

} // namespace

class RosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// RFC 6121, section 2.1.
    void itIsAListOfPeople()
    {
        const QByteArray inner =
            "<item jid='nurse@example.com' name='Nurse' subscription='both'><group>House</group>"
            "</item><item ask='subscribe' jid='romeo@example.net'/>";
        using enum RosterItem::Subscription;
        const Roster roster{
            u"ver7"_s,
            {{*Jid::parse(u"nurse@example.com"), u"Nurse"_s, Both, false, {u"House"_s}},
             {*Jid::parse(u"romeo@example.net"), {}, None, true, {}}}};
        QCOMPARE(read(inner), roster);
        QCOMPARE(canonical(writeRoster(roster)), canonical(query(inner)));
        QCOMPARE(canonical(writeRoster({})), canonical("<query xmlns='jabber:iq:roster'/>"));
    }

    void whoIsNobodyIsLeftOut()
    {
        QCOMPARE(read("<item/><item jid=''/><item jid='@'/>"), (Roster{u"ver7"_s, {}}));
        QCOMPARE(readRoster(xml("<iq/>")), std::nullopt);
        const auto odd = read("<item jid='a@b' subscription='maybe' name='x&#x202E;y'/>");
        QVERIFY(odd && odd->items.size() == 1);
        QCOMPARE(odd->items.front().subscription, RosterItem::Subscription::None);
        QCOMPARE(odd->items.front().name, u"xy"_s);
    }
};

TEST_OF_PROGRAM(RosterTest)
#include "RosterTest.moc"
