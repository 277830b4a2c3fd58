// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The glances of rooms: where they are looked for, whose are believed, and when they go.

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/FakeServer.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const FakeServer::Occupant kBot{u"occ-bot"_s, u"bot@home.example"_s, u"admin"_s};
const FakeServer::Occupant kMallory{u"occ-mal"_s, u"mallory@home.example"_s, u"member"_s};
const QString kNode = u"urn:watchroom:glances:ops@rooms.home.example"_s;

QString item(const QString &key, const QString &state, const QString &publisher = {})
{
    const QString json =
        uR"({"v":1,"id":"%1","name":"Queue","state":{"text":"%2","tone":"good"},)"
        uR"("updatedAt":"2100-01-01T00:00:00Z","actions":[{"id":"x","title":"Press"}]})"_s.arg(
            key, state);
    const QString by = publisher.isEmpty() ? QString() : u" publisher='%1'"_s.arg(publisher);
    return u"<item id='ci/%1'%3><glance xmlns='urn:watchroom:glance:1'><json "
           "xmlns='urn:xmpp:json:0'>%2</json></glance></item>"_s.arg(key, json.toHtmlEscaped(), by);
}

} // namespace

class RoomGlancesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;
    /// What each address answers to a question for the node's items; no such node where it is
    /// empty.
    QMap<QString, QString> m_items;
    QStringList m_asked;
    QString m_named; ///< The node that the room names.

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    std::optional<Result<XmlElement>> answer(const XmlElement &iq)
    {
        const QString to = iq.attribute(u"to");
        const XmlElement &pubsub = iq.child(u"pubsub", ns::kPubSub);
        if (iq.has(u"query", ns::kDiscoItems))
            return stanza(u"<iq type='result'><query "
                          "xmlns='http://jabber.org/protocol/disco#items'><item "
                          "jid='pubsub.home.example'/></query></iq>"_s);
        if (iq.has(u"query", ns::kDiscoInfo) && to == "pubsub.home.example"_L1)
            return stanza(u"<iq type='result'><query "
                          "xmlns='http://jabber.org/protocol/disco#info'><identity "
                          "category='pubsub' type='service'/></query></iq>"_s);
        if (iq.has(u"query", ns::kDiscoInfo) && to == FakeServer::room() && !m_named.isEmpty())
            return stanza(
                u"<iq type='result'><query xmlns='http://jabber.org/protocol/disco#info'><x "
                "xmlns='jabber:x:data' type='result'><field var='FORM_TYPE'><value>"
                "http://jabber.org/protocol/muc#roominfo</value></field><field "
                "var='muc#roominfo_pubsub'><value>%1</value></field></x></query></iq>"_s.arg(
                    m_named));
        const QString node = pubsub.child(u"items", ns::kPubSub).attribute(u"node");
        if (node != kNode && node != "ours"_L1)
            return std::nullopt;
        m_asked += to;
        if (!m_items.contains(to))
            return Result<XmlElement>(failure(ErrorCode::NotFound, {}));
        return stanza(u"<iq type='result'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items "
                      "node='%1'>%2</items></pubsub></iq>"_s.arg(node, m_items.value(to)));
    }

    void news(const QString &content)
    {
        m_server->channel().receive(
            u"<message from='pubsub.home.example' to='ana@home.example' type='headline'><event "
            "xmlns='http://jabber.org/protocol/pubsub#event'><items node='%1'>%2</items></event>"
            "</message>"_s.arg(kNode, content));
    }

    std::vector<GlancePublished> glances() const { return m_host->all<GlancePublished>(); }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
        m_server->enters(u"bot"_s, kBot);
        m_server->enters(u"mallory"_s, kMallory);
        m_server->answerFirst = [this](const XmlElement &iq) { return answer(iq); };
        m_items.clear();
        m_asked.clear();
        m_named.clear();
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    void theNodeThatTheRoomNames()
    {
        m_named = u"xmpp:far.example?;node=ours"_s;
        m_items[u"far.example"_s] = item(u"queue"_s, u"Fine"_s);
        start();
        QCOMPARE(m_asked, QStringList{u"far.example"_s});
        QCOMPARE(glances().size(), 1u);
        QCOMPARE(glances().front().room, m_server->roomId());
        QCOMPARE(glances().front().source, u"ci"_s);
        QCOMPARE(glances().front().glance.state.text, u"Fine"_s);
    }

    void theNodeOfThePubSubService_data()
    {
        QTest::addColumn<QString>("publisher");
        QTest::addColumn<QString>("source");
        QTest::newRow("whom the room vouches for") << u"bot@home.example/x"_s << u"ci"_s;
        QTest::newRow("somebody") << u"mallory@home.example"_s << u"ci (not verified)"_s;
        QTest::newRow("nobody says who") << u""_s << u"ci (not verified)"_s;
    }

    void theNodeOfThePubSubService()
    {
        QFETCH(const QString, publisher);
        m_items[u"pubsub.home.example"_s] = item(u"queue"_s, u"Fine"_s, publisher);
        start();
        QCOMPARE(m_asked, QStringList{u"pubsub.home.example"_s});
        QCOMPARE(glances().size(), 1u);
        QTEST(glances().front().source, "source");
    }

    void theOwnNodeOfWhomTheRoomVouchesFor()
    {
        const QString bot = FakeServer::room() + u"/bot"_s;
        m_items[bot] = item(u"queue"_s, u"Fine"_s);
        start();
        QCOMPARE(m_asked, (QStringList{u"pubsub.home.example"_s, bot}));
        QCOMPARE(glances().front().source, u"ci"_s);

        m_items[bot] = item(u"queue"_s, u"Slow"_s);
        m_items[FakeServer::room() + u"/mallory"_s] = item(u"queue"_s, u"Forged"_s);
        for (const QString &who : {u"mallory"_s, u"bot"_s})
            m_server->says(who, {},
                           u"<payload xmlns='urn:xmpp:json-msg:0' "
                           "datatype='urn:watchroom:glance-hint:1'><json "
                           "xmlns='urn:xmpp:json:0'>{}</json></payload>"_s);
        QCOMPARE(glances().size(), 2u);
        QCOMPARE(glances().back().glance.state.text, u"Slow"_s);
        QCOMPARE(glances().back().glance.id, glances().front().glance.id);
    }

    void newsComeAndGo()
    {
        m_items[u"pubsub.home.example"_s] = item(u"queue"_s, u"Fine"_s);
        start();
        const GlanceId id = glances().front().glance.id;
        news(item(u"queue"_s, u"Slow"_s));
        QCOMPARE(glances().back().glance.id, id);
        QCOMPARE(glances().back().glance.state.text, u"Slow"_s);
        news(u"<retract id='ci/queue'/>"_s);
        QCOMPARE(m_host->all<GlanceRemoved>().size(), 1u);
        QCOMPARE(m_host->all<GlanceRemoved>().back().glance, id);
    }

    void whatWentWhileOneWasAwayGoes()
    {
        m_items[u"pubsub.home.example"_s] = item(u"queue"_s, u"Fine"_s) + item(u"disk"_s, u"Ok"_s);
        start();
        QCOMPARE(glances().size(), 2u);
        m_backend->stop();
        m_items[u"pubsub.home.example"_s] = item(u"disk"_s, u"Ok"_s);
        start();
        QCOMPARE(m_host->all<GlanceRemoved>().size(), 1u);
        QCOMPARE(m_host->all<GlanceRemoved>().back().glance, glances().front().glance.id);
    }

    void newsOfOthersAreNone()
    {
        m_items[u"pubsub.home.example"_s] = item(u"queue"_s, u"Fine"_s);
        start();
        m_server->channel().receive(
            u"<message from='mallory@home.example' to='ana@home.example' type='headline'><event "
            "xmlns='http://jabber.org/protocol/pubsub#event'><items node='%1'>%2</items></event>"
            "</message>"_s.arg(kNode, item(u"queue"_s, u"Forged"_s)));
        QCOMPARE(glances().size(), 1u);
    }

    void thereIsALimit()
    {
        QString many;
        for (int i = 0; i < 150; ++i)
            many += item(u"k%1"_s.arg(i), u"Fine"_s);
        m_items[u"pubsub.home.example"_s] = many;
        start();
        QCOMPARE(glances().size(), 100u);
    }

    void noneIsFresherThanNowAndNoneActs()
    {
        m_items[u"pubsub.home.example"_s] = item(u"queue"_s, u"Fine"_s);
        start();
        QVERIFY(glances().front().glance.updatedAt <= m_host->clock().now());
        QVERIFY(glances().front().glance.actions.empty());
    }
};

TEST_OF_PROGRAM(RoomGlancesTest)
#include "RoomGlancesTest.moc"
