// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An account as its rooms, the stream and the outbox see it.

#include "integrations/chat/xmpp/XmppAccount.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "tests/support/TaskResult.h"
#include "tests/unit/xmpp/FakeServer.h"

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class XmppBackendTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
    }

    FakeChannel &channel() { return m_server->channel(); }
    RoomId room() const { return m_server->roomId(); }

    OutgoingMessage message(const QString &id, const RoomId &place) const
    {
        return {.id = MessageId(id), .room = place, .markdown = u"hello"_s};
    }

    /// How often this message went out on the stream that is there now.
    int sentCount(const QString &id) const
    {
        return int(std::ranges::count_if(m_server->channel().sent(), [&](const XmlElement &sent) {
            return sent.name() == "message"_L1 && sent.attribute(u"id") == id;
        }));
    }

    QStringList notes() const
    {
        QStringList texts;
        for (const NotePosted &note : m_host->all<NotePosted>())
            texts += note.text;
        return texts;
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

    void aProxyIsTakenAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QNetworkProxy::ProxyType>("kind");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        const auto socks = QNetworkProxy::Socks5Proxy;
        const auto web = QNetworkProxy::HttpProxy;
        const auto none = QNetworkProxy::DefaultProxy; // and an error
        QTest::newRow("name and port")
            << u"proxy.example:1081"_s << socks << u"proxy.example"_s << 1081;
        QTest::newRow("name") << u" proxy.example "_s << socks << u"proxy.example"_s << 1080;
        QTest::newRow("SOCKS5") << u"socks5://10.0.0.1"_s << socks << u"10.0.0.1"_s << 1080;
        QTest::newRow("web") << u"http://proxy.example:3128"_s << web << u"proxy.example"_s << 3128;
        QTest::newRow("web without port")
            << u"http://proxy.example/"_s << web << u"proxy.example"_s << 8080;
        QTest::newRow("port that is none") << u"proxy.example:http"_s << none << QString() << 0;
        QTest::newRow("port 0") << u"proxy.example:0"_s << none << QString() << 0;
        QTest::newRow("unknown kind") << u"ftp://proxy.example"_s << none << QString() << 0;
        QTest::newRow("password") << u"http://ana:secret@proxy.example"_s << none << QString() << 0;
    }

    void aProxyIsTakenAsItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QNetworkProxy::ProxyType, kind);
        Account account;
        account.address = u"ana@home.example"_s;
        account.settings.insert(accountSetting::kProxy, typed);
        SignInField concerns = SignInField::Address;
        const auto options = sessionOptions(account, Secret(u"pw"_s), &concerns);
        QCOMPARE(options.has_value(), kind != QNetworkProxy::DefaultProxy);
        QCOMPARE(concerns, SignInField::Proxy);
        if (!options)
            return;
        QCOMPARE(options->proxy.type(), kind);
        QTEST(options->proxy.hostName(), "host");
        QTEST(int(options->proxy.port()), "port");
    }

    void roomsOfBookmarksAreEntered()
    {
        start();
        QVERIFY(std::holds_alternative<Online>(m_backend->state()));
        QCOMPARE(m_host->all<RoomChanged>().back().room.id, room());
        QCOMPARE(m_host->all<RoomChanged>().back().room.name, u"Operations"_s);
        QTRY_COMPARE(m_backend->members(room()).size(), 1u);
        QVERIFY(m_backend->members(room()).front().person.isSelf);
    }

    void roomsAreThereBeforeTheNetworkIs()
    {
        start();
        m_backend->stop();
        m_host->takeEvents();
        m_server->isReadyAtOnce = false;
        start();
        QCOMPARE(m_host->all<RoomChanged>().size(), 1u);
        QVERIFY(std::holds_alternative<SigningIn>(m_backend->state()));
    }

    void aTakenNameIsTriedWithANumber()
    {
        m_server->takenNicknames = {u"ana"_s, u"ana_2"_s};
        start();
        QCOMPARE(
            notes(),
            QStringList({u"Somebody here is called “ana” already, so you are “ana_3” here."_s}));
        QVERIFY(waitFor(m_backend->send(message(u"m"_s, room()))));
        QCOMPARE(m_host->all<MessageReceived>().back().message.sender, m_backend->self().id);
    }

    void whoMayNotEnterIsTold()
    {
        m_server->refusal = u"registration-required"_s;
        start();
        QCOMPARE(notes().size(), 1);
        QVERIFY(notes().front().startsWith(u"You could not enter this room."_s));
    }

    void aMessageIsSentWhenTheArchiveHasIt()
    {
        start();
        bool cameBack = false;
        m_host->onPublish([&](const Event &event) {
            cameBack = cameBack || std::holds_alternative<MessageReceived>(event);
        });
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QVERIFY(sent.succeeded());
        QVERIFY(cameBack);
        QCOMPARE(m_host->all<MessageReceived>().back().message.id, MessageId(u"m"_s));
    }

    void aConversationIsConfirmedByTheArchive()
    {
        start();
        const RoomId ben =
            waitFor(m_backend->openConversation(u"ben@home.example"_s)).value_or(RoomId());
        m_server->accountArchive().isSlow = true;
        TaskResult<void> sent(m_backend->send(message(u"m"_s, ben)));
        QVERIFY(!sent.isFinished());
        QVERIFY(m_host->all<MessageReceived>().empty());
        m_server->accountArchive().add(
            u"a1"_s, u"<message from='ana@home.example/desk' to='ben@home.example' type='chat' "
                     "id='m'><body>hello</body><origin-id xmlns='urn:xmpp:sid:0' "
                     "id='m'/></message>"_s);
        const auto question = std::exchange(channel().questions(), {}).front();
        question.answer.finish(m_server->accountArchive().answer(question.iq));
        QVERIFY(sent.succeeded());
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u);
        QCOMPARE(m_host->all<MessageReceived>().back().message.id, MessageId(u"m"_s));
    }

    void whatWasUnderWayIsLookedForBeforeItIsSentAgain_data()
    {
        QTest::addColumn<bool>("hadArrived");
        QTest::newRow("it had arrived") << true;
        QTest::newRow("it was lost") << false;
    }

    void whatWasUnderWayIsLookedForBeforeItIsSentAgain()
    {
        QFETCH(const bool, hadArrived);
        start();
        channel().onSend([](const XmlElement &) {}); // nothing comes back
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QCOMPARE(sentCount(u"m"_s), 1);
        channel().lose();
        QVERIFY(!sent.isFinished());
        if (hadArrived)
            m_server->keeps(u"ana"_s, u"id='m'"_s,
                            u"<body>hello</body><origin-id xmlns='urn:xmpp:sid:0' id='m'/>"_s);
        channel().takeSent();
        m_server->reactAgain();
        channel().becomeReady();
        QVERIFY(sent.succeeded());
        QCOMPARE(sentCount(u"m"_s), hadArrived ? 0 : 1);
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u);
    }

    /// More was said meanwhile than one page of the archive holds, so it is further back.
    void whatIsFurtherBackInTheArchiveIsNotSentAgain()
    {
        start();
        m_server->says(u"ben"_s, u"id='b'"_s, u"<body>before</body>"_s);
        channel().onSend([](const XmlElement &) {}); // nothing comes back
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        channel().lose();
        m_server->keeps(u"ana"_s, u"id='m'"_s,
                        u"<body>hello</body><origin-id xmlns='urn:xmpp:sid:0' id='m'/>"_s);
        for (int i = 0; i < 120; ++i)
            m_server->keeps(u"ben"_s, u"id='b%1'"_s.arg(i), u"<body>after</body>"_s);
        channel().takeSent();
        m_server->reactAgain();
        m_host->setSlowToStore(true); // each page waits until the one before is stored
        channel().becomeReady();
        QVERIFY(!sent.isFinished());
        for (int page = 0; page < 3; ++page)
            m_host->storeNow();
        QVERIFY(sent.succeeded());
        QCOMPARE(sentCount(u"m"_s), 0);
    }

    void whatIsThereFromAnEarlierRunIsNotSentAgain()
    {
        start();
        m_server->says(u"ana"_s, u"id='m'"_s,
                       u"<body>hello</body><origin-id xmlns='urn:xmpp:sid:0' id='m'/>"_s);
        m_host->manualClock().advance(Seconds(2));
        m_backend->stop();
        start();
        QVERIFY(waitFor(m_backend->send(message(u"m"_s, room()))));
        QCOMPARE(sentCount(u"m"_s), 0);
    }

    void aMessageThatIsSentBackHasFailed()
    {
        start();
        channel().onSend([](const XmlElement &) {});
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        channel().receive(u"<message from='%1' id='m' type='error'><error type='auth'><forbidden "
                          "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>"_s.arg(
                              FakeServer::room()));
        QVERIFY(sent.failedAs(ErrorCode::PermissionDenied));
    }

    void withoutAWayBackNothingIsPromised()
    {
        start();
        channel().lose();
        QVERIFY(std::holds_alternative<Offline>(m_backend->state()));
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QVERIFY(!sent.isFinished());
        channel().lose(true);
        QVERIFY(sent.failedAs(ErrorCode::Unavailable));
        QVERIFY(std::holds_alternative<SignInRefused>(m_backend->state()));
        TaskResult<void> later(m_backend->send(message(u"n"_s, room())));
        QVERIFY(later.failedAs(ErrorCode::Unavailable));
    }

    void nothingIsAcknowledgedBeforeItIsStored()
    {
        start();
        m_host->setSlowToStore(true);
        const int before = channel().confirmed();
        m_server->enters(u"ben"_s, {u"occ-ben"_s, u"ben@home.example"_s});
        m_server->says(u"ben"_s, u"id='1'"_s, u"<body>hi</body>"_s);
        QCOMPARE(channel().confirmed(), before);
        m_host->storeNow();
        m_host->storeNow(); // more had come meanwhile
        QCOMPARE(channel().confirmed(), channel().received());
    }

    void afterAResumedStreamTheRoomIsAskedAndTheArchiveRead()
    {
        start();
        channel().lose();
        m_server->enters(u"ben"_s, {u"occ-ben"_s, u"ben@home.example"_s});
        m_server->keeps(u"ben"_s, u"id='1'"_s, u"<body>missed</body>"_s);
        channel().becomeReady(true);
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u);
        QVERIFY(waitFor(m_backend->send(message(u"m"_s, room()))));
    }

    void whoIsPutOutIsTold()
    {
        start();
        channel().receive(u"<presence from='%1/ana' type='unavailable'><x "
                          "xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' "
                          "role='none'><reason>Too loud</reason></item><status code='307'/><status "
                          "code='110'/></x></presence>"_s.arg(FakeServer::room()));
        QCOMPARE(notes(), QStringList({u"You were put out of this room. Reason: Too loud"_s}));
    }

    void aServiceThatStopsIsNotTheEndOfTheRoom()
    {
        start();
        channel().receive(
            u"<presence from='%1/ana' type='unavailable'><x "
            "xmlns='http://jabber.org/protocol/muc#user'><item affiliation='none' "
            "role='none'/><status code='332'/><status code='110'/></x></presence>"_s.arg(
                FakeServer::room()));
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QVERIFY(!sent.isFinished());
        m_host->manualClock().advance(Seconds(6));
        QVERIFY(sent.succeeded());
        QCOMPARE(notes(), QStringList());
    }

    void whatAFormerStreamLeftBehindPutsNobodyOut_data()
    {
        QTest::addColumn<bool>("isBefore");
        QTest::newRow("it goes before one is in") << true;
        QTest::newRow("it goes after one is in") << false;
    }
    void whatAFormerStreamLeftBehindPutsNobodyOut()
    {
        QFETCH(bool, isBefore);
        if (isBefore)
            m_server->beforeEntering = [this] { m_server->ghostLeaves(); };
        start();
        if (!isBefore) {
            m_server->ghostLeaves();
            m_server->keeps(u"ben"_s, u"id='missed'"_s, u"<body>missed</body>"_s);
        }
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QCOMPARE(sent.isFinished(), isBefore);
        m_host->manualClock().advance(Milliseconds(250));
        QVERIFY(sent.succeeded());
        QCOMPARE(notes(), QStringList());
        QCOMPARE(m_host->all<MessageReceived>().size(), isBefore ? 1u : 2u);
    }

    void aRoomThatLosesOneAgainAndAgainIsEnteredEverLessOften()
    {
        start();
        const auto entries = [this] {
            return std::ranges::count_if(channel().sent(), [](const XmlElement &sent) {
                return sent.name() == "presence"_L1 && sent.has(u"x", ns::kMuc);
            });
        };
        const auto before = entries();
        for (int i = 0; i < 20; ++i) {
            m_server->ghostLeaves();
            m_host->manualClock().advance(Milliseconds(250));
        }
        QCOMPARE(entries() - before, 4);
        m_host->manualClock().advance(Seconds(300));
        m_server->ghostLeaves();
        m_host->manualClock().advance(Milliseconds(250));
        QCOMPARE(entries() - before, 6);
    }

    void whatARoomSaysToOneThatWasLeftThereIsTakenFromTheArchive_data()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("before one is in") << true;
        QTest::newRow("before the room has said what it is") << false;
    }
    void whatARoomSaysToOneThatWasLeftThereIsTakenFromTheArchive()
    {
        QFETCH(bool, isKnown);
        bool isSaid = false;
        const auto say = [&] {
            if (!std::exchange(isSaid, true))
                m_server->says(u"ana"_s, u"id='m'"_s,
                               u"<body>hello</body><origin-id xmlns='urn:xmpp:sid:0' id='m'/>"_s);
        };
        if (isKnown)
            m_server->beforeEntering = say;
        else
            m_server->answerFirst = [&](const XmlElement &iq) -> std::optional<Result<XmlElement>> {
                if (iq.attribute(u"to") == FakeServer::room())
                    say();
                return std::nullopt;
            };
        start();
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QVERIFY(sent.succeeded());
        QVERIFY(!m_host->all<MessageReceived>().empty());
        for (const MessageReceived &event : m_host->all<MessageReceived>()) {
            QCOMPARE(event.message.id, MessageId(u"m"_s));
            QCOMPARE(event.message.sender, m_backend->self().id);
        }
        QCOMPARE(sentCount(u"m"_s), 0);
    }

    void whatWasSaidToARoomThatHasLostOneIsSaidAgain()
    {
        start();
        m_server->knowsNobody = true;
        m_server->answerFirst = [this](const XmlElement &iq) -> std::optional<Result<XmlElement>> {
            if (!iq.has(u"ping", ns::kPing) || !m_server->knowsNobody)
                return std::nullopt;
            return std::unexpected(Error{ErrorCode::InvalidArgument, {}, u"not-acceptable"_s});
        };
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QVERIFY(sent.succeeded());
        QCOMPARE(sentCount(u"m"_s), 2);
        // A room that never takes it ends it.
        m_server->answerFirst = {};
        m_server->knowsNobody = true;
        TaskResult<void> refused(m_backend->send(message(u"n"_s, room())));
        QVERIFY(refused.failedAs(ErrorCode::InvalidArgument));
        QCOMPARE(sentCount(u"n"_s), 2);
    }

    void aNoteStandsForWhatCouldNotBeRead()
    {
        start();
        Q_EMIT channel().unreadableReceived(FakeServer::room() + u"/ben"_s, u"too deep"_s);
        QCOMPARE(notes().size(), 1);
    }

    void requestsAreAnswered_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("type");
        QTest::newRow("abilities") << u"<iq from='ben@home.example/x' id='1' type='get'><query "
                                      "xmlns='http://jabber.org/protocol/disco#info'/></iq>"_s
                                   << u"result"_s;
        QTest::newRow("anything else")
            << u"<iq from='ben@home.example/x' id='1' type='set'><query xmlns='x'/></iq>"_s
            << u"error"_s;
    }

    void requestsAreAnswered()
    {
        QFETCH(const QString, request);
        QFETCH(const QString, type);
        start();
        channel().takeSent();
        channel().receive(request);
        QCOMPARE(channel().sent().size(), 1u);
        QCOMPARE(channel().sent().front().attribute(u"type"), type);
        QCOMPARE(channel().sent().front().attribute(u"id"), u"1"_s);
    }

    void aServerThatAnswersNothingKeepsNobodyWaitingForEver()
    {
        start();
        m_server->roomArchive().isSlow = true;
        channel().lose();
        channel().becomeReady();
        TaskResult<void> sent(m_backend->send(message(u"m"_s, room())));
        QVERIFY(!sent.isFinished()); // first it must be known whether it is there
        for (const auto &question : std::exchange(channel().questions(), {}))
            question.answer.finish(failure(ErrorCode::TimedOut, u"No answer in time."_s));
        m_server->roomArchive().isSlow = false;
        m_host->manualClock().advance(Seconds(31));
        QVERIFY(sent.succeeded());
    }
};

QTEST_GUILESS_MAIN(XmppBackendTest)
#include "XmppBackendTest.moc"
