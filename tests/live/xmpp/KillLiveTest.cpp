// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two real clients, processes of their own with engine, store and outbox, that talk while they are
// killed (SIGKILL) or stopped as by a laptop that sleeps. In the end both stores have every message
// once, in the order in which the room's archive has it.
//
// WATCHROOM_KILLS=100 QTEST_FUNCTION_TIMEOUT=3600000 for the whole length; the suite's run takes
// a part of it.

#include "tests/live/xmpp/LiveDesk.h"
#include "tests/live/xmpp/StoredRoom.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

constexpr int kPatience = 120'000;
/// What each says between two deaths of its process.
constexpr int kPerLife = 10;

int killCount()
{
    const int wanted = qEnvironmentVariableIntValue("WATCHROOM_KILLS");
    return wanted > 0 ? wanted : 10;
}

/// Somebody's client, and what it has stored.
class Talker
{
public:
    Talker(const ChatServer &server, const QString &authority, const QString &name,
           const QString &room)
        : m_room(u"xmpp:%1@home.example/%2"_s.arg(name, room))
        , m_arguments{m_folder.path(), QString::number(server.startTlsPort()), authority, name,
                      room}
    {
    }
    ~Talker() { kill(); }

    /// It goes on until it has said so many in all its lives.
    void start(int count)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.setStandardErrorFile(m_folder.filePath(u"errors.log"_s), QIODevice::Append);
        m_process.start(QStringLiteral(WATCHROOM_TALKER),
                        m_arguments + QStringList{QString::number(count)});
        QVERIFY(m_process.waitForStarted());
        waitForChanges(1); // its database is there
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
        m_process.readAll();
    }
    void signal(int number) const { ::kill(pid_t(m_process.processId()), number); }
    /// Returns when it was told so often that something changed, or nothing changes any more.
    void waitForChanges(int count)
    {
        QByteArray dots;
        const QDeadlineTimer patience(Seconds(10));
        while (dots.size() < count && !patience.hasExpired()) {
            m_process.waitForReadyRead(50);
            dots += m_process.readAll();
            QCoreApplication::processEvents();
        }
    }
    bool isAlive() const { return m_process.state() == QProcess::Running; }

    QStringList texts() const { return textsIn(m_folder.filePath(u"watchroom.db"_s), m_room); }
    QString errors() const
    {
        QFile file(m_folder.filePath(u"errors.log"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000))
                                              : QString();
    }

private:
    QTemporaryDir m_folder;
    RoomId m_room;
    QStringList m_arguments;
    QProcess m_process;
};

} // namespace

class KillLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ChatServer> m_server;
    std::unique_ptr<LiveDesk> m_host; ///< Made the room, and listens.
    QTemporaryDir m_folder;
    QString m_authority;
    RoomId m_room;

    /// Whether nothing is on its way any more and everything is there.
    static bool isComplete(const Talker &talker, qsizetype count)
    {
        const QStringList texts = talker.texts();
        return texts.size() >= count &&
               std::ranges::none_of(texts, [](const QString &text) { return text.endsWith(u'.'); });
    }

    void allHaveTheSame(const Talker &ana, const Talker &ben, int each)
    {
        const qsizetype expected = 2 * each;
        QTRY_VERIFY2_WITH_TIMEOUT(
            isComplete(ana, expected) && isComplete(ben, expected),
            qPrintable(u"Ana has %1, Ben has %2 of %3\n%4\n%5"_s.arg(ana.texts().size())
                           .arg(ben.texts().size())
                           .arg(expected)
                           .arg(ana.errors(), ben.errors())),
            kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_host->count(m_room), expected, kPatience);
        const QStringList heard = m_host->texts(m_room);
        qInfo("each of 2 said %d; Ana has %lld, %lld doubled; Ben has %lld, %lld doubled; the room "
              "has %lld, %lld doubled; the same order: %s",
              each, qint64(ana.texts().size()), qint64(doubles(ana.texts())),
              qint64(ben.texts().size()), qint64(doubles(ben.texts())), qint64(heard.size()),
              qint64(doubles(heard)), ana.texts() == heard && ben.texts() == heard ? "yes" : "NO");
        QCOMPARE(ana.texts().size(), expected);
        QCOMPARE(doubles(heard), 0);
        QCOMPARE(ana.texts(), heard);
        QCOMPARE(ben.texts(), heard);
    }

private Q_SLOTS:
    void init()
    {
        m_server = ChatServer::chosen();
        for (const QString &name : {u"ana"_s, u"ben"_s, u"host"_s})
            m_server->addAccount(name, u"correct horse"_s);
        QVERIFY(m_server->start());
        m_authority = m_folder.filePath(u"authority.pem"_s);
        QFile file(m_authority);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_server->authority().toPem());

        m_host = std::make_unique<LiveDesk>(*m_server, u"host"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_host->isOnline(), 20'000);
        m_room = waitFor(m_host->backend().createRoom(u"Operations"_s, RoomKind::Group))
                     .value_or(RoomId());
        QVERIFY(!m_room.isEmpty());
        for (const QString &name : {u"ana@home.example"_s, u"ben@home.example"_s})
            QVERIFY(waitFor(m_host->backend().invite(m_room, name)));
    }

    void cleanup()
    {
        m_host.reset();
        m_server.reset();
    }

    void clientsAreKilledWhileTheyTalk()
    {
        Talker ana(*m_server, m_authority, u"ana"_s, addressIn(m_room));
        Talker ben(*m_server, m_authority, u"ben"_s, addressIn(m_room));
        int each = kPerLife;
        ana.start(each);
        ben.start(each);
        int kills = 0;
        while (kills < killCount()) {
            each += kPerLife;
            for (Talker *victim : {&ana, &ben}) {
                victim->waitForChanges(QRandomGenerator::global()->bounded(3, 16));
                QVERIFY2(victim->isAlive(), qPrintable(victim->errors()));
                victim->kill();
                victim->start(each);
                ++kills;
            }
        }
        qInfo("%d times killed", kills);
        allHaveTheSame(ana, ben, each);
    }

    void aLaptopThatSleepsMissesNothing()
    {
        constexpr int kEach = 60;
        Talker ana(*m_server, m_authority, u"ana"_s, addressIn(m_room));
        Talker ben(*m_server, m_authority, u"ben"_s, addressIn(m_room));
        ana.start(kEach);
        QTRY_VERIFY_WITH_TIMEOUT(ana.texts().size() > 5, kPatience);
        ana.signal(SIGSTOP);
        ben.start(kEach);
        // Whatever Ana said before she fell asleep, Ben's last is among what Ben has.
        QTRY_VERIFY_WITH_TIMEOUT(ben.texts().contains(u"ben %1"_s.arg(kEach - 1)), kPatience);
        ana.signal(SIGCONT);
        allHaveTheSame(ana, ben, kEach);
    }
};

QTEST_GUILESS_MAIN(KillLiveTest)
#include "KillLiveTest.moc"
