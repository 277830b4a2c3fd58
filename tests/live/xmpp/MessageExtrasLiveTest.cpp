// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reactions, files and read marks on a real Prosody, between two people and two devices of one.

#include "integrations/chat/xmpp/cards/CardUploads.h"
#include "integrations/chat/xmpp/codecs/Stanza.h"
#include "integrations/net/NetworkHttpClient.h"
#include "tests/live/xmpp/LiveDesk.h"
#include "tests/support/TaskResult.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace watchroom;

class MessageExtrasLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<LiveDesk> m_ana;
    std::unique_ptr<LiveDesk> m_ben;
    RoomId m_room; ///< As Ana calls it.

    RoomId bensRoom() { return seenBy(*m_ben, m_room); }

    /// The name by which others speak of a message; empty as long as it has not come.
    static MessageId nameOf(LiveDesk &desk, const QString &markdown)
    {
        for (const MessageReceived &event : desk.host().all<MessageReceived>()) {
            if (event.message.markdown == markdown)
                return event.message.alias.isEmpty() ? event.message.id
                                                     : MessageId(event.message.alias);
        }
        return {};
    }

    static QStringList feelings(LiveDesk &desk, const QString &who)
    {
        // As the store does it: archives come from their newer end.
        ReactionsChanged last;
        for (const ReactionsChanged &change : desk.host().all<ReactionsChanged>()) {
            if (change.by.value == who && change.at > last.at)
                last = change;
        }
        return last.emoji;
    }

    static QString fileWith(LiveDesk &desk, const QByteArray &bytes)
    {
        QFile file(desk.host().dataFolder() + u"/picture"_s);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_server = ChatServer::chosen();
        for (const QString &name : {u"ana"_s, u"ben"_s})
            m_server->addAccount(name, u"correct horse"_s);
        QVERIFY(m_server->start());
        m_ana = std::make_unique<LiveDesk>(*m_server, u"ana"_s);
        m_ben = std::make_unique<LiveDesk>(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_ana->isOnline() && m_ben->isOnline(), 20'000);
        m_room = waitFor(m_ana->backend().createRoom(u"Operations"_s, RoomKind::Group))
                     .value_or(RoomId());
        QVERIFY(waitFor(m_ana->backend().invite(m_room, u"ben@home.example"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(waitFor(m_ben->backend().joinRoom(addressIn(m_room))), 10'000);
    }

    void cleanup()
    {
        m_ana.reset();
        m_ben.reset();
        m_server.reset();
    }

    void reactionsAreSeenByAllAndKept()
    {
        QVERIFY(waitFor(m_ana->backend().send(
            {.id = MessageId(u"m"_s), .room = m_room, .markdown = u"Fixed"_s})));
        QTRY_VERIFY(!nameOf(*m_ben, u"Fixed"_s).isEmpty());
        const MessageId name = nameOf(*m_ben, u"Fixed"_s);
        QCOMPARE(name, nameOf(*m_ana, u"Fixed"_s)); // Both call it as the room does.

        QVERIFY(waitFor(m_ben->backend().react(bensRoom(), name, {u"🎉"_s})));
        QTRY_COMPARE(feelings(*m_ana, u"ben@home.example"_s), QStringList{u"🎉"_s});
        QVERIFY(waitFor(m_ben->backend().react(bensRoom(), name, {u"🎉"_s, u"👍"_s})));
        QTRY_COMPARE(feelings(*m_ana, u"ben@home.example"_s), (QStringList{u"🎉"_s, u"👍"_s}));

        // A new device has them from the archive.
        LiveDesk phone(*m_server, u"ana"_s);
        QTRY_COMPARE_WITH_TIMEOUT(feelings(phone, u"ben@home.example"_s),
                                  (QStringList{u"🎉"_s, u"👍"_s}), 20'000);
        QVERIFY(waitFor(m_ben->backend().react(bensRoom(), name, {})));
        QTRY_COMPARE(feelings(phone, u"ben@home.example"_s), QStringList());
        qInfo("reactions: 3 said, seen by three desks");
    }

    void aFileGoesToTheServerAndTheOtherFetchesIt()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_ana->backend().largestFile(), 16 * 1024 * 1024, 10'000);
        const QByteArray bytes = QByteArray("\x89PNG picture ").repeated(300'000);
        QList<int> percents;
        connect(&m_ana->backend(), &ChatBackend::filesProgressed, this,
                [&](const RoomId &, const MessageId &, int percent) { percents += percent; });
        QVERIFY(waitFor(m_ana->backend().send({.id = MessageId(u"m"_s),
                                               .room = m_room,
                                               .markdown = u"The curve"_s,
                                               .attachments = {{.name = u"curve.png"_s,
                                                                .mediaType = u"image/png"_s,
                                                                .size = bytes.size(),
                                                                .sha256 = u"ab"_s}},
                                               .files = {fileWith(*m_ana, bytes)}})));
        QCOMPARE(percents.first(), 0);
        QCOMPARE(percents.last(), 100);
        QTRY_COMPARE(m_ben->count(bensRoom()), 1);
        const Message message = m_ben->host().all<MessageReceived>().back().message;
        QCOMPARE(message.markdown, u"The curve"_s);
        QCOMPARE(message.attachments.size(), 1u);
        const Attachment file = message.attachments.front();
        QCOMPARE(file.name, u"curve.png"_s);
        QCOMPARE(file.size, bytes.size());

        NetworkHttpClient client;
        client.setCertificateAuthorities({m_server->authority()});
        const auto fetched =
            waitFor(client.send({.url = QUrl(file.address), .maximumBytes = 1 << 23}));
        QVERIFY(fetched);
        QCOMPARE(fetched->status, 200);
        QVERIFY(fetched->body == bytes);
        qInfo("files: %lld bytes put and fetched, told in %lld steps", qint64(bytes.size()),
              qint64(percents.size()));
    }

    void aLargeCardIsUploadedFetchedAndChecked()
    {
        SystemClock clock;
        const auto bot = channelsWith(optionsFor(*m_server, u"ben"_s), clock)();
        QTRY_VERIFY_WITH_TIMEOUT(bot->isReady(), 20'000);
        NetworkHttpClient client;
        client.setCertificateAuthorities({m_server->authority()});
        xmpp::FileUploads uploads(*bot, client, {u"localhost"_s});
        uploads.discover();
        xmpp::CardUploads cards(uploads);
        Card card;
        card.id = CardId(u"report"_s);
        card.title = u"A long report"_s;
        card.fallback = card.title;
        for (int i = 0; i < 20; ++i)
            card.body.push_back({TextBlock{.text = MarkupText(u"line "_s.repeated(1500))}});
        const auto payload = waitFor(cards.payloadOf(card));
        QVERIFY2(payload, payload ? "" : qPrintable(payload.error().summary));
        const auto *lies = std::get_if<xmpp::CardAddress>(&payload->content);
        QVERIFY(lies);

        const auto post = [&](const xmpp::CardPayload &what, const QString &id) {
            xmpp::XmlElement message = xmpp::writeMessage(
                {.to = *xmpp::Jid::parse(u"ana@home.example"_s), .id = id, .type = u"chat"_s});
            xmpp::addCard(message, what, u"A long report"_s);
            bot->send(message);
        };
        post(*payload, u"c1"_s);
        const auto came = [&] { return m_ana->host().all<CardPublished>(); };
        QTRY_COMPARE_WITH_TIMEOUT(came().size(), 2u, 20'000);
        QCOMPARE(came().back().replaces, came().front().card.id);
        QCOMPARE(came().back().card.body.size(), card.body.size());
        QVERIFY(!came().back().sender->verified);

        xmpp::CardAddress forged = *lies;
        forged.sha256 = QString(64, u'0');
        post({forged}, u"c2"_s);
        QTRY_COMPARE_WITH_TIMEOUT(came().size(), 4u, 20'000);
        QCOMPARE(came().back().card.actions.front().title, u"Try again"_s);
        qInfo("a card of %lld bytes: uploaded, fetched, checked; a forged one refused",
              qint64(cardToJson(card).size()));
    }

    void whatIsReadOnOneDeviceIsReadOnTheOther()
    {
        LiveDesk phone(*m_server, u"ana"_s);
        QTRY_VERIFY_WITH_TIMEOUT(phone.isOnline(), 20'000);
        QVERIFY(waitFor(m_ben->backend().send(
            {.id = MessageId(u"m"_s), .room = bensRoom(), .markdown = u"Look"_s})));
        QTRY_VERIFY(!nameOf(*m_ana, u"Look"_s).isEmpty());
        const MessageId name = nameOf(*m_ana, u"Look"_s);
        m_ana->backend().markRead(m_room, name);
        const auto isRead = [&](LiveDesk &desk) {
            const auto marks = desk.host().all<MessagesRead>();
            return !marks.empty() && marks.back().room == m_room && marks.back().upTo == name;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isRead(phone), 10'000);
        LiveDesk laptop(*m_server, u"ana"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(laptop), 20'000);
    }
};

QTEST_GUILESS_MAIN(MessageExtrasLiveTest)
#include "MessageExtrasLiveTest.moc"
