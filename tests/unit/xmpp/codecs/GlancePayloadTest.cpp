// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/GlancePayload.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

GlancePayload disk()
{
    GlancePayload payload{.source = u"website"_s, .glance = {}};
    payload.glance.id = GlanceId(u"disk/root"_s);
    payload.glance.name = u"Disk"_s;
    payload.glance.state.text = u"Nearly full"_s;
    return payload;
}

XmlElement item(const QString &id)
{
    return xml("<item/>").set(u"id"_s, id).add(writeGlancePayload(disk()));
}

} // namespace

class GlancePayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGlanceIsAnItem()
    {
        const auto read = readGlancePayload(item(u"website/disk/root"_s));
        QVERIFY(read);
        QVERIFY(*read == disk());
    }

    void itMustBeTheOneThatTheItemNames()
    {
        QVERIFY(!readGlancePayload(item(u"website/load"_s)));
        QVERIFY(!readGlancePayload(item(u"disk"_s)));
        QVERIFY(!readGlancePayload(item(QString())));
        QVERIFY(!readGlancePayload(xml("<item id='website/disk/root'/>")));
        QVERIFY(
            !readGlancePayload(xml("<item id='website/a'><glance xmlns='urn:watchroom:glance:1'>"
                                   "<json xmlns='urn:xmpp:json:0'>[]</json></glance></item>")));
    }

    void aSourcesNameMayHaveAnySign()
    {
        const GlanceItemId id{u"https://a/b"_s, GlanceId(u"c/d"_s)};
        QCOMPARE(readGlanceItemId(writeGlanceItemId(id)), id);
        QCOMPARE(readGlanceItemId(u"/a"_s), std::nullopt);
        QCOMPARE(readGlanceItemId(u"a/"_s), std::nullopt);
    }

    void aRoomHasANode()
    {
        QCOMPARE(glanceNode(*Jid::parse(u"ops@rooms.example.org/ana")),
                 u"urn:watchroom:glances:ops@rooms.example.org"_s);
    }

    /// XEP-0060, section 12.21.
    void aRoomMayNameItsNode_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("node"); // empty for none
        QTest::newRow("as written")
            << u"xmpp:pubsub.shakespeare.lit?;node=princely_musings"_s << u"princely_musings"_s;
        QTest::newRow("with a verb")
            << u"xmpp:pubsub.shakespeare.lit?pubsub;action=subscribe;node=a%2Fb"_s << u"a/b"_s;
        QTest::newRow("without a node") << u"xmpp:pubsub.shakespeare.lit?;node="_s << QString();
        QTest::newRow("without a question") << u"xmpp:pubsub.shakespeare.lit"_s << QString();
        QTest::newRow("without an address") << u"xmpp:?;node=a"_s << QString();
        QTest::newRow("of the web") << u"https://pubsub.shakespeare.lit?;node=a"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void aRoomMayNameItsNode()
    {
        QFETCH(QString, uri);
        QFETCH(QString, node);
        const auto address = readNodeAddress(uri);
        QCOMPARE(address.has_value(), !node.isEmpty());
        if (address)
            QCOMPARE(*address, (NodeAddress{*Jid::parse(u"pubsub.shakespeare.lit"), node}));
    }

    /// XEP-0045, section 6.4.
    void theRoomsOwnWordsNameIt()
    {
        for (const QString &field : {u"muc#roominfo_pubsub"_s, u"muc#roomconfig_pubsub"_s}) {
            const DiscoInfo room{
                .forms = {{.formType = u"http://jabber.org/protocol/muc#roominfo"_s,
                           .values = {{field, {u"xmpp:pubsub.shakespeare.lit?;node=a"_s}}}}}};
            QCOMPARE(namedGlanceNode(room),
                     (NodeAddress{*Jid::parse(u"pubsub.shakespeare.lit"), u"a"_s}));
        }
        QCOMPARE(namedGlanceNode({}), std::nullopt);
    }

    void aBotSaysThatThereIsNews()
    {
        XmlElement hint = message("");
        addGlanceHint(hint);
        QVERIFY(isGlanceHint(hint));
        QVERIFY(readHints(hint).testFlag(Hint::NoStore));
        QVERIFY(!isGlanceHint(message("")));
    }
};

TEST_OF_PROGRAM(GlancePayloadTest)
#include "GlancePayloadTest.moc"
