// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes with messages: reactions, files, read marks, receipts, mentions.

#include "integrations/chat/xmpp/codecs/ChatState.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/FileSharing.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "tests/support/TaskResult.h"
#include "tests/unit/xmpp/FakeServer.h"

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

class MessageExtrasTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<XmppBackend> m_backend;

    void start()
    {
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
        m_server->enters(u"Ben"_s, {u"occ-ben"_s, u"ben@home.example"_s});
        m_host->takeEvents();
    }

    FakeChannel &channel() { return m_server->channel(); }
    RoomId room() const { return m_server->roomId(); }
    RoomId openBen()
    {
        return waitFor(m_backend->openConversation(u"ben@home.example"_s)).value_or(RoomId());
    }

    /// The last thing that was sent with this element in it.
    XmlElement sentWith(QStringView name, QStringView space)
    {
        for (auto it = channel().sent().rbegin(); it != channel().sent().rend(); ++it) {
            if (it->has(name, space))
                return *it;
        }
        return {};
    }

    QString fileWith(const QByteArray &bytes) const
    {
        QFile file(m_host->dataFolder() + u"/file"_s);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }

    OutgoingMessage fileMessage(const QString &markdown)
    {
        return {.id = MessageId(u"m"_s),
                .room = room(),
                .markdown = markdown,
                .attachments = {{.name = u"plan.txt"_s,
                                 .mediaType = u"text/plain"_s,
                                 .size = 5,
                                 .sha256 = u"ab12"_s}},
                .files = {fileWith("hello")}};
    }

    static QString slotAt(const QString &put, const QString &get, const QString &headers = {})
    {
        return u"<slot xmlns='urn:xmpp:http:upload:0'><put url='%1'>%3</put><get url='%2'/></slot>"_s
            .arg(put, get, headers);
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_server = std::make_unique<FakeServer>();
        m_server->uploadSlot = slotAt(
            u"https://files.home.example/up/1/plan.txt"_s,
            u"https://files.home.example/1/plan.txt"_s,
            u"<header name='Authorization'>secret</header><header name='Host'>evil</header>"_s);
    }

    void cleanup()
    {
        m_backend.reset();
        m_server.reset();
    }

    /// As Gajim reads them: it knows no reply that does not say to whom, and believes that somebody
    /// is writing until it hears otherwise.
    void aReplySaysToWhomAndQuotesForOthers()
    {
        start();
        const QString id = m_server->says(u"Ben"_s, u"id='b1'"_s, u"<body>Is it up?</body>"_s);
        TaskResult<void> replied(m_backend->send({.id = MessageId(u"m"_s),
                                                  .room = room(),
                                                  .markdown = u"Yes"_s,
                                                  .replyTo = MessageId(id),
                                                  .attachments = {},
                                                  .repliedText = u"Is it\nup?"_s}));
        QVERIFY(replied.succeeded());
        const XmlElement message = sentWith(u"reply", ns::kReply);
        const XmlElement &reply = message.child(u"reply", ns::kReply);
        QCOMPARE(reply.attribute(u"id"), id);
        QCOMPARE(reply.attribute(u"to"), FakeServer::room() + u"/Ben"_s);
        const QString body = message.textOf(u"body", ns::kClient);
        QCOMPARE(body, u"> Is it up?\nYes"_s);
        QCOMPARE(withoutFallback(body, readFallbacks(message), {ns::kReply.toString()}), u"Yes"_s);
        QCOMPARE(m_host->all<MessageReceived>().back().message.markdown, u"Yes"_s);
        QCOMPARE(readChatState(message), ChatState::Active);
    }

    void aReactionNamesTheMessageAsTheRoomDoes()
    {
        start();
        const QString id = m_server->says(u"Ben"_s, u"id='b1'"_s, u"<body>Fixed</body>"_s);
        TaskResult<void> reacted(m_backend->react(room(), MessageId(id), {u"🎉"_s}));
        QVERIFY(reacted.succeeded());
        const XmlElement sent = sentWith(u"reactions", ns::kReactions);
        QCOMPARE(sent.child(u"reactions", ns::kReactions).attribute(u"id"), id);
        QVERIFY(sent.has(u"store", ns::kHints));
        const auto changes = m_host->all<ReactionsChanged>();
        QCOMPARE(changes.size(), 1u);
        QCOMPARE(changes.front().message, MessageId(id));
        QCOMPARE(changes.front().by, m_backend->self().id);
        QCOMPARE(changes.front().emoji, QStringList{u"🎉"_s});
    }

    void othersReactionsAreTheirs()
    {
        start();
        TaskResult<void> sent(
            m_backend->send({.id = MessageId(u"m"_s), .room = room(), .markdown = u"Fixed"_s}));
        QVERIFY(sent.succeeded());
        const Message own = m_host->all<MessageReceived>().back().message;
        QVERIFY(!own.alias.isEmpty());
        m_server->says(u"Ben"_s, u"id='b1'"_s,
                       u"<reactions id='%1' xmlns='urn:xmpp:reactions:0'><reaction>👍</reaction>"
                       "<reaction>🚀</reaction></reactions>"_s.arg(own.alias));
        const ReactionsChanged change = m_host->all<ReactionsChanged>().back();
        QCOMPARE(change.message.value, own.alias);
        QCOMPARE(change.by, PersonId(u"ben@home.example"_s));
        QCOMPARE(change.byName, u"Ben"_s);
        QCOMPARE(change.emoji, (QStringList{u"👍"_s, u"🚀"_s}));
        QCOMPARE(m_host->all<MessageReceived>().size(), 1u); // It is no message.
        m_server->says(u"Ben"_s, u"id='b2'"_s,
                       u"<reactions id='%1' xmlns='urn:xmpp:reactions:0'/>"_s.arg(own.alias));
        QVERIFY(m_host->all<ReactionsChanged>().back().emoji.isEmpty());
        QVERIFY(m_host->all<ReactionsChanged>().back().at > change.at); // The clock stood still.
    }

    void whoMayBeAnybodyReactsToNothing()
    {
        m_server->roomFeatures = {ns::kArchive.toString(), ns::kStanzaId.toString()};
        start();
        m_server->says(u"Ben"_s, u"id='b1'"_s,
                       u"<reactions id='x' xmlns='urn:xmpp:reactions:0'><reaction>👍</reaction>"
                       "</reactions>"_s);
        QVERIFY(m_host->all<ReactionsChanged>().empty());
    }

    void aFileIsPutWhereTheServerSaysAndLinked()
    {
        start();
        QCOMPARE(m_backend->largestFile(), 1000);
        QList<int> percents;
        connect(m_backend.get(), &ChatBackend::filesProgressed, this,
                [&](const RoomId &, const MessageId &, int percent) { percents += percent; });
        m_host->fakeHttp().answer(u"https://files.home.example/up/1/plan.txt"_s,
                                  FakeAnswer::status(201));
        TaskResult<void> sent(m_backend->send(fileMessage(u"The plan"_s)));
        m_host->manualClock().advance(Milliseconds(0));
        QVERIFY(sent.succeeded());

        const HttpRequest put = m_host->fakeHttp().requests().front();
        QCOMPARE(put.method, "PUT"_ba);
        QCOMPARE(put.body, "hello"_ba);
        QVERIFY(put.headers.contains(std::pair("Authorization"_ba, "secret"_ba)));
        QVERIFY(!put.headers.contains(std::pair("Host"_ba, "evil"_ba)));
        QCOMPARE(percents, (QList<int>{0, 100}));

        const XmlElement message = sentWith(u"file-sharing", ns::kFileSharing);
        QCOMPARE(message.textOf(u"body", ns::kClient),
                 u"The plan\nhttps://files.home.example/1/plan.txt"_s);
        QCOMPARE(message.child(u"x", ns::kOutOfBand).textOf(u"url", ns::kOutOfBand),
                 u"https://files.home.example/1/plan.txt"_s);
        const Message shown = m_host->all<MessageReceived>().back().message;
        QCOMPARE(shown.markdown, u"The plan"_s);
        QCOMPARE(shown.attachments.front().sha256, u"ab12"_s);
        QCOMPARE(shown.attachments.front().address, u"https://files.home.example/1/plan.txt"_s);
    }

    /// It may stand in a private network, or have an authority of its own.
    void aPictureOnTheOwnServerIsFetchedAsFilesAreSent()
    {
        start();
        const auto own = [&](const QString &address) {
            return m_backend->pictureOnServer(QUrl(address));
        };
        QVERIFY(!own(u"https://elsewhere.example/1/cat.png"_s));
        QVERIFY(!own(u"https://home.example.evil/1/cat.png"_s));
        QVERIFY(!own(u"http://files.home.example/1/cat.png"_s));
        QVERIFY(!own(u"https://ana@files.home.example/1/cat.png"_s));
        QVERIFY(m_host->fakeHttp().requests().empty());
        const QString cat = u"https://files.home.example/1/cat.png"_s;
        m_host->fakeHttp().answer(cat, FakeAnswer::status(200));
        auto asked = own(cat);
        QVERIFY(asked);
        TaskResult<HttpResponse> came(*asked);
        m_host->manualClock().advance(Milliseconds(0));
        QVERIFY(came.succeeded());
        QCOMPARE(m_host->fakeHttp().requests().size(), 1u);
        QCOMPARE(m_host->fakeHttp().requests().front().maximumRedirects, 0);
    }

    void aFileThatCannotBePutIsAPlainFailure_data()
    {
        QTest::addColumn<QString>("slot");
        QTest::addColumn<int>("status");
        const QString put = u"https://files.home.example/up/1/plan.txt"_s;
        const QString get = u"https://files.home.example/1/plan.txt"_s;
        const QString foreign = u"https://evil.example/1"_s;
        QTest::newRow("the server refuses it") << slotAt(put, get) << 403;
        QTest::newRow("too large") << slotAt(put, get) << 413;
        QTest::newRow("put elsewhere") << slotAt(foreign, get) << 201;
        QTest::newRow("to be found elsewhere") << slotAt(put, foreign) << 201;
        QTest::newRow("without a lock") << slotAt(u"http://files.home.example/1"_s, get) << 201;
        QTest::newRow("a name that only begins so")
            << slotAt(u"https://home.example.evil.example/1"_s, get) << 201;
        QTest::newRow("no slot at all") << u"<nothing xmlns='urn:x'/>"_s << 201;
    }

    void aFileThatCannotBePutIsAPlainFailure()
    {
        QFETCH(const QString, slot);
        QFETCH(const int, status);
        m_server->uploadSlot = slot;
        m_host->fakeHttp().answer(u"https://files.home.example/up/1/plan.txt"_s,
                                  FakeAnswer::status(status));
        start();
        TaskResult<void> sent(m_backend->send(fileMessage({})));
        m_host->manualClock().advance(Milliseconds(0));
        QVERIFY(sent.failedAs(ErrorCode::PermissionDenied));
        QVERIFY(sentWith(u"file-sharing", ns::kFileSharing).isNull());
        const bool wasAsked = status == 403 || status == 413;
        QCOMPARE(m_host->fakeHttp().requests().size(), wasAsked ? 1u : 0u);
    }

    void aFileCanBeStopped()
    {
        start();
        m_host->fakeHttp().answer(u"https://files.home.example/up/1/plan.txt"_s,
                                  FakeAnswer::silence());
        TaskResult<void> sent(m_backend->send(fileMessage({})));
        QVERIFY(!sent.isFinished());
        m_backend->stopSending(room(), MessageId(u"m"_s));
        QVERIFY(sent.failedAs(ErrorCode::Cancelled));
    }

    void filesOfOthersAreShownAsFiles_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("size");
        const QString link = u"https://files.home.example/1/cat.png"_s;
        const QString oob = u"<x xmlns='jabber:x:oob'><url>%1</url></x>"_s.arg(link);
        QTest::newRow("a link that is the whole text")
            << u"<body>%1</body>%2"_s.arg(link, oob) << QString() << u"cat.png"_s << qint64(0);
        QTest::newRow("with its facts")
            << u"<body>Look\n%1</body><fallback xmlns='urn:xmpp:fallback:0' for='urn:xmpp:sfs:0'>"
               "<body start='4' end='41'/></fallback><file-sharing xmlns='urn:xmpp:sfs:0'><file "
               "xmlns='urn:xmpp:file:metadata:0'><media-type>image/png</media-type><name>../my "
               "cat.png</name><size>1234</size></file><sources><url-data "
               "xmlns='http://jabber.org/protocol/url-data' target='%1'/></sources></file-sharing>%2"_s
                   .arg(link, oob)
            << u"Look"_s << u"my cat.png"_s << qint64(1234);
    }

    void filesOfOthersAreShownAsFiles()
    {
        QFETCH(const QString, content);
        QFETCH(const QString, text);
        QFETCH(const QString, name);
        QFETCH(const qint64, size);
        start();
        m_server->says(u"Ben"_s, u"id='b1'"_s, content);
        const Message message = m_host->all<MessageReceived>().back().message;
        QCOMPARE(message.markdown, text);
        QCOMPARE(message.attachments.size(), 1u);
        const Attachment &file = message.attachments.front();
        QCOMPARE(file.name, name);
        QCOMPARE(file.mediaType, u"image/png"_s);
        QCOMPARE(file.size, size);
        QCOMPARE(file.address, u"https://files.home.example/1/cat.png"_s);
        QVERIFY(file.sha256.isEmpty());
    }

    void whatIsReadHereIsToldOnceToAllDevicesAndToWhoAsked()
    {
        start();
        m_server->says(u"Ben"_s, u"id='b1'"_s, u"<body>One</body>"_s);
        const QString last =
            m_server->says(u"Ben"_s, u"id='b2'"_s,
                           u"<body>Two</body><markable xmlns='urn:xmpp:chat-markers:0'/>"_s);
        for (int i = 0; i < 5; ++i)
            m_backend->markRead(room(), MessageId(last));
        m_host->manualClock().advance(Seconds(2));
        QCOMPARE(m_server->published().size(), 1u);
        const XmlElement &item = m_server->published().front().child(u"item", ns::kPubSub);
        QCOMPARE(item.attribute(u"id"), FakeServer::room());
        QVERIFY(item.toXml().contains(last.toUtf8()));
        const XmlElement marker = sentWith(u"displayed", ns::kChatMarkers);
        QCOMPARE(marker.child(u"displayed", ns::kChatMarkers).attribute(u"id"), last);
    }

    void whoDidNotAskHearsNothingOfReading()
    {
        start();
        const QString id = m_server->says(u"Ben"_s, u"id='b1'"_s, u"<body>One</body>"_s);
        m_backend->markRead(room(), MessageId(id));
        m_host->manualClock().advance(Seconds(2));
        QVERIFY(sentWith(u"displayed", ns::kChatMarkers).isNull());
    }

    void whatWasReadElsewhereIsReadHere()
    {
        const QString item =
            u"<item id='%1'><displayed xmlns='urn:xmpp:mds:displayed:0'><stanza-id "
            "xmlns='urn:xmpp:sid:0' by='%1' id='%2'/></displayed></item>"_s;
        m_server->readMarks = item.arg(FakeServer::room(), u"archived-1"_s);
        m_backend = m_server->makeBackend(*m_host);
        m_backend->start();
        const MessagesRead read = m_host->all<MessagesRead>().back();
        QCOMPARE(read.room, room());
        QCOMPARE(read.upTo, MessageId(u"archived-1"_s));

        const QString news = u"<message from='%1' to='ana@home.example/desk'><event "
                             "xmlns='http://jabber.org/protocol/pubsub#event'><items "
                             "node='urn:xmpp:mds:displayed:0'>%2</items></event></message>"_s;
        channel().receive(
            news.arg(u"eve@home.example"_s, item.arg(FakeServer::room(), u"archived-9"_s)));
        QCOMPARE(m_host->all<MessagesRead>().size(), 1u);
        channel().receive(
            news.arg(u"ana@home.example"_s, item.arg(FakeServer::room(), u"archived-2"_s)));
        QCOMPARE(m_host->all<MessagesRead>().back().upTo, MessageId(u"archived-2"_s));
    }

    void aReceiptIsSentToWhomOneTalksTo()
    {
        start();
        const QString message =
            u"<message from='ben@home.example/phone' to='ana@home.example/desk' type='chat' "
            "id='r1'><body>There?</body><request xmlns='urn:xmpp:receipts'/></message>"_s;
        channel().receive(message);
        QVERIFY(sentWith(u"received", ns::kReceipts).isNull()); // A stranger so far.
        openBen();
        channel().receive(message);
        const XmlElement receipt = sentWith(u"received", ns::kReceipts);
        QCOMPARE(receipt.attribute(u"to"), u"ben@home.example/phone"_s);
        QCOMPARE(receipt.child(u"received", ns::kReceipts).attribute(u"id"), u"r1"_s);
    }

    void beingNamedIsSeen_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("named");
        const QString reference =
            u"<body>Look</body><reference xmlns='urn:xmpp:reference:0' type='mention' uri='%1'/>"_s;
        QTest::newRow("by address") << reference.arg(u"xmpp:ana@home.example"_s) << true;
        QTest::newRow("as she is here")
            << reference.arg(u"xmpp:"_s + FakeServer::room() + u"/ana"_s) << true;
        QTest::newRow("somebody else") << reference.arg(u"xmpp:ben@home.example"_s) << false;
        QTest::newRow("by name") << u"<body>Ana, look</body>"_s << true;
        QTest::newRow("in another word") << u"<body>Banana</body>"_s << false;
    }

    void beingNamedIsSeen()
    {
        QFETCH(const QString, content);
        QFETCH(const bool, named);
        start();
        m_server->says(u"Ben"_s, u"id='b1'"_s, content);
        QCOMPARE(m_host->all<MessageReceived>().back().message.mentionsSelf, named);
    }
};

QTEST_GUILESS_MAIN(MessageExtrasTest)
#include "MessageExtrasTest.moc"
