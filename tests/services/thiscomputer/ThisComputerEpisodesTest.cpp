// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/thiscomputer/DiskEpisodes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace watchroom;

namespace {

constexpr Limits kLimits{.high = 85, .critical = 95, .slack = 3};

/// A disk of 1,000 bytes.
DiskReading disk(double percent, const QString &mountPoint = u"/srv"_s)
{
    const auto used = qint64(percent * 10);
    return {{mountPoint, u"ext4"_s, u"/dev/sda1"_s}, {.used = used, .available = 1000 - used}};
}

} // namespace

class ThisComputerEpisodesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLevelDoesNotFlap_data();
    void aLevelDoesNotFlap();
    void aQuietDiskHasNoCard();
    void aFullDiskHasOneCard();
    void updatesAtMostOnceAMinute();
    void saysWhenItGetsWorse();
    void endsWhenThereIsSpaceAgain();
    void theNextTimeIsAnotherCard();
    void eachDiskHasItsOwn();
    void endsWhenTheDiskIsGone();
    void goesOnAfterARestart();
    void standsAClockThatIsSetBack();
    void leavesOutWhatItCannotRead();

private:
    /// The cards of one look at one disk, `after` the last look.
    std::vector<Card> look(double percent, Milliseconds after = 10s)
    {
        m_now += after;
        return m_episodes.update({disk(percent)}, m_now);
    }

    Timestamp m_now{1'772'460'000s};
    DiskEpisodes m_episodes{kLimits};

private Q_SLOTS:
    void init()
    {
        m_now = Timestamp(1'772'460'000s);
        m_episodes = DiskEpisodes(kLimits);
    }
};

void ThisComputerEpisodesTest::aLevelDoesNotFlap_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<Level>("level");
    QTest::newRow("below") << QList<double>{84.9} << Level::Normal;
    QTest::newRow("reached") << QList<double>{85} << Level::High;
    QTest::newRow("a little less") << QList<double>{85, 82} << Level::High;
    QTest::newRow("less") << QList<double>{85, 81.9} << Level::Normal;
    QTest::newRow("up again, not far enough") << QList<double>{85, 81, 84} << Level::Normal;
    QTest::newRow("at once") << QList<double>{95} << Level::Critical;
    QTest::newRow("critical, a little less") << QList<double>{95, 92} << Level::Critical;
    QTest::newRow("critical, less") << QList<double>{95, 91.9} << Level::High;
    QTest::newRow("critical, then little") << QList<double>{95, 82} << Level::High;
    QTest::newRow("critical, then good") << QList<double>{95, 50} << Level::Normal;
}

void ThisComputerEpisodesTest::aLevelDoesNotFlap()
{
    QFETCH(QList<double>, values);
    QFETCH(Level, level);
    Level now = Level::Normal;
    for (const double value : values)
        now = nextLevel(now, value, kLimits);
    QCOMPARE(now, level);
}

void ThisComputerEpisodesTest::aQuietDiskHasNoCard()
{
    QVERIFY(look(50).empty());
    QVERIFY(look(84).empty());
    QCOMPARE(m_episodes.worstLevel(), Level::Normal);
}

void ThisComputerEpisodesTest::aFullDiskHasOneCard()
{
    const auto cards = look(88.5);
    QCOMPARE(cards.size(), 1u);
    QCOMPARE(cards[0].title, u"/srv is filling up"_s);
    QCOMPARE(cards[0].state, (StateLabel{u"88 % full"_s, Tone::Warning}));
    QCOMPARE(cards[0].severity, Severity::Warning);
    QCOMPARE(cards[0].kind, CardKind::Alert);
    QCOMPARE(cards[0].notify, NotifyLevel::Normal);
    QCOMPARE(cards[0].revision, 1);
    QVERIFY(cards[0].id.value.startsWith(u"disk-/srv-"_s));
    QVERIFY(look(88.9).empty()); // Still 88 of 100.
    QVERIFY(look(83).empty());   // Not for long enough to say so again.
    QCOMPARE(m_episodes.worstLevel(), Level::High);
}

void ThisComputerEpisodesTest::updatesAtMostOnceAMinute()
{
    const CardId id = look(86)[0].id;
    QVERIFY(look(87, 30s).empty());
    const auto update = look(88, 30s);
    QCOMPARE(update.size(), 1u);
    QCOMPARE(update[0].id, id);
    QCOMPARE(update[0].revision, 2);
    QCOMPARE(update[0].state.text, u"88 % full"_s);
    QCOMPARE(update[0].notify, NotifyLevel::Quiet);
    QVERIFY(look(88, 10min).empty());
}

void ThisComputerEpisodesTest::saysWhenItGetsWorse()
{
    look(86);
    const auto worse = look(96, 1s);
    QCOMPARE(worse.size(), 1u);
    QCOMPARE(worse[0].severity, Severity::Critical);
    QCOMPARE(worse[0].notify, NotifyLevel::Urgent);
    const auto better = look(90, 1s);
    QCOMPARE(better[0].severity, Severity::Warning);
    QCOMPARE(better[0].notify, NotifyLevel::Quiet);
}

void ThisComputerEpisodesTest::endsWhenThereIsSpaceAgain()
{
    look(90);
    const auto end = look(40, 2h);
    QCOMPARE(end.size(), 1u);
    QCOMPARE(end[0].revision, 2);
    QCOMPARE(end[0].state, (StateLabel{u"Back to normal after 2 h"_s, Tone::Good}));
    QCOMPARE(end[0].severity, Severity::Success);
    QVERIFY(look(40).empty());
}

void ThisComputerEpisodesTest::theNextTimeIsAnotherCard()
{
    const CardId first = look(90)[0].id;
    look(40);
    const auto again = look(90);
    QVERIFY(again[0].id != first);
    QCOMPARE(again[0].revision, 1);
}

void ThisComputerEpisodesTest::eachDiskHasItsOwn()
{
    const auto cards = m_episodes.update({disk(90), disk(96, u"/"_s), disk(10, u"/home"_s)}, m_now);
    QCOMPARE(cards.size(), 2u);
    QVERIFY(cards[0].id != cards[1].id);
    QCOMPARE(cards[1].title, u"The system disk is filling up"_s);
    QCOMPARE(m_episodes.worstLevel(), Level::Critical);
}

void ThisComputerEpisodesTest::endsWhenTheDiskIsGone()
{
    look(90);
    const auto end = m_episodes.update({}, m_now + 5min);
    QCOMPARE(end.size(), 1u);
    QCOMPARE(end[0].state, (StateLabel{u"Unmounted after 5 min"_s, Tone::Neutral}));
    QCOMPARE(m_episodes.worstLevel(), Level::Normal);
}

void ThisComputerEpisodesTest::goesOnAfterARestart()
{
    const CardId id = look(90)[0].id;
    DiskEpisodes restarted(kLimits);
    restarted.read(m_episodes.toJson());
    QVERIFY(restarted.update({disk(90)}, m_now + 10min).empty());
    const auto end = restarted.update({disk(50)}, m_now + 1h);
    QCOMPARE(end.size(), 1u);
    QCOMPARE(end[0].id, id);
    QCOMPARE(end[0].revision, 2);
    QCOMPARE(end[0].state.text, u"Back to normal after 1 h"_s);
}

void ThisComputerEpisodesTest::standsAClockThatIsSetBack()
{
    look(90);
    QCOMPARE(look(91, -5h).size(), 1u);
    QCOMPARE(look(40, 1s)[0].state.text, u"Back to normal after 0 s"_s);
}

void ThisComputerEpisodesTest::leavesOutWhatItCannotRead()
{
    for (const QByteArray &json :
         {QByteArray("nonsense"), QByteArray("{}"), QByteArray("[1, {}, null]"),
          QByteArray("[{\"mountPoint\": \"/\"}]")}) {
        m_episodes.read(json);
        QCOMPARE(m_episodes.worstLevel(), Level::Normal);
    }
}

QTEST_GUILESS_MAIN(ThisComputerEpisodesTest)
#include "ThisComputerEpisodesTest.moc"
