// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/SimulatedShop.h"
#include "integrations/services/drill/DrillCards.h"
#include "integrations/services/drill/DrillGlances.h"
#include "integrations/services/drill/DrillLearned.h"
#include "integrations/services/drill/DrillScript.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::drill;
using namespace Qt::StringLiterals;

namespace {

const Doer kYou{PersonId(u"you"_s), u"Jonas"_s, true};
const Doer kAna{PersonId(u"ana"_s), u"Ana"_s, false};
constexpr Seconds kMostOfAnything{3000};

} // namespace

class SimulatedShopTest : public QObject
{
    Q_OBJECT

    Script m_script = scriptNamed(u"checkout"_s).value();

    SimulatedShop brokenShop()
    {
        SimulatedShop shop(m_script.shop);
        playTo(shop, Seconds(0));
        shop.startRelease(kAna);
        playUntil(shop, Condition::Incident);
        return shop;
    }

    static void playTo(SimulatedShop &shop, Seconds time)
    {
        while (shop.state().time < time)
            shop.step();
    }

    static void play(SimulatedShop &shop, Seconds length)
    {
        playTo(shop, shop.state().time + length);
    }

    static void playUntil(SimulatedShop &shop, Condition condition)
    {
        const Seconds patience = shop.state().time + kMostOfAnything;
        while (!shop.state().conditions().testFlag(condition) && shop.state().time < patience)
            shop.step();
        QVERIFY(shop.state().conditions().testFlag(condition));
    }

    Glance glance(const SimulatedShop &shop, const QString &id) const
    {
        return glanceOf(id, m_script.shop, shop.state(), DrillTimes({}, 1, m_script.length));
    }

private Q_SLOTS:
    void anOrdinaryHourIsQuiet()
    {
        SimulatedShop shop(m_script.shop);
        while (shop.state().time < Seconds(0)) {
            shop.step();
            QVERIFY(shop.state().errorRate < SimulatedShop::kRaisedErrors);
            QVERIFY(shop.state().latency < SimulatedShop::kSlowLatency);
        }
        QCOMPARE(shop.state().alerts, 0);
        QCOMPARE(shop.state().errorTrend.size(), 60u);
    }

    void theSameSeedGivesTheSameNumbers()
    {
        const SimulatedShop one = brokenShop();
        const SimulatedShop other = brokenShop();
        QCOMPARE(one.state().errorTrend, other.state().errorTrend);
        QCOMPARE(one.state().visitors, other.state().visitors);
    }

    void aReleaseBreaksIt()
    {
        SimulatedShop shop = brokenShop();
        QVERIFY(shop.state().errorRate > SimulatedShop::kCriticalErrors);
        QVERIFY(shop.state().alerts > 0);
        QCOMPARE(shop.state().serversOnBadVersion(), 12);
    }

    void itStaysBrokenUntilSomebodyRollsBack()
    {
        SimulatedShop shop = brokenShop();
        play(shop, kMostOfAnything);
        QVERIFY(shop.state().errorRate > 15);
        QCOMPARE(shop.state().alerts, 37);
        QVERIFY(!shop.state().incident->resolved);
    }

    void aRollBackTakesThreeMinutesAndHeals()
    {
        SimulatedShop shop = brokenShop();
        play(shop, Seconds(120));
        QVERIFY(shop.startRollBack(kYou));
        play(shop, Seconds(179));
        QCOMPARE(shop.state().lastRollBack()->serversDone, 11);
        QVERIFY(!shop.state().incident->resolved);
        play(shop, Seconds(1));
        QVERIFY(shop.state().conditions().testFlag(Condition::RolledBackByYou));
        playUntil(shop, Condition::Recovered);
        QVERIFY(shop.state().errorRate <= SimulatedShop::kRaisedErrors);
        QCOMPARE(shop.state().alertsFiring, 0);
    }

    void aStoppedRollBackLeavesItHalfBroken()
    {
        SimulatedShop shop = brokenShop();
        QVERIFY(shop.startRollBack(kYou));
        play(shop, Seconds(5 * 15));
        QVERIFY(shop.stopRollBack(kYou));
        play(shop, Seconds(600));
        QCOMPARE(shop.state().lastRollBack()->serversDone, 5);
        const double half = m_script.shop.peakErrorRate * 7 / 12;
        QVERIFY(qAbs(shop.state().errorRate - half) < 1);
        QVERIFY(!shop.state().incident->resolved);

        QVERIFY(shop.startRollBack(kYou)); // goes on where the first one stopped
        play(shop, Seconds(7 * 15));
        QVERIFY(shop.state().conditions().testFlag(Condition::RolledBack));
    }

    void whatMakesNoSenseIsRefused()
    {
        SimulatedShop quiet(m_script.shop);
        QCOMPARE(quiet.acknowledge(kYou).error().code, ErrorCode::Conflict);
        QCOMPARE(quiet.startRollBack(kYou).error().code, ErrorCode::Conflict);

        SimulatedShop shop = brokenShop();
        QCOMPARE(shop.stopRollBack(kYou).error().code, ErrorCode::Conflict);
        QVERIFY(shop.acknowledge(kAna));
        QCOMPARE(shop.acknowledge(kYou).error().summary, u"Ana acknowledged this already."_s);
        QVERIFY(shop.startRollBack(kAna));
        QCOMPARE(shop.startRollBack(kYou).error().summary, u"Ana is rolling back already."_s);
        playUntil(shop, Condition::RolledBack);
        QCOMPARE(shop.startRollBack(kYou).error().summary,
                 u"All servers are back on 4.18.2 already."_s);
    }

    void glancesSayWhatIsSo()
    {
        SimulatedShop shop = brokenShop();
        QVERIFY(shop.startRollBack(kYou));
        for (int second = 0; second < 400; ++second) {
            shop.step();
            const ShopState &state = shop.state();
            QCOMPARE(glance(shop, u"errors"_s).value.value(), state.errorRate);
            QCOMPARE(glance(shop, u"errors"_s).state.tone == Tone::Critical, state.errorRate >= 5);
            QCOMPARE(glance(shop, u"latency"_s).value.value(), state.latency);
            QCOMPARE(glance(shop, u"visitors"_s).value.value(), double(state.visitors));
            const bool open = !state.incident->resolved;
            QCOMPARE(glance(shop, u"open-incidents"_s).value.value(), open ? 1.0 : 0.0);
            QCOMPARE(glance(shop, u"deploy-window"_s).state.tone,
                     open ? Tone::Warning : Tone::Good);
        }
    }

    void everyCardHasWordsForWhoDoesNotSeeIt()
    {
        SimulatedShop shop = brokenShop();
        QVERIFY(shop.startRollBack(kYou));
        play(shop, Seconds(8 * 15));
        const DrillTimes times({}, 1, m_script.length);
        const Scene scene{m_script, shop.state(), times};
        QCOMPARE(releaseCard(scene).fallback, u"Deploy checkout-api 4.19.0 to production: Done"_s);
        QVERIFY(
            incidentCard(scene).fallback.startsWith(u"Checkout payments failing in EU: SEV 2"_s));
        const Card rollingBack = rollBackCard(scene, 0, {});
        QCOMPARE(rollingBack.title, u"Roll back checkout-api to 4.18.2 in production"_s);
        const auto &progress = std::get<Progress>(rollingBack.body.back().content);
        QCOMPARE(progress.text, u"8 of 12 servers"_s);
        QCOMPARE(progress.percent, 66);
        QCOMPARE(progress.remaining, u"about 1 min left"_s);
    }

    void theLessonTellsTheTruth()
    {
        SimulatedShop shop = brokenShop();
        play(shop, Seconds(120));
        QVERIFY(shop.acknowledge(kYou));
        QVERIFY(shop.startRollBack(kYou));
        play(shop, Seconds(5 * 15));
        QVERIFY(shop.stopRollBack(kYou));
        QVERIFY(shop.startRollBack(kAna));
        playUntil(shop, Condition::Recovered);
        const QStringList lines = learned(m_script.shop, shop.state()).split(u'\n');
        QCOMPARE(lines.at(0), u"- You acknowledged after 2 min."_s);
        QCOMPARE(lines.at(1), u"- You started the roll back after 2 min."_s);
        QCOMPARE(lines.at(2), u"- You stopped it after 5 of 12 servers. Errors stay until every "
                              "server is back."_s);
        QCOMPARE(lines.at(3), u"- Ana started the roll back after 3 min 15 s."_s);
        QVERIFY(lines.at(4).startsWith(u"- The incident was open for "_s));
        QCOMPARE(lines.size(), 5);
    }

    void whoOnlyWatchedIsToldSo()
    {
        SimulatedShop shop = brokenShop();
        QVERIFY(shop.acknowledge(kAna));
        QVERIFY(shop.startRollBack(kAna));
        playUntil(shop, Condition::Recovered);
        const QString lesson = learned(m_script.shop, shop.state());
        QVERIFY(lesson.contains(u"Ana acknowledged after"_s));
        QVERIFY(lesson.contains(u"You watched this time."_s));
        QVERIFY(!lesson.contains(u"You acknowledged"_s));
    }
};

QTEST_GUILESS_MAIN(SimulatedShopTest)
#include "SimulatedShopTest.moc"
