// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The executor dies, in every state of an action's life: the button says what is known, nothing is
// tried again, and what can be asked is asked.

#include "tests/unit/workspace/ActionDesk.h"

using namespace watchroom;
using namespace Qt::StringLiterals;

class ActionOutcomeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActionDesk> m_desk;
    ActionDesk &desk() { return *m_desk; }
    OutcomeUnknown unknown() { return std::get<OutcomeUnknown>(desk().state()); }
    /// The executor comes back and is asked how it ended.
    TaskSource<ActionState> &question() { return desk().executor.questions.back(); }

private Q_SLOTS:
    void init() { m_desk = std::make_unique<ActionDesk>(); }

    void deadBeforeItWasAskedNothingIsDoneAndNothingWaits()
    {
        desk().executor.isGone = true;
        desk().press();
        const auto failed = std::get<Failed>(desk().state());
        QVERIFY(failed.reason.startsWith(u"Nothing was done"));
        QVERIFY(failed.retryable);
        desk().executor.isGone = false;
        desk().clock.advance(std::chrono::hours(1));
        desk().restart();
        QVERIFY(desk().executor.invoked.empty());
    }

    void deadAfterAccepting()
    {
        desk().press();
        QVERIFY(desk().is<Accepted>());
        desk().executor.die();
        QVERIFY(desk().is<OutcomeUnknown>());
        QCOMPARE(desk().told.size(), 1);
        QVERIFY(desk().told.last().contains(u"outcome unknown"));
    }

    void deadWhileRunning()
    {
        const auto key = desk().press();
        desk().dispatcher->progressed({key, 66, u"8 of 12"_s});
        desk().executor.die();
        QVERIFY(desk().is<OutcomeUnknown>());
        desk().press();
        desk().clock.advance(std::chrono::hours(1));
        desk().press();
        QCOMPARE(desk().executor.invoked.size(), 1u);
    }

    void deadWhileItOnlyLookedLeavesNothingToWorryAbout()
    {
        desk().spec->effect = Effect::Read;
        desk().press();
        desk().executor.die();
        QVERIFY(desk().is<Available>());
        desk().executor.isGone = false;
        desk().clock.advance(Seconds(1));
        desk().press();
        desk().restart();
        QVERIFY(desk().is<Available>());
    }

    void deadAfterItWasDoneAndBeforeItWasTold()
    {
        desk().spec->checks = true;
        desk().press();
        desk().executor.runs.back().finish(
            failure(ErrorCode::OutcomeUnknown, u"Lost contact while running."_s));
        QCOMPARE(unknown().reason, u"Lost contact while running."_s);
        QVERIFY(unknown().checking); // it is asked at once, by itself
        QCOMPARE(desk().executor.askedAbout.size(), 1u);
        question().finish(ActionState(Succeeded{.text = u"Restarted"_s}));
        QCOMPARE(std::get<Succeeded>(desk().state()).text, u"Restarted"_s);
        QCOMPARE(desk().told.last(),
                 u"Ana Belmonte · Restart web-3 · found out: done: Restarted"_s);
        QCOMPARE(desk().executor.invoked.size(), 1u);
    }

    void aLostOutcomeThatNobodyCanTellSaysSo()
    {
        desk().press();
        desk().executor.runs.back().finish(failure(ErrorCode::OutcomeUnknown, u"Lost contact."_s));
        QVERIFY(!unknown().canCheck && !unknown().checking);
        QVERIFY(desk().executor.askedAbout.empty());
        desk().dispatcher->check(desk().status().key);
        QVERIFY(desk().executor.askedAbout.empty());
    }

    void whatCannotBeFoundOutIsAskedAgainByHandOnly()
    {
        desk().spec->checks = true;
        const auto key = desk().press();
        desk().executor.runs.back().finish(failure(ErrorCode::OutcomeUnknown, u"Lost contact."_s));
        question().finish(failure(ErrorCode::Unavailable, u"The server does not answer."_s));
        QCOMPARE(unknown().reason, u"The server does not answer."_s);
        QVERIFY(unknown().canCheck && !unknown().checking);
        desk().clock.advance(std::chrono::hours(1));
        QCOMPARE(desk().executor.askedAbout.size(), 1u);

        desk().dispatcher->check(key);
        desk().dispatcher->check(key); // asked once, however often it is pressed
        QCOMPARE(desk().executor.askedAbout.size(), 2u);
        QVERIFY(unknown().checking);
        question().finish(ActionState(Running{.percent = 40, .text = {}}));
        QVERIFY(unknown().reason.startsWith(u"It is still going on"));
        desk().dispatcher->check(key);
        question().finish(ActionState(Failed{.reason = u"It never arrived."_s, .details = {}}));
        QCOMPARE(std::get<Failed>(desk().state()).reason, u"It never arrived."_s);
        QCOMPARE(desk().told.size(), 2); // unknown, found out
    }

    void whatRanWhenTheProgramStoppedIsUnknownAndDoesNotRunAgain()
    {
        desk().press();
        desk().restart();
        QVERIFY(desk().is<OutcomeUnknown>());
        QCOMPARE(desk().told.size(), 1);
        desk().restart();
        QCOMPARE(desk().told.size(), 1);
        QCOMPARE(desk().executor.invoked.size(), 1u);
    }

    void afterARestartItIsAskedOnceByItself()
    {
        desk().spec->checks = true;
        desk().press();
        desk().restart();
        QVERIFY(unknown().checking);
        QCOMPARE(desk().executor.askedAbout.size(), 1u);
        desk().restart(); // closed before the answer came
        QCOMPARE(desk().executor.askedAbout.size(), 2u);
        question().finish(ActionState(Succeeded{}));
        QVERIFY(desk().is<Succeeded>());
        desk().restart();
        QCOMPARE(desk().executor.askedAbout.size(), 2u);
    }

    void whatIsStillUnknownIsAskedAgainAtTheNextStart()
    {
        desk().spec->checks = true;
        desk().press();
        desk().executor.die();
        QVERIFY(unknown().canCheck && !unknown().checking);
        desk().executor.isGone = false;
        desk().restart();
        QCOMPARE(desk().executor.askedAbout.size(), 1u);
        QVERIFY(unknown().checking);
    }

    void whatAPersonLookedAtIsNotAskedAboutAnyMore()
    {
        desk().spec->checks = true;
        desk().press();
        desk().executor.die();
        desk().dispatcher->dismiss(kRestart);
        QVERIFY(desk().is<Available>());
        desk().executor.isGone = false;
        desk().restart();
        QVERIFY(desk().executor.askedAbout.empty());
        QVERIFY(desk().is<Available>());
    }
};

QTEST_GUILESS_MAIN(ActionOutcomeTest)
#include "ActionOutcomeTest.moc"
