// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// P1 and P2: nothing of an archive is missing, nothing comes twice, everything stands in its order;
// whatever the network, the server and the program's end do in between. Those that tell of a bug
// that the Rust library for Matrix had name its issue there.

#include "integrations/chat/xmpp/ArchiveSync.h"
#include "tests/support/FakeHost.h"
#include "tests/unit/xmpp/FakeArchive.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

const QString kRoom = u"ops@rooms.home.example"_s;

/// A program that reads the archive: what it has stored stays when it ends.
struct Reader
{
    FakeHost &host;
    FakeChannel channel;
    FakeArchive archive{channel, kRoom};
    std::unique_ptr<ArchiveSync> sync;
    QStringList &shown; ///< As the screen has it, oldest first.
    QStringList twice;

    Reader(FakeHost &itsHost, QStringList &itsShown)
        : host(itsHost)
        , shown(itsShown)
    {
        QObject::connect(&channel, &StanzaChannel::stanzaReceived, &channel,
                         [this](const XmlElement &message) {
                             if (message.has(u"result", u"urn:xmpp:mam:2"))
                                 sync->takeResult(message);
                             else
                                 hear(message);
                         });
        start();
    }

    /// The program starts, here or again.
    void start()
    {
        sync = std::make_unique<ArchiveSync>(
            *Jid::parse(kRoom), ArchiveSync::Live::IsComplete, u"archive"_s, channel, host,
            [this](const ArchivedMessage &message, const ArchivePlace &place) {
                show(message.id, place.next.value(kRoom));
                place.next.insert(kRoom, message.id);
                keep(message.id);
            });
    }

    void keep(const QString &id)
    {
        sync->state().index.add(
            {.id = MessageId(id), .room = RoomId(kRoom), .sender = {}, .archiveId = id});
    }

    /// As the store does: what is there stays where it is.
    void show(const QString &id, const QString &before)
    {
        if (shown.contains(id)) {
            twice += id;
            return;
        }
        const qsizetype place = before.isEmpty() ? shown.size() : shown.indexOf(before);
        QVERIFY2(place >= 0, qPrintable(before));
        shown.insert(place, id);
    }

    /// A message arrives live, with the name that the archive gave it.
    void hear(const XmlElement &message)
    {
        const QString id = message.attribute(u"id");
        if (!sync->state().index.byArchiveId(id)) {
            show(id, {});
            keep(id);
        }
        sync->heard(id, RoomId(kRoom), MessageId(id));
    }

    void say(int from, int to)
    {
        for (int i = from; i < to; ++i)
            archive.add(QString::number(i), u"<message type='groupchat'/>"_s);
    }
    void arrive(int number) { channel.receive(u"<message id='%1'/>"_s.arg(number)); }
    void sayAndArrive(int number)
    {
        say(number, number + 1);
        arrive(number);
    }
};

QStringList numbers(int from, int to)
{
    QStringList all;
    for (int i = from; i < to; ++i)
        all += QString::number(i);
    return all;
}

} // namespace

class ArchiveSyncTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeHost> m_host;
    QStringList m_shown;

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<FakeHost>();
        m_shown.clear();
    }

    void everythingIsThereOnceInItsOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 49, 50, 51, 100, 101, 950})
            QTest::addRow("%d", count) << count;
    }

    void everythingIsThereOnceInItsOrder()
    {
        QFETCH(const int, count);
        Reader reader(*m_host, m_shown);
        reader.say(0, count);
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, count));
        QCOMPARE(reader.twice, QStringList());
        QVERIFY(reader.sync->isCaughtUp());
    }

    void theNewestPageComesFirst()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 500);
        m_host->setSlowToStore(true); // the next page waits until this one is stored
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(450, 500));
        QCOMPARE(reader.archive.answers, 1);
        m_host->setSlowToStore(false);
        m_host->storeNow();
        QCOMPARE(m_shown, numbers(0, 500));
    }

    void whatWasMissedComesAfterwards_data()
    {
        QTest::addColumn<int>("missed");
        for (const int missed : {0, 1, 50, 51, 400})
            QTest::addRow("%d", missed) << missed;
    }

    void whatWasMissedComesAfterwards()
    {
        QFETCH(const int, missed);
        Reader reader(*m_host, m_shown);
        reader.say(0, 120);
        reader.sync->begin();
        reader.sync->end();
        reader.say(120, 120 + missed);
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, 120 + missed));
        QCOMPARE(reader.twice, QStringList());
    }

    void whatIsMissingIsAskedForByTheLastStoredMessage()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 3);
        reader.sync->begin();
        reader.sayAndArrive(3);
        reader.archive.isSlow = true;
        reader.sync->begin(); // resumed or not, it is asked
        QCOMPARE(reader.channel.questions().size(), 1u);
        const XmlElement &iq = reader.channel.questions().front().iq;
        QCOMPARE(iq.child(u"query", u"urn:xmpp:mam:2")
                     .child(u"set", u"http://jabber.org/protocol/rsm")
                     .textOf(u"after", u"http://jabber.org/protocol/rsm"),
                 u"3"_s);
    }

    void whatArrivesMeanwhileStandsBehind()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 60);
        reader.sync->begin();
        reader.sync->end();
        reader.say(60, 70); // missed
        reader.archive.isSlow = true;
        reader.sync->begin();
        reader.sayAndArrive(70); // before the answer, and in it
        reader.archive.isSlow = false;
        const auto question = std::exchange(reader.channel.questions(), {}).front();
        question.answer.finish(reader.archive.answer(question.iq));
        reader.sayAndArrive(71);
        QCOMPARE(m_shown, numbers(0, 72));
        QCOMPARE(reader.twice, QStringList());

        reader.start();
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, 72));
    }

    /// Of the messages that arrive while the answer is on its way, some are newer than it.
    void whatIsNewerThanTheAnswerStaysBehindIt()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 10);
        reader.archive.isSlow = true;
        reader.sync->begin();
        const auto question = std::exchange(reader.channel.questions(), {}).front();
        reader.arrive(10);
        reader.arrive(11);
        question.answer.finish(reader.archive.answer(question.iq)); // knows 0 to 9
        reader.archive.isSlow = false;
        reader.say(10, 12);
        reader.sayAndArrive(12);
        QCOMPARE(m_shown, numbers(0, 13));
        m_host->manualClock().advance(Seconds(2));
        reader.start();
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, 13));
        QCOMPARE(reader.twice, QStringList());
    }

    void theProgramMayEndAnywhere()
    {
        for (int pages = 0; pages < 8; ++pages) {
            m_host = std::make_unique<FakeHost>();
            m_shown.clear();
            Reader reader(*m_host, m_shown);
            reader.say(0, 300);
            m_host->setSlowToStore(true);
            reader.sync->begin();
            for (int i = 0; i < pages; ++i) {
                m_host->setSlowToStore(false);
                m_host->setSlowToStore(true);
                m_host->storeNow();
            }
            // What was published is stored; whether the range was is chance.
            reader.sync.reset();
            m_host->setSlowToStore(false);
            reader.say(300, 420);
            reader.start();
            reader.sync->begin();
            QCOMPARE(m_shown, numbers(0, 420));
        }
    }

    void aFullDiskStopsTheReadingAndLosesNothing()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 200);
        m_host->storage().setFull(true);
        reader.sync->begin();
        m_host->storage().setFull(false);
        reader.start();
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, 200));
    }

    void anArchiveThatForgetsIsNoGap()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 40);
        reader.sync->begin();
        reader.sync->end();
        reader.say(40, 180);
        reader.archive.expire(60); // also what we knew last
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, 40) + numbers(60, 180));
        const int asked = reader.archive.answers;
        reader.sync->begin();
        QCOMPARE(reader.archive.answers, asked + 1); // and it is not looked for for ever
    }

    void whatIsForgottenWhileItIsReadIsNoGap()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 200);
        m_host->setSlowToStore(true);
        reader.sync->begin(); // knows 150 to 199
        m_host->setSlowToStore(false);
        reader.archive.expire(160);
        m_host->storeNow();
        QVERIFY(!reader.sync->state().hasGaps());
        QVERIFY(!reader.sync->isSilent());
    }

    void aServerThatGoesRoundEndsTheReading()
    {
        FakeChannel channel;
        int asked = 0;
        ArchiveSync *reading = nullptr;
        channel.addAnswerer([&](const XmlElement &iq) -> std::optional<Result<XmlElement>> {
            ++asked;
            const QString query = iq.child(u"query", u"urn:xmpp:mam:2").attribute(u"queryid");
            reading->takeResult(stanza(
                u"<message><result xmlns='urn:xmpp:mam:2' queryid='%1' id='same'><forwarded "
                "xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' "
                "stamp='2026-01-01T00:00:00Z'/><message/></forwarded></result></message>"_s.arg(
                    query)));
            return stanza(u"<iq type='result'><fin xmlns='urn:xmpp:mam:2'/></iq>"_s);
        });
        ArchiveSync sync({}, ArchiveSync::Live::HasHoles, u"archive"_s, channel, *m_host,
                         [](const ArchivedMessage &, const ArchivePlace &) {});
        reading = &sync;
        sync.begin();
        QVERIFY2(asked <= 3, qPrintable(QString::number(asked)));
    }

    void resultsOfOtherQueriesAreDropped()
    {
        Reader reader(*m_host, m_shown);
        reader.archive.isSlow = true;
        reader.sync->begin();
        for (const QString &query : {u""_s, u"guess"_s}) {
            reader.channel.receive(
                u"<message><result xmlns='urn:xmpp:mam:2' queryid='%1' id='forged'><forwarded "
                "xmlns='urn:xmpp:forward:0'><delay xmlns='urn:xmpp:delay' "
                "stamp='2026-01-01T00:00:00Z'/><message/></forwarded></result></message>"_s.arg(
                    query));
        }
        const auto question = std::exchange(reader.channel.questions(), {}).front();
        question.answer.finish(reader.archive.answer(question.iq));
        QCOMPARE(m_shown, QStringList());
    }

    void anArchiveThatIsNotThereIsNotWaitedFor()
    {
        Reader reader(*m_host, m_shown);
        reader.archive.isMissing = true;
        reader.sync->begin();
        QVERIFY(reader.sync->isCaughtUp());
        QVERIFY(reader.sync->isSilent());
    }

    /// 6190: a gap was forgotten when the answer held only what was known already.
    void anAnswerOfKnownMessagesClosesNoGap()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 60);
        reader.archive.isSlow = true;
        reader.sync->begin();
        for (int i = 10; i < 60; ++i)
            reader.arrive(i); // all that the newest page will hold
        reader.archive.isSlow = false;
        const auto question = std::exchange(reader.channel.questions(), {}).front();
        question.answer.finish(reader.archive.answer(question.iq));
        QCOMPARE(m_shown, numbers(0, 60));
    }

    /// 5938, 3302, 3312: of more messages than a queue holds the first ones were lost.
    void aFloodDuringTheAnswerLosesNothing()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 10);
        reader.archive.isSlow = true;
        reader.sync->begin();
        const auto question = std::exchange(reader.channel.questions(), {}).front();
        for (int i = 10; i < 3010; ++i)
            reader.sync->heard(QString::number(i), RoomId(kRoom), {});
        question.answer.finish(reader.archive.answer(question.iq));
        QCOMPARE(m_shown, numbers(0, 10));
        QCOMPARE(reader.sync->state().ranges.size(), 1u);
        QCOMPARE(reader.sync->state().ranges.front().toId, u"3009"_s);
    }

    /// 3941: the stream began anew between two pages, and what lay between was never asked for.
    void aStreamThatBeginsAnewBetweenPagesLeavesNoGap()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 100);
        reader.sync->begin();
        for (int from = 100; from < 700; from += 200) {
            reader.sync->end();
            reader.say(from, from + 199);
            reader.archive.isSlow = false;
            m_host->setSlowToStore(true);
            reader.sync->begin(); // the newest page; the next waits until it is stored
            reader.sayAndArrive(from + 199);
            m_host->setSlowToStore(false);
            reader.archive.isSlow = true;
            m_host->storeNow(); // the stream is lost before the page before is there
        }
        reader.sync->end();
        for (const auto &question : std::exchange(reader.channel.questions(), {}))
            question.answer.finish(reader.archive.answer(question.iq));
        reader.archive.isSlow = false;
        reader.sync->begin();
        QCOMPARE(m_shown, numbers(0, 700));
        QCOMPARE(reader.twice, QStringList());
    }

    /// 4719: when memory was shrunk, a gap within it was forgotten.
    void whatIsForgottenToSaveMemoryHidesNoGap()
    {
        Reader reader(*m_host, m_shown);
        reader.say(0, 80);
        m_host->setSlowToStore(true);
        reader.sync->begin(); // knows 30 to 79
        m_host->setSlowToStore(false);
        MessageIndex &index = reader.sync->state().index;
        for (size_t i = 0; i < MessageIndex::kCapacity; ++i)
            index.add({.id = MessageId(u"x%1"_s.arg(i)), .room = RoomId(kRoom), .sender = {}});
        m_host->storeNow();
        QCOMPARE(m_shown, numbers(0, 80));
        QCOMPARE(reader.twice, QStringList());
    }
};

QTEST_GUILESS_MAIN(ArchiveSyncTest)
#include "ArchiveSyncTest.moc"
