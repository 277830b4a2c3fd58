// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What others cannot do to what was said: make a message vanish as a copy of another one (T14),
// change or take back what somebody else said (T15), or say when it was said (T16).

#include "tests/unit/xmpp/FakeServer.h"

#include <QTest>

#include <set>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class HistoryTruthTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;

    const PersonId m_ben{u"ben@home.example"_s};

    void start()
    {
        m_server->enters(u"ben"_s, {u"occ-ben"_s, u"ben@home.example"_s});
        m_server->enters(u"mallory"_s, {u"occ-mallory"_s, u"mallory@home.example"_s});
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    /// As a reader has them: a later one with the same id takes the place of the earlier.
    std::multiset<QString> texts() const
    {
        std::map<MessageId, QString> shown;
        for (const auto &event : m_host->all<MessageReceived>())
            shown[event.message.id] = event.message.markdown;
        std::multiset<QString> texts;
        for (const auto &[id, text] : shown)
            texts.insert(text);
        return texts;
    }

    /// Nobody but Ben has changed what Ben said, as the workspace would see it.
    bool bensWordsStand() const
    {
        for (const auto &edit : m_host->all<MessageEdited>()) {
            if (edit.by == m_ben)
                return false;
        }
        for (const auto &deletion : m_host->all<MessageDeleted>()) {
            if (deletion.by == m_ben)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    void bothMessagesAreThere_data()
    {
        QTest::addColumn<QString>("attributes");
        QTest::addColumn<QString>("forged");
        QTest::addColumn<bool>("forgedFirst");
        QTest::addColumn<bool>("isLive");
        QTest::addColumn<bool>("roomChecksIds");
        struct Forgery
        {
            const char *name;
            QString attributes;
            QString content;
        };
        const auto forgedId = [](const QString &by) {
            return u"<stanza-id xmlns='urn:xmpp:sid:0' by='%1' id='archived-2'/>"
                   "<stanza-id xmlns='urn:xmpp:sid:0' by='%1' id='archived-1'/>"_s.arg(by);
        };
        const Forgery forgeries[]{
            {"message id", u"id='m1'"_s, {}},
            {"origin id", u"id='x'"_s, u"<origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"_s},
            {"both", u"id='m1'"_s, u"<origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"_s},
            {"stanza id by the account", u"id='m1'"_s, forgedId(u"ana@home.example"_s)},
            {"stanza id by the sender", u"id='m1'"_s, forgedId(u"mallory@home.example"_s)},
            {"the archive's id as origin id", u"id='m1'"_s,
             u"<origin-id xmlns='urn:xmpp:sid:0' id='archived-2'/>"_s},
        };
        for (const Forgery &forgery : forgeries) {
            for (const bool forgedFirst : {false, true}) {
                for (const bool isLive : {false, true}) {
                    QTest::addRow("%s, %s, %s", forgery.name, forgedFirst ? "first" : "second",
                                  isLive ? "live" : "archived")
                        << forgery.attributes << forgery.content << forgedFirst << isLive << true;
                }
            }
        }
        // A room that leaves in what its members wrote in its name is not believed at all.
        for (const bool forgedFirst : {false, true}) {
            QTest::addRow("stanza id by a room that checks none, %s",
                          forgedFirst ? "first" : "second")
                << u"id='m1'"_s << forgedId(FakeServer::room()) << forgedFirst << true << false;
        }
    }

    void bothMessagesAreThere()
    {
        QFETCH(const QString, attributes);
        QFETCH(const QString, forged);
        QFETCH(const bool, forgedFirst);
        QFETCH(const bool, isLive);
        QFETCH(const bool, roomChecksIds);
        if (!roomChecksIds)
            m_server->roomFeatures.removeOne(u"urn:xmpp:sid:0"_s);
        const auto say = [&](const QString &nickname, const QString &attribute,
                             const QString &content) {
            if (isLive)
                m_server->says(nickname, attribute, content);
            else
                m_server->keeps(nickname, attribute, content);
        };
        start();
        if (forgedFirst)
            say(u"mallory"_s, attributes, u"<body>poison</body>"_s + forged);
        say(u"ben"_s, u"id='m1'"_s,
            u"<body>truth</body><origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"_s);
        if (!forgedFirst)
            say(u"mallory"_s, attributes, u"<body>poison</body>"_s + forged);
        m_server->channel().lose();
        m_server->channel().becomeReady();
        QCOMPARE(texts(), std::multiset<QString>({u"poison"_s, u"truth"_s}));
    }

    /// Two alerts that say the same are two, and a bot may number its messages anew.
    void equalMessagesOfOneSenderAreSeveral()
    {
        start();
        for (int i = 0; i < 3; ++i)
            m_server->says(u"ben"_s, u"id='1'"_s, u"<body>disk full</body>"_s);
        QCOMPARE(texts().count(u"disk full"_s), 3u);
    }

    void aMessageThatWasSentTwiceIsShownOnce_data()
    {
        QTest::addColumn<bool>("firstIsKept");
        QTest::addColumn<QStringList>("features");
        const QStringList archives{u"urn:xmpp:mam:2"_s, u"urn:xmpp:sid:0"_s};
        const QStringList ids = archives + QStringList{u"urn:xmpp:occupant-id:0"_s};
        const QStringList addresses = ids + QStringList{u"muc_nonanonymous"_s};
        for (const bool isKept : {true, false}) {
            const char *what = isKept ? "both are in the archive" : "the server lost the first";
            QTest::addRow("%s", what) << isKept << addresses;
            QTest::addRow("%s, addresses are hidden", what) << isKept << ids;
            QTest::addRow("%s, nobody is named", what) << isKept << archives;
        }
    }

    /// Its sender lost the server before the first copy came back, so it was sent once more.
    void aMessageThatWasSentTwiceIsShownOnce()
    {
        QFETCH(const bool, firstIsKept);
        QFETCH(const QStringList, features);
        m_server->roomFeatures = features;
        start();
        const QString content = u"<body>once</body><origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"_s;
        const QString first = m_server->says(u"ben"_s, u"id='m1'"_s, content);
        if (!firstIsKept)
            m_server->roomArchive().expire(1);
        m_server->channel().lose();
        const QString second = m_server->keeps(u"ben"_s, u"id='m1'"_s, content);
        m_server->leaves(u"ben"_s); // so that only the message says who wrote it
        m_server->channel().becomeReady();
        m_server->arrives(second);
        QCOMPARE(texts(), std::multiset<QString>({u"once"_s}));

        // Under either name it is known, and what follows stands behind it.
        m_server->says({}, u"id='m2'"_s,
                       u"<retract xmlns='urn:xmpp:message-retract:1' id='%1'><moderated "
                       "xmlns='urn:xmpp:message-moderate:1'/></retract>"_s.arg(second));
        QCOMPARE(m_host->all<MessageDeleted>().back().message, MessageId(first));
    }

    /// Who uses an id again for other words says something new.
    void otherWordsUnderTheSameIdAreAnotherMessage()
    {
        start();
        for (const QString &text : {u"one"_s, u"two"_s}) {
            m_server->says(
                u"ben"_s, u"id='m1'"_s,
                u"<body>%1</body><origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"_s.arg(text));
        }
        QCOMPARE(texts(), std::multiset<QString>({u"one"_s, u"two"_s}));
    }

    void noMessageOfTheOwnNameIsTakenForOurOwn()
    {
        start();
        const MessageId id(u"known-to-all"_s);
        auto sent =
            m_backend->send({.id = id, .room = m_server->roomId(), .markdown = u"said by Ana"_s});
        m_server->says(u"mallory"_s, u"id='known-to-all'"_s,
                       u"<body>said by Mallory</body><origin-id xmlns='urn:xmpp:sid:0' "
                       "id='known-to-all'/>"_s);
        m_server->channel().lose();
        m_server->channel().becomeReady();
        QCOMPARE(texts(), std::multiset<QString>({u"said by Ana"_s, u"said by Mallory"_s}));
        QVERIFY(sent.isFinished());
    }

    void nobodyChangesWhatOthersSaid_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("isLive");
        const QString corrects =
            u"<body>lie</body><replace xmlns='urn:xmpp:message-correct:0' id='%1'/>"_s;
        const QString retracts = u"<body>x</body><retract xmlns='urn:xmpp:message-retract:1' "
                                 "id='%1'/>"_s;
        const QString moderates =
            u"<retract xmlns='urn:xmpp:message-retract:1' id='archived-1'><moderated "
            "xmlns='urn:xmpp:message-moderate:1' by='%1/boss'/></retract>"_s;
        const QString reallyBen = u"<x xmlns='http://jabber.org/protocol/muc#user'><item "
                                  "affiliation='owner' jid='ben@home.example/phone'/></x>"_s;
        for (const bool isLive : {true, false}) {
            const char *way = isLive ? "live" : "archived";
            for (const QString &id : {u"m1"_s, u"o1"_s, u"archived-1"_s}) {
                const QByteArray name = id.toUtf8();
                QTest::addRow("corrects by %s, %s", name.constData(), way)
                    << u"mallory"_s << corrects.arg(id) << isLive;
                QTest::addRow("retracts by %s, %s", name.constData(), way)
                    << u"mallory"_s << retracts.arg(id) << isLive;
                QTest::addRow("corrects by %s as the room's address says, %s", name.constData(),
                              way)
                    << u"mallory"_s << corrects.arg(id) + reallyBen << isLive;
            }
            QTest::addRow("moderates, %s", way)
                << u"mallory"_s << moderates.arg(FakeServer::room()) << isLive;
            QTest::addRow("has taken Ben's name and corrects, %s", way)
                << u"ben"_s << corrects.arg(u"m1"_s) << isLive;
            QTest::addRow("has taken Ben's name and retracts, %s", way)
                << u"ben"_s << retracts.arg(u"archived-1"_s) << isLive;
        }
    }

    void nobodyChangesWhatOthersSaid()
    {
        QFETCH(const QString, sender);
        QFETCH(const QString, content);
        QFETCH(const bool, isLive);
        start();
        m_server->says(u"ben"_s, u"id='m1'"_s,
                       u"<body>truth</body><origin-id xmlns='urn:xmpp:sid:0' id='o1'/>"_s);
        if (sender == u"ben") {
            m_server->leaves(u"ben"_s);
            m_server->leaves(u"mallory"_s);
            m_server->enters(u"ben"_s, {u"occ-mallory"_s, u"mallory@home.example"_s});
        }
        if (isLive) {
            m_server->says(sender, u"id='x1'"_s, content);
        } else {
            m_server->channel().lose();
            m_server->keeps(sender, u"id='x1'"_s, content);
            m_server->channel().becomeReady();
        }
        QVERIFY(bensWordsStand());
        QVERIFY(texts().contains(u"truth"_s));
    }

    /// Where a room names nobody, the same nickname is not the same person.
    void aNicknameAloneChangesNothing()
    {
        m_server->roomFeatures = {u"urn:xmpp:mam:2"_s, u"urn:xmpp:sid:0"_s};
        start();
        m_server->says(u"ben"_s, u"id='m1'"_s, u"<body>truth</body>"_s);
        m_server->says(u"ben"_s, u"id='m2'"_s,
                       u"<body>lie</body><replace xmlns='urn:xmpp:message-correct:0' id='m1'/>"_s);
        m_server->says(u"ben"_s, u"id='m3'"_s,
                       u"<retract xmlns='urn:xmpp:message-retract:1' id='archived-1'/>"_s);
        QVERIFY(m_host->all<MessageEdited>().empty());
        QVERIFY(m_host->all<MessageDeleted>().empty());
        QCOMPARE(texts(), std::multiset<QString>({u"truth"_s, u"lie"_s}));
    }

    /// A name that reads like Ben's is not Ben's, and hides nothing.
    void whoLooksLikeAnotherIsNotTheOther_data()
    {
        QTest::addColumn<QString>("nickname");
        QTest::newRow("a Cyrillic letter") << u"b\u0435n"_s;
        QTest::newRow("a space without width") << u"ben\u200b"_s;
        QTest::newRow("backwards") << u"\u202eneb"_s;
        QTest::newRow("a space behind") << u"ben\u00a0"_s;
        QTest::newRow("a capital letter") << u"Ben"_s;
        QTest::newRow("his address") << u"ben@home.example"_s;
    }

    void whoLooksLikeAnotherIsNotTheOther()
    {
        QFETCH(const QString, nickname);
        start();
        m_server->says(u"ben"_s, u"id='m1'"_s, u"<body>truth</body>"_s);
        m_server->enters(nickname, {u"occ-eve"_s, u"eve@home.example"_s});
        for (const QString &id : {u"m1"_s, u"archived-1"_s}) {
            m_server->says(nickname, u"id='m2'"_s,
                           u"<body>lie</body><replace xmlns='urn:xmpp:message-correct:0' "
                           "id='%1'/>"_s.arg(id));
            m_server->says(
                nickname, u"id='m3'"_s,
                u"<body>x</body><retract xmlns='urn:xmpp:message-retract:1' id='%1'/>"_s.arg(id));
        }
        QVERIFY(bensWordsStand());
        QVERIFY(texts().contains(u"truth"_s));
        for (const auto &event : m_host->all<MessageReceived>()) {
            const bool isBens = event.message.markdown == u"truth"_s;
            QCOMPARE(event.message.sender == m_ben, isBens);
            QVERIFY(!event.message.senderName.contains(QChar(0x202e)));
            QVERIFY(!event.message.senderName.contains(QChar(0x200b)));
        }
    }

    void whatIsTooMuchChangesNothing_data()
    {
        QTest::addColumn<QString>("attributes");
        QTest::addColumn<QString>("content");
        const auto row = [](const char *name, const QString &content,
                            const QString &attributes = u"id='x'"_s) {
            QTest::newRow(name) << attributes << content;
        };
        const auto card = [](const QString &json) {
            return u"<body>a card</body><payload xmlns='urn:xmpp:json-msg:0' "
                   "datatype='urn:watchroom:card:1'><json xmlns='urn:xmpp:json:0'>%1</json>"
                   "</payload>"_s.arg(json);
        };
        const auto body = [](const QString &text, int times) {
            return u"<body>%1</body>"_s.arg(text.repeated(times));
        };
        row("a deep card", card(u"["_s.repeated(100'000)));
        row("a large card",
            card(u"{\"v\":1,\"id\":\"a\",\"fallback\":\"%1\"}"_s.arg(u"a"_s.repeated(200'000))));
        row("a card that is none", card(u"null"_s));
        row("a form of thousands of fields",
            u"<body>a form</body><x xmlns='jabber:x:data' type='form'>%1</x>"_s.arg(
                u"<field var='f' type='list-multi'/>"_s.repeated(4000)));
        row("thousands of names by the room",
            body(u"names"_s, 1) + u"<stanza-id xmlns='urn:xmpp:sid:0' by='%1' id='archived-1'/>"_s
                                      .arg(FakeServer::room())
                                      .repeated(4000));
        row("thousands of changes",
            body(u"lie"_s, 1) +
                u"<replace xmlns='urn:xmpp:message-correct:0' id='m1'/>"_s.repeated(4000));
        row("thousands of fallbacks",
            body(u"a"_s, 1000) +
                u"<fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:reply:0'><body start='0' "
                "end='99999999'/></fallback>"_s.repeated(2000));
        row("thousands of reactions",
            u"<reactions xmlns='urn:xmpp:reactions:0' id='archived-1'>%1</reactions>"_s.arg(
                u"<reaction>x</reaction>"_s.repeated(4000)));
        row("a long id", body(u"long"_s, 1), u"id='%1'"_s.arg(u"a"_s.repeated(200'000)));
        row("a text as long as can be", body(u"a"_s, 250'000));
        row("quotes in quotes", body(u">"_s, 200'000));
        row("marks that open and never close", body(u"*_`~"_s, 50'000));
        row("blocks that open and never close", body(u"```\n"_s, 50'000));
        row("nothing but lines", body(u"\n"_s, 250'000));
    }

    void whatIsTooMuchChangesNothing()
    {
        QFETCH(const QString, attributes);
        QFETCH(const QString, content);
        start();
        m_server->says(u"ben"_s, u"id='m1'"_s, u"<body>truth</body>"_s);
        m_server->says(u"mallory"_s, attributes, content);
        m_server->says(u"ben"_s, u"id='m2'"_s, u"<body>behind it</body>"_s);
        m_server->channel().lose();
        m_server->channel().becomeReady(); // and once more from the archive
        QVERIFY(bensWordsStand());
        QCOMPARE(texts().count(u"truth"_s), 1u);
        QCOMPARE(texts().count(u"behind it"_s), 1u);
        QVERIFY(texts().size() <= 3);
    }

    void forgedCopiesAreNotBelieved_data()
    {
        QTest::addColumn<QString>("xml");
        const QString inner =
            u"<forwarded xmlns='urn:xmpp:forward:0'><message from='%1' to='ana@home.example' "
            "type='chat' id='c'><body>forged</body><stanza-id xmlns='urn:xmpp:sid:0' "
            "by='ana@home.example' id='f1'/></message></forwarded>"_s;
        for (const QString &kind : {u"sent"_s, u"received"_s}) {
            for (const QString &from : {u"mallory@home.example/phone"_s, u"mallory@home.example"_s,
                                        u"home.example"_s, u"ops@rooms.home.example/mallory"_s}) {
                for (const QString &inFrom : {u"ana@home.example"_s, u"ben@home.example/x"_s}) {
                    QTest::addRow("%s from %s, of %s", qPrintable(kind), qPrintable(from),
                                  qPrintable(inFrom))
                        << u"<message from='%1' to='ana@home.example/desk'><%2 "
                           "xmlns='urn:xmpp:carbons:2'>%3</%2></message>"_s.arg(from, kind,
                                                                                inner.arg(inFrom));
                }
            }
        }
        QTest::newRow("an archive result nobody asked for")
            << u"<message from='mallory@home.example'><result xmlns='urn:xmpp:mam:2' queryid='q' "
               "id='1'>%1</result></message>"_s.arg(inner.arg(u"ben@home.example/x"_s));
        QTest::newRow("an archive result of another room")
            << u"<message from='evil@rooms.home.example'><result xmlns='urn:xmpp:mam:2' "
               "queryid='q' id='1'>%1</result></message>"_s.arg(inner.arg(u"ben@home.example/x"_s));
    }

    void forgedCopiesAreNotBelieved()
    {
        QFETCH(const QString, xml);
        start();
        m_server->channel().receive(xml);
        QCOMPARE(texts(), std::multiset<QString>());
    }

    /// A room's archive speaks of that room only.
    void anArchiveCannotSpeakForOthers()
    {
        start();
        m_server->channel().lose();
        m_server->roomArchive().add(
            u"forged"_s, u"<message from='ben@home.example/x' to='ana@home.example' type='chat' "
                         "id='1'><body>forged</body></message>"_s);
        m_server->roomArchive().add(u"forged2"_s,
                                    u"<message from='other@rooms.home.example/ben' "
                                    "type='groupchat' id='1'><body>forged</body></message>"_s);
        m_server->channel().becomeReady();
        QCOMPARE(texts(), std::multiset<QString>());
    }

    void theTimeIsOurs_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("stamp");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("by the sender")
            << u"mallory@home.example"_s << u"2016-01-01T00:00:00Z"_s << false;
        QTest::newRow("by nobody") << QString() << u"2016-01-01T00:00:00Z"_s << false;
        QTest::newRow("by the room") << FakeServer::room() << u"2016-01-01T00:00:00Z"_s << true;
        QTest::newRow("by the room, in ten years")
            << FakeServer::room() << u"2036-01-01T00:00:00Z"_s << false;
    }

    void theTimeIsOurs()
    {
        QFETCH(const QString, by);
        QFETCH(const QString, stamp);
        QFETCH(const bool, isBelieved);
        start();
        m_server->says(u"mallory"_s, u"id='1'"_s,
                       u"<body>hi</body><delay xmlns='urn:xmpp:delay' from='%1' stamp='%2'/>"_s.arg(
                           by, stamp));
        const Timestamp sent = m_host->all<MessageReceived>().back().message.sent;
        QCOMPARE(sent == m_host->clock().now(), !isBelieved);
        QVERIFY(sent <= m_host->clock().now());
    }

    void whoSaidItMayChangeIt()
    {
        start();
        m_server->says(u"ben"_s, u"id='m1'"_s, u"<body>helo</body>"_s);
        m_server->says(u"ben"_s, u"id='m2'"_s,
                       u"<body>hello</body><replace xmlns='urn:xmpp:message-correct:0' "
                       "id='m1'/>"_s);
        m_server->says(u"ben"_s, u"id='m3'"_s,
                       u"<retract xmlns='urn:xmpp:message-retract:1' id='archived-1'/>"_s);
        QCOMPARE(m_host->all<MessageEdited>().size(), 1u);
        QCOMPARE(m_host->all<MessageEdited>().front().message, MessageId(u"archived-1"_s));
        QCOMPARE(m_host->all<MessageEdited>().front().markdown, u"hello"_s);
        QCOMPARE(m_host->all<MessageDeleted>().size(), 1u);
        QCOMPARE(m_host->all<MessageDeleted>().front().by, m_ben);
    }

    /// After a restart the newest 300 are known here; what is older is in the store.
    void aCorrectionOfWhatIsStoredLongSinceNamesIt()
    {
        start();
        const QString correction = u"<body>%1</body><replace "
                                   "xmlns='urn:xmpp:message-correct:0' id='old'/>"_s;
        m_server->says(u"ben"_s, u"id='m1'"_s, u"<body>new</body>"_s);
        QCOMPARE(m_host->all<MessageReceived>().back().nameByWriter, u"m1"_s);
        m_server->says(u"ben"_s, u"id='m2'"_s, correction.arg(u"better"_s));
        const MessageReceived live = m_host->all<MessageReceived>().back();
        QCOMPARE(live.corrects, u"old"_s);
        QCOMPARE(live.nameByWriter, u"old"_s);
        QCOMPARE(live.message.sender, m_ben);

        m_server->channel().lose();
        m_server->keeps(u"ben"_s, u"id='m3'"_s, correction.arg(u"good"_s));
        m_server->keeps(u"ben"_s, u"id='m4'"_s, correction.arg(u"best"_s));
        m_server->channel().becomeReady();
        const auto edits = m_host->all<MessageEdited>();
        QCOMPARE(edits.size(), 1u);
        QCOMPARE(edits.front().message, MessageId(u"old"_s));
        QCOMPARE(edits.front().by, m_ben);
        QCOMPARE(edits.front().markdown, u"best"_s);
        // It is told once.
        m_server->channel().lose();
        m_server->channel().becomeReady();
        QCOMPARE(m_host->all<MessageEdited>().size(), 1u);
    }

    void theRoomMayTakeAway()
    {
        start();
        m_server->says(u"ben"_s, u"id='m1'"_s, u"<body>rude</body>"_s);
        m_server->says({}, u"id='m2'"_s,
                       u"<retract xmlns='urn:xmpp:message-retract:1' id='archived-1'><moderated "
                       "xmlns='urn:xmpp:message-moderate:1'/></retract>"_s);
        QCOMPARE(m_host->all<MessageDeleted>().size(), 1u);
        QCOMPARE(m_host->all<MessageDeleted>().front().message, MessageId(u"archived-1"_s));
        QCOMPARE(m_host->all<MessageDeleted>().front().by, m_ben);
    }

    /// Archives are read backwards, so the change comes before what it changes.
    void theLatestCorrectionCounts()
    {
        start();
        m_server->channel().lose();
        m_server->keeps(u"ben"_s, u"id='m1'"_s, u"<body>one</body>"_s);
        for (const QString &text : {u"two"_s, u"three"_s}) {
            m_server->keeps(u"ben"_s, u"id='c'"_s,
                            u"<body>%1</body><replace xmlns='urn:xmpp:message-correct:0' "
                            "id='m1'/>"_s.arg(text));
        }
        m_server->channel().becomeReady();
        QCOMPARE(m_host->all<MessageEdited>().size(), 1u);
        QCOMPARE(m_host->all<MessageEdited>().back().markdown, u"three"_s);
        QCOMPARE(texts(), std::multiset<QString>({u"one"_s}));
    }
};

QTEST_GUILESS_MAIN(HistoryTruthTest)
#include "HistoryTruthTest.moc"
