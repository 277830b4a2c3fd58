// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What networks and computers do to an account: connections that fall silent, hours of sleep,
// clocks that are set, a second device. Everybody must see every message once and in the same
// order.

#include "tests/live/xmpp/LiveDesk.h"
#include "tests/live/xmpp/Relay.h"

using namespace Qt::StringLiterals;
using namespace watchroom;
using namespace std::chrono_literals;

class OutageLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    Sent m_sent;

    void start(const ChatServer::Wish &wish)
    {
        m_sent.clear();
        m_server = ChatServer::chosen(wish);
        for (const QString &name : {u"ana"_s, u"ben"_s})
            m_server->addAccount(name, u"correct horse"_s);
        QVERIFY(m_server->start());
    }

    void talk(LiveDesk &desk, const RoomId &room, const QString &what, int count)
    {
        for (int i = 0; i < count; ++i)
            say(m_sent, desk, room, u"%1 %2"_s.arg(what).arg(i));
    }

    /// Everything that was said is at all desks, once, in the order that the archive has, too.
    void everybodySeesTheSame(const std::vector<LiveDesk *> &desks, const RoomId &room)
    {
        QString stories;
        for (LiveDesk *desk : desks)
            stories += story(*desk);
        QTRY_VERIFY2_WITH_TIMEOUT(allArrived(m_sent), qPrintable(stories), 60'000);
        const qsizetype expected = qsizetype(m_sent.size());
        LiveDesk reader(*m_server, u"ben"_s);
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(seenBy(reader, room)), expected, 30'000);
        const QStringList archived = reader.texts(seenBy(reader, room));
        QCOMPARE(doubles(archived), 0);
        for (LiveDesk *desk : desks) {
            const RoomId theirs = seenBy(*desk, room);
            QTRY_COMPARE_WITH_TIMEOUT(desk->count(theirs), expected, 30'000);
            QCOMPARE(desk->texts(theirs), archived);
        }
        qInfo("%lld said, %lld desks: each once, in the same order", qint64(expected),
              qint64(desks.size()) + 1);
    }

    static bool isIn(LiveDesk &desk, const RoomId &room, const QString &person)
    {
        return std::ranges::contains(desk.backend().members(room), PersonId(person),
                                     [](const RoomMember &member) { return member.person.id; });
    }

private Q_SLOTS:
    void cleanup() { m_server.reset(); }

    void aConnectionThatFallsSilent_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("serverForgets");
        QTest::newRow("1 s") << 1 << false;
        QTest::newRow("40 s") << 40 << false;
        QTest::newRow("3 min") << 180 << false;
        QTest::newRow("10 min, longer than it can be resumed") << 600 << true;
        QTest::newRow("a night's sleep") << 8 * 3600 << true;
    }

    void aConnectionThatFallsSilent()
    {
        QFETCH(const int, seconds);
        QFETCH(const bool, serverForgets);
        start({.resumesFor = serverForgets ? 1 : 600});
        Relay relay(m_server->startTlsPort());
        LiveDesk ana(*m_server, u"ana"_s, relay.serverPort());
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        QVERIFY(!room.isEmpty());
        talk(ana, room, u"before"_s, 5);

        relay.fallSilent();
        talk(ana, room, u"Ana, unheard"_s, 5);
        talk(ben, seenBy(ben, room), u"Ben, meanwhile"_s, 70);
        ana.letPass(Seconds(seconds));
        // After a minute in which nothing came the server is asked, and has 20 s to answer.
        QCOMPARE(ana.isOnline(), seconds < 60);
        if (serverForgets) {
            relay.dropFarEnds();
            QTRY_VERIFY_WITH_TIMEOUT(!isIn(ben, seenBy(ben, room), u"ana@home.example"_s), 30'000);
        }
        talk(ana, room, u"Ana, later"_s, 5);
        relay.speak();
        everybodySeesTheSame({&ana, &ben}, room);
    }

    /// Resumed each time, and sent again is what the server says it does not have; see
    /// ChatServer::countsExactly().
    void aConnectionThatIsCutWhileAllTalk()
    {
        start({});
        Relay relay(m_server->startTlsPort());
        LiveDesk ana(*m_server, u"ana"_s, relay.serverPort());
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        QVERIFY(!room.isEmpty());
        for (int i = 0; i < 100; ++i) {
            talk(ana, room, u"Ana %1"_s.arg(i), 1);
            talk(ben, seenBy(ben, room), u"Ben %1"_s.arg(i), 1);
            if (i % 20 == 10) {
                QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline(), 20'000);
                relay.cut();
            }
            QCoreApplication::processEvents();
        }
        everybodySeesTheSame({&ana, &ben}, room);
    }

    void twoDevicesOfOneAccount()
    {
        start({});
        LiveDesk desk(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(desk, ben);
        QVERIFY(!room.isEmpty());
        LiveDesk phone(*m_server, u"ana"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isIn(phone, room, u"ben@home.example"_s), 20'000);
        for (int i = 0; i < 20; ++i) {
            talk(desk, room, u"desk %1"_s.arg(i), 1);
            talk(phone, room, u"phone %1"_s.arg(i), 1);
            talk(ben, seenBy(ben, room), u"Ben %1"_s.arg(i), 1);
            QCoreApplication::processEvents();
        }
        everybodySeesTheSame({&desk, &phone, &ben}, room);
    }

    void aClockThatIsSetChangesNothing()
    {
        start({});
        LiveDesk ana(*m_server, u"ana"_s);
        LiveDesk ben(*m_server, u"ben"_s);
        QTRY_VERIFY_WITH_TIMEOUT(ana.isOnline() && ben.isOnline(), 20'000);
        const RoomId room = roomOf(ana, ben);
        QVERIFY(!room.isEmpty());
        int changes = 0;
        connect(&ana.backend(), &ChatBackend::stateChanged, this, [&] { ++changes; });
        for (const Milliseconds ahead :
             {Milliseconds(24h), Milliseconds(-24h), Milliseconds(1h), Milliseconds(-24h * 3650)}) {
            ana.setClock(ahead);
            const QString when = QString::number(ahead.count());
            talk(ana, room, u"Ana "_s + when, 3);
            talk(ben, seenBy(ben, room), u"Ben "_s + when, 3);
            QTRY_VERIFY_WITH_TIMEOUT(allArrived(m_sent), 20'000);
        }
        everybodySeesTheSame({&ana, &ben}, room);
        QCOMPARE(changes, 0);
    }
};

QTEST_GUILESS_MAIN(OutageLiveTest)
#include "OutageLiveTest.moc"
