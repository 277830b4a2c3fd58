// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that are too large for a message: from whom they are fetched, what is checked before
// anything is read, what stands for them meanwhile, and how one's own go out.

#include "app/model/CardJson.h"
#include "integrations/chat/xmpp/cards/CardUploads.h"
#include "tests/support/TaskResult.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/FakeServer.h"

#include <QCryptographicHash>
#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const FakeServer::Occupant kBot{u"occ-bot"_s, u"bot@home.example"_s, u"admin"_s};
const FakeServer::Occupant kFar{u"occ-far"_s, u"far@far.example"_s, u"member"_s};
const FakeServer::Occupant kFarAdmin{u"occ-fad"_s, u"boss@far.example"_s, u"admin"_s};
const QString kHere = u"https://files.home.example/card.json"_s;

Card largeCard(int revision = 1)
{
    Card card;
    card.id = CardId(u"report/web"_s);
    card.revision = revision;
    card.title = u"A long report"_s;
    card.fallback = u"A long report of web"_s;
    card.source.name = u"Reporter"_s;
    for (int i = 0; i < 20; ++i)
        card.body.push_back({TextBlock{.text = MarkupText(u"line "_s.repeated(1000))}});
    card.actions = {{.id = ActionId(u"wipe"_s), .title = u"Wipe"_s, .effect = Effect::Danger}};
    return card;
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString reference(const QString &address, const QString &digest)
{
    const QString json = uR"({"ref":"%1","sha256":"%2"})"_s.arg(address, digest);
    return u"<body>A long report of web</body><payload xmlns='urn:xmpp:json-msg:0' "
           "datatype='urn:watchroom:card:1'><json xmlns='urn:xmpp:json:0'>%1</json></payload>"_s
               .arg(json.toHtmlEscaped());
}

} // namespace

class LargeCardsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;
    FakeHttpClient *m_guarded = nullptr;
    const QByteArray m_json = cardToJson(largeCard());

    void start()
    {
        auto guarded = std::make_unique<FakeHttpClient>(m_host->manualClock());
        m_guarded = guarded.get();
        m_backend = m_server->makeBackend(
            *m_host, {.http = nullptr, .hosts = {}, .guarded = std::move(guarded)});
        m_backend->start();
    }

    FakeHttpClient &own() { return m_host->fakeHttp(); }
    std::vector<CardPublished> cards() const { return m_host->all<CardPublished>(); }
    void letCome() { m_host->manualClock().advance(); }
    size_t asked() { return own().requests().size() + m_guarded->requests().size(); }

    QString whyNot() const { return searchableText(cards().back().card); }

    std::unique_ptr<TaskResult<InvocationOutcome>> pressFetch()
    {
        const CardPublished event = cards().back();
        const Invocation invocation{.key = InvocationKey(u"key-1"_s),
                                    .action = {.instance = m_host->instance(),
                                               .room = event.room,
                                               .card = event.card.id,
                                               .action = event.card.actions.front().id}};
        // As it is read from the store.
        Card standIn = *storedCardFromJson(cardToJson(event.card));
        standIn.id = event.card.id;
        return std::make_unique<TaskResult<InvocationOutcome>>(
            m_backend->invoke(invocation, standIn));
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
        m_server->uploadSlot = u"<slot xmlns='urn:xmpp:http:upload:0'><put "
                               "url='%1'/><get url='%1'/></slot>"_s.arg(kHere);
        m_server->uploadLimit = 10'000'000;
        m_server->enters(u"bot"_s, kBot);
        m_server->enters(u"far"_s, kFar);
        m_server->enters(u"boss"_s, kFarAdmin);
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    void aLargeCardComesFromTheOwnServerAndTakesThePlaceOfItsWords()
    {
        start();
        own().answer(kHere, FakeAnswer::status(200, m_json));
        m_server->says(u"bot"_s, {}, reference(kHere, sha256(m_json)));
        QCOMPARE(cards().size(), 1u);
        QVERIFY(whyNot().contains(u"A long report of web"_s));
        QVERIFY(m_host->all<MessageReceived>().empty());
        letCome();
        QCOMPARE(cards().size(), 2u);
        const CardPublished came = cards().back();
        QCOMPARE(came.replaces, cards().front().card.id);
        QCOMPARE(came.card.title, u"A long report"_s);
        QCOMPARE(came.card.body.size(), 20u); // all of it, although a message has room for less
        QVERIFY(came.sender->verified);
        QCOMPARE(came.card.actions.size(), 1u);
        QCOMPARE(own().requests().front().maximumRedirects, 0);
        QVERIFY(m_guarded->requests().empty());
    }

    void itIsNamedAsOneInAMessage()
    {
        start();
        const QByteArray json = cardToJson(largeCard(2));
        own().answer(kHere, FakeAnswer::status(200, json));
        m_server->says(u"bot"_s, {}, reference(kHere, sha256(json)));
        letCome();
        QCOMPARE(cards().back().card.id.value,
                 m_server->roomId().value + u"\nbot@home.example\nreport/web"_s);
        QCOMPARE(cards().back().card.revision, 2);
    }

    void whatIsNotRightIsNotReadAndSaysWhy_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<QString>("why");
        const QString right = sha256(m_json);
        const QByteArray cut = m_json.first(m_json.size() / 2);
        const QByteArray named = cardToJson([] {
            Card card = largeCard();
            card.id.value = u"\nform\nx\ny"_s;
            return card;
        }());
        QTest::newRow("another card") << FakeAnswer::status(200, cardToJson(largeCard(2))) << right
                                      << u"What lies there is not the card that was sent."_s;
        QTest::newRow("half of it") << FakeAnswer::status(200, cut) << right
                                    << u"What lies there is not the card that was sent."_s;
        QTest::newRow("half of it, as was said")
            << FakeAnswer::status(200, cut) << sha256(cut)
            << u"What lies there is no card that can be read."_s;
        QTest::newRow("a name that only we give")
            << FakeAnswer::status(200, named) << sha256(named)
            << u"What lies there is no card that can be read."_s;
        QTest::newRow("gone") << FakeAnswer::status(404) << right
                              << u"The card is not there (any more)."_s;
        QTest::newRow("sent on") << FakeAnswer::status(302, m_json) << right
                                 << u"The card is not there (any more)."_s;
        QTest::newRow("too large") << FakeAnswer::error(ErrorCode::ResourceExhausted, u"Long."_s)
                                   << right << u"The card is larger than 1 MB."_s;
        QTest::newRow("cut off") << FakeAnswer::error(ErrorCode::Unavailable, u"It hung up."_s)
                                 << right << u"The card could not be fetched. It hung up."_s;
        QTest::newRow("silent") << FakeAnswer::silence() << right
                                << u"The card could not be fetched. "
                                   "There was no answer in time."_s;
    }

    void whatIsNotRightIsNotReadAndSaysWhy()
    {
        QFETCH(const FakeAnswer, answer);
        QFETCH(const QString, digest);
        start();
        own().answer(kHere, answer);
        m_server->says(u"bot"_s, {}, reference(kHere, digest));
        m_host->manualClock().advance(Seconds(60));
        QCOMPARE(cards().size(), 2u);
        QCOMPARE(cards().back().card.id, cards().front().card.id);
        QCOMPARE(cards().back().card.revision, 2);
        QVERIFY(whyNot().contains(u"A long report of web"_s));
        QTEST(whyNot().section(u'\n', -2, -2), "why");
        QCOMPARE(cards().back().card.actions.front().title, u"Try again"_s);
        QVERIFY(own().requests().front().maximumBytes == 1024 * 1024);

        own().answer(kHere, FakeAnswer::status(200, m_json));
        const auto outcome = pressFetch();
        letCome();
        QCOMPARE(outcome->succeeded(), digest == sha256(m_json));
        QCOMPARE(cards().size(), digest == sha256(m_json) ? 3u : 2u);
    }

    void whoseServerItLiesOnDecides_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("askedBy");
        QTest::newRow("the own upload service") << u"far"_s << kHere << u"own"_s;
        QTest::newRow("a host within the own server")
            << u"far"_s << u"https://x.home.example/c"_s << u"guarded"_s;
        QTest::newRow("the sender's server, who is vouched for")
            << u"boss"_s << u"https://up.far.example/c"_s << u"guarded"_s;
        QTest::newRow("the sender's server")
            << u"far"_s << u"https://up.far.example/c"_s << u"nobody before a press"_s;
        QTest::newRow("another's server")
            << u"boss"_s << u"https://else.example/c"_s << u"nobody"_s;
        QTest::newRow("a name that ends as the sender's server")
            << u"boss"_s << u"https://notfar.example/c"_s << u"nobody"_s;
        QTest::newRow("somebody's name before it")
            << u"boss"_s << u"https://up.far.example@else.example/c"_s << u"nobody"_s;
    }

    void whoseServerItLiesOnDecides()
    {
        QFETCH(const QString, sender);
        QFETCH(const QString, address);
        QFETCH(const QString, askedBy);
        start();
        m_server->says(sender, {}, reference(address, sha256(m_json)));
        letCome();
        QCOMPARE(own().requests().size(), askedBy == "own"_L1 ? 1u : 0u);
        QCOMPARE(m_guarded->requests().size(), askedBy == "guarded"_L1 ? 1u : 0u);
        if (!askedBy.startsWith(u"nobody"_s) || cards().empty())
            return; // an address that may not be opened is no reference
        m_guarded->answer(address, FakeAnswer::status(200, m_json));
        const auto outcome = pressFetch();
        letCome();
        QCOMPARE(asked(), askedBy == "nobody"_L1 ? 0u : 1u);
        QCOMPARE(outcome->succeeded(), askedBy != "nobody"_L1);
    }

    void oneThatNobodyVouchesForHasNoDangers()
    {
        start();
        own().answer(kHere, FakeAnswer::status(200, m_json));
        m_server->says(u"far"_s, {}, reference(kHere, sha256(m_json)));
        letCome();
        QVERIFY(!cards().back().sender->verified);
        QVERIFY(cards().back().card.actions.empty());
    }

    void itCountsAsMuchAsWhenItsMessageCame()
    {
        start();
        const QString lies = u"https://up.far.example/c"_s;
        m_server->says(u"far"_s, {}, reference(lies, sha256(m_json)));
        m_server->leaves(u"far"_s);
        m_server->enters(u"far"_s, {u"occ-far"_s, u"far@far.example"_s, u"owner"_s});
        m_guarded->answer(lies, FakeAnswer::status(200, m_json));
        const auto outcome = pressFetch();
        letCome();
        QVERIFY(outcome->succeeded());
        QVERIFY(!cards().back().sender->verified);
        QCOMPARE(cards().back().sender->name, u"far"_s);
    }

    void onlySomeAreFetchedAtOnceAndEachOnce()
    {
        start();
        for (int i = 0; i < 10; ++i)
            m_server->says(u"bot"_s, {}, reference(u"%1?%2"_s.arg(kHere).arg(i), sha256(m_json)));
        QCOMPARE(own().requests().size(), 4u);
        while (own().requests().size() < 10u)
            letCome();
        letCome();
        QCOMPARE(own().requests().size(), 10u);
    }

    // How one's own go out

    void aSmallCardStaysInItsMessage()
    {
        FakeChannel channel;
        FileUploads uploads(channel, own(), {});
        CardUploads cardUploads(uploads);
        Card card = largeCard();
        card.body.clear();
        const auto payload = waitFor(cardUploads.payloadOf(card));
        QVERIFY(payload);
        QCOMPARE(std::get<Card>(payload->content).title, card.title);
    }

    void aLargeOneIsUploadedAndReadFromThere()
    {
        start();
        FileUploads uploads(channelOfServer(), own(), {});
        uploads.discover();
        CardUploads cardUploads(uploads);
        own().answer(kHere, FakeAnswer::status(201));
        const TaskResult<CardPayload> payload(cardUploads.payloadOf(largeCard()));
        letCome();
        QVERIFY(payload.succeeded());
        QCOMPARE(own().requests().back().method, "PUT");
        QCOMPARE(own().requests().back().body, m_json);
        QCOMPARE(std::get<CardAddress>(payload.outcome()->content),
                 (CardAddress{kHere, sha256(m_json)}));
        XmlElement message = stanza(u"<message/>"_s);
        addCard(message, *payload.outcome(), u"A long report of web"_s);
        QCOMPARE(readCardPayload(message), *payload.outcome());
    }

    void oneThatNobodyReadsToItsEndIsNotSent()
    {
        start();
        FileUploads uploads(channelOfServer(), own(), {});
        CardUploads cardUploads(uploads);
        Card card = largeCard();
        card.body.push_back({TextBlock{.text = MarkupText(u"x"_s.repeated(300'000))}});
        const auto payload = waitFor(cardUploads.payloadOf(card));
        QVERIFY(!payload && payload.error().code == ErrorCode::ResourceExhausted);
        QVERIFY(own().requests().empty());
    }

private:
    FakeChannel &channelOfServer() { return m_server->channel(); }
};

TEST_OF_PROGRAM(LargeCardsTest)
#include "LargeCardsTest.moc"
