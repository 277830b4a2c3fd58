// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole accounts on a real server, and somebody whose client is not ours. What counts here is that
// everybody sees every message exactly once and in the same order; each test prints its count.

#include "tests/live/xmpp/LiveDesk.h"

#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

/// WATCHROOM_HISTORY=20000 QTEST_FUNCTION_TIMEOUT=1800000 for the whole length; the sanitizers' run
/// takes a part of it.
int historyLength()
{
    const int wanted = qEnvironmentVariableIntValue("WATCHROOM_HISTORY");
    return wanted > 0 ? wanted : 2000;
}

} // namespace

class XmppBackendLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;

private Q_SLOTS:
    void init()
    {
        m_server = ChatServer::chosen();
        for (const QString &name : {u"ana"_s, u"ben"_s, u"bot"_s})
            m_server->addAccount(name, u"correct horse"_s);
        QVERIFY(m_server->start());
    }

    void cleanup() { m_server.reset(); }

    void twoPeopleSeeEverythingOnceAndInTheSameOrder()
    {
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        QVERIFY(!room.isEmpty());

        Sent sent;
        for (int i = 0; i < 100; ++i) {
            say(sent, ana, room, u"Ana %1"_s.arg(i));
            say(sent, ben, seenBy(ben, room), u"Ben %1"_s.arg(i));
        }
        QTRY_VERIFY_WITH_TIMEOUT(allArrived(sent), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(ana.count(room), 200, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(ben.count(seenBy(ben, room)), 200, 10'000);
        const QStringList seen = ana.texts(room);
        QCOMPARE(seen, ben.texts(seenBy(ben, room)));
        QCOMPARE(doubles(seen), 0);
        qInfo("two people: %lld messages, %lld doubled", qint64(seen.size()),
              qint64(doubles(seen)));

        // And so does one who starts anew, from the archive.
        LiveDesk again(*m_server, u"ana"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again.count(room), 200, 20'000);
        QCOMPARE(again.texts(room), seen);
    }

    void conversationsOfTwoAreKeptByTheArchive()
    {
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room =
            waitFor(ana.backend().openConversation(u"ben@home.example"_s)).value_or(RoomId());
        Sent sent;
        for (int i = 0; i < 20; ++i)
            say(sent, ana, room, u"Ana %1"_s.arg(i));
        QTRY_VERIFY_WITH_TIMEOUT(allArrived(sent), 30'000);
        const RoomId back(u"ben@home.example/ana@home.example"_s);
        QTRY_COMPARE_WITH_TIMEOUT(ben.count(back), 20, 10'000);
        say(sent, ben, back, u"Ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(allArrived(sent), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(ana.count(room), 21, 10'000);
        QCOMPARE(ana.texts(room), ben.texts(back));

        // Another device of Ana has the same, her own part included.
        LiveDesk phone(*m_server, u"ana"_s);
        QTRY_COMPARE_WITH_TIMEOUT(phone.count(room), 21, 20'000);
        QCOMPARE(phone.texts(room), ana.texts(room));
        say(sent, ana, room, u"From the desk"_s);
        QTRY_COMPARE_WITH_TIMEOUT(phone.count(room), 22, 10'000);
        qInfo("conversation: 22 messages on three desks");
    }

    void correctionsAndRetractionsReachTheOther()
    {
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        const MessageId id = MessageId::random();
        QVERIFY(waitFor(ana.backend().send({.id = id, .room = room, .markdown = u"Helo"_s})));
        QVERIFY(waitFor(ana.backend().edit(room, id, u"Hello"_s)));
        QVERIFY(waitFor(ana.backend().retract(room, id)));
        QTRY_COMPARE(ben.host().all<MessageDeleted>().size(), 1u);
        const Message seen = ben.host().all<MessageReceived>().back().message;
        const MessageEdited edited = ben.host().all<MessageEdited>().back();
        const MessageDeleted deleted = ben.host().all<MessageDeleted>().back();
        QCOMPARE(edited.message, seen.id);
        QCOMPARE(edited.markdown, u"Hello"_s);
        QCOMPARE(edited.by, seen.sender);
        QCOMPARE(deleted.message, seen.id);
        QCOMPARE(deleted.by, seen.sender);
    }

    void aLongHistoryIsReadExactlyOnce()
    {
        const int length = historyLength();
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        ben.backend().stop();
        Sent sent;
        for (int i = 0; i < length; ++i) {
            say(sent, ana, room, QString::number(i));
            if (i % 500 == 499) {
                QTRY_VERIFY_WITH_TIMEOUT(allArrived(sent), 60'000);
                sent.clear(); // asked again and again
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(allArrived(sent), 60'000);

        QElapsedTimer timer;
        timer.start();
        ben.restart();
        QTRY_COMPARE_WITH_TIMEOUT(ben.count(seenBy(ben, room)), length, 300'000);
        const QStringList seen = ben.texts(seenBy(ben, room));
        qInfo("history: %d messages, %lld shown, %lld doubled, %d told twice, %lld ms", length,
              qint64(seen.size()), qint64(doubles(seen)), ben.repeated(seenBy(ben, room)),
              timer.elapsed());
        QCOMPARE(doubles(seen), 0);
        QCOMPARE(seen, ana.texts(room));
    }

    void aServerThatDiesInABurstLosesAndDoublesNothing()
    {
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        Sent sent;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 40; ++i) {
                say(sent, ana, room, u"Ana %1.%2"_s.arg(round).arg(i));
                say(sent, ben, seenBy(ben, room), u"Ben %1.%2"_s.arg(round).arg(i));
                QCoreApplication::processEvents();
            }
            if (round == 1)
                m_server->stop();
            else
                m_server->kill();
            QVERIFY(m_server->start());
            for (int i = 40; i < 50; ++i)
                say(sent, ana, room, u"Ana %1.%2"_s.arg(round).arg(i));
            QTRY_VERIFY2_WITH_TIMEOUT(allArrived(sent), qPrintable(story(ana) + story(ben)),
                                      60'000);
        }
        const qsizetype expected = qsizetype(sent.size());
        QTRY_COMPARE_WITH_TIMEOUT(ana.count(room), expected, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(ben.count(seenBy(ben, room)), expected, 30'000);
        const QStringList seen = ana.texts(room);
        qInfo("burst: %lld sent, %lld seen, %lld doubled", qint64(expected), qint64(seen.size()),
              qint64(doubles(seen)));
        QCOMPARE(doubles(seen), 0);
        QCOMPARE(seen, ben.texts(seenBy(ben, room)));

        // And the archive has them once, too.
        LiveDesk again(*m_server, u"ben"_s);
        QTRY_COMPARE_WITH_TIMEOUT(again.count(seenBy(ben, room)), expected, 30'000);
        QCOMPARE(doubles(again.texts(seenBy(ben, room))), 0);
    }

    /// Takes no time by itself; it prints how long it was, for a build without sanitizers.
    void manyRoomsAreEnteredAtOnce()
    {
        constexpr int kRooms = 50;
        LiveDesk ana(*m_server, u"ana"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline(), 20'000);
        std::vector<RoomId> rooms;
        for (int i = 0; i < kRooms; ++i) {
            const auto room =
                waitFor(ana.backend().createRoom(u"Room %1"_s.arg(i), RoomKind::Group));
            QVERIFY2(room, room ? "" : qPrintable(room.error().summary));
            rooms.push_back(*room);
        }
        ana.backend().stop();
        QElapsedTimer timer;
        timer.start();
        ana.restart();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(
                rooms, [&](const RoomId &room) { return !ana.backend().members(room).empty(); }),
            60'000);
        qInfo("%d rooms: signed in and in all of them after %lld ms", kRooms, timer.elapsed());
    }

    void somebodyWithAnotherClientTalksWithUs()
    {
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        QVERIFY(waitFor(ana.backend().invite(room, u"bot@home.example"_s)));

        QProcess peer;
        peer.setProcessChannelMode(QProcess::MergedChannels);
        peer.start(u"python3"_s, {QStringLiteral(WATCHROOM_PEER), ChatServer::host(),
                                  QString::number(m_server->startTlsPort()), addressIn(room)});
        QTRY_VERIFY2_WITH_TIMEOUT(ana.texts(room).contains(u"I am here"_s),
                                  peer.readAll().constData(), 30'000);
        QVERIFY(waitFor(ana.backend().send(
            {.id = MessageId::random(), .room = room, .markdown = u"say: 25 times – grüße 🎉"_s})));
        QTRY_COMPARE_WITH_TIMEOUT(ana.texts(room).count(u"25 times – grüße 🎉"_s), 25, 20'000);
        // It corrects its last message as other clients do.
        QTRY_VERIFY_WITH_TIMEOUT(!ana.host().all<MessageEdited>().empty(), 10'000);
        QCOMPARE(ana.host().all<MessageEdited>().back().markdown, u"corrected"_s);
        QTRY_COMPARE(ben.count(seenBy(ben, room)), ana.count(room));
        QCOMPARE(ben.texts(seenBy(ben, room)), ana.texts(room));
        qInfo("another client: %lld messages", qint64(ana.count(room)));
        peer.kill();
        peer.waitForFinished();
    }
};

QTEST_GUILESS_MAIN(XmppBackendLiveTest)
#include "XmppBackendLiveTest.moc"
