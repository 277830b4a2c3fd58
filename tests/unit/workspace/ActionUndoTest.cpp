// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what a press did: within its time, once, and told like any other press.

#include "tests/unit/workspace/ActionDesk.h"

using namespace watchroom;
using namespace Qt::StringLiterals;

class ActionUndoTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActionDesk> m_desk;
    ActionDesk &desk() { return *m_desk; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ActionDesk>();
        desk().spec->undo = UndoOffer{.title = u"Put it back"_s, .within = Seconds(60)};
    }

    void aSuccessSaysUntilWhenItCanBeTakenBack()
    {
        desk().pressAndSucceed();
        QCOMPARE(std::get<Succeeded>(desk().state()).undoUntil, desk().clock.now() + Seconds(60));
        desk().clock.advance(Seconds(59));
        QVERIFY(desk().is<Succeeded>()); // longer than a success is shown
        QSignalSpy changed(desk().dispatcher.get(), &ActionDispatcher::changed);
        desk().clock.advance(Seconds(2));
        QCOMPARE(changed.count(), 1);
        QVERIFY(desk().is<Available>());
    }

    void theExecutorHasTheLastWordOnTheTime()
    {
        const Timestamp soon = desk().clock.now() + Seconds(5);
        desk().pressAndSucceed({.undoUntil = soon});
        QCOMPARE(std::get<Succeeded>(desk().state()).undoUntil, soon);
        desk().clock.advance(Seconds(20));
        desk().pressAndSucceed({.undoable = false});
        QVERIFY(!std::get<Succeeded>(desk().state()).undoUntil);
    }

    void undoingAsksTheExecutorAndIsTold()
    {
        const auto done = desk().pressAndSucceed();
        desk().clock.advance(Seconds(8));
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 2u);
        QCOMPARE(desk().executor.invoked.back().undoes, done);
        QVERIFY(desk().is<Accepted>());
        QCOMPARE(desk().status().undoes, done);

        desk().clock.advance(Seconds(3));
        desk().executor.runs.back().finish(InvocationOutcome{});
        QVERIFY(desk().is<Succeeded>());
        QCOMPARE(desk().status().undoes, done);
        QCOMPARE(desk().told.last(), u"Ana Belmonte · Put it back · done in 3 s"_s);
        desk().clock.advance(Seconds(9));
        QVERIFY(desk().is<Available>());
    }

    void threePressesUndoOnce()
    {
        const auto done = desk().pressAndSucceed();
        desk().undo(done);
        desk().undo(done);
        desk().executor.runs.back().finish(InvocationOutcome{});
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 2u);
    }

    void whatWasUndoneStaysUndoneAfterARestart()
    {
        const auto done = desk().pressAndSucceed();
        desk().undo(done);
        desk().executor.runs.back().finish(InvocationOutcome{});
        desk().restart();
        QCOMPARE(desk().status().undoes, done);
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 2u);
    }

    void theOfferIsStillThereAfterARestart()
    {
        const auto done = desk().pressAndSucceed();
        desk().restart();
        QVERIFY(desk().is<Succeeded>());
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.back().undoes, done);
    }

    void comingTooLateDoesNothingAndSaysSo()
    {
        const auto done = desk().pressAndSucceed();
        desk().clock.advance(Seconds(70));
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 1u);
        QVERIFY(desk().is<Expired>());
        QCOMPARE(desk().told.last(),
                 u"Ana Belmonte · Put it back · came too late, nothing was done"_s);
    }

    void itsTimeStandsStillWhileSomebodyLooksAtIt()
    {
        const auto done = desk().pressAndSucceed();
        const Timestamp until = desk().clock.now() + Seconds(60);
        desk().clock.advance(Seconds(50));
        const Timestamp looked = desk().clock.now();
        desk().dispatcher->holdUndo({done, true});
        QCOMPARE(desk().status().undoHeld, looked);
        desk().clock.advance(Seconds(100));
        QVERIFY(desk().is<Succeeded>());
        desk().dispatcher->holdUndo({done, false});
        QVERIFY(!desk().status().undoHeld);
        QCOMPARE(std::get<Succeeded>(desk().state()).undoUntil, until + Seconds(100));
        QCOMPARE(std::get<Succeeded>(desk().stored(done)->state).undoUntil, until + Seconds(100));
        desk().clock.advance(Seconds(11));
        QVERIFY(desk().is<Available>());
    }

    void whatIsHeldCanBeUndone()
    {
        const auto done = desk().pressAndSucceed();
        desk().dispatcher->holdUndo({done, true});
        desk().clock.advance(Seconds(200));
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 2u);
        desk().dispatcher->holdUndo({done, false}); // the button is gone
        QCOMPARE(desk().status().undoes, done);
    }

    void aPointerLeftOnItHoldsItForTenMinutes()
    {
        const auto done = desk().pressAndSucceed();
        for (int i = 0; i < 2; ++i) {
            desk().dispatcher->holdUndo({done, true});
            desk().clock.advance(std::chrono::minutes(6));
            desk().dispatcher->holdUndo({done, false});
        }
        desk().dispatcher->holdUndo({done, true});
        QVERIFY(!desk().status().undoHeld);
        desk().clock.advance(Seconds(61));
        QVERIFY(desk().is<Available>());
    }

    void anEndThatTheExecutorNamedIsNotPutOff()
    {
        const auto done = desk().pressAndSucceed({.undoUntil = desk().clock.now() + Seconds(20)});
        desk().dispatcher->holdUndo({done, true});
        desk().clock.advance(Seconds(21));
        QVERIFY(desk().is<Available>());
    }

    void aPressInTheLastSecondIsNotTooLate()
    {
        const auto done = desk().pressAndSucceed();
        desk().clock.advance(Seconds(61));
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 2u);
    }

    void aFailedUndoSaysSoAndLeavesWhatWasDone()
    {
        desk().spec->oneShot = true;
        const auto done = desk().pressAndSucceed();
        desk().undo(done);
        desk().executor.runs.back().finish(failure(ErrorCode::Unavailable, u"No contact."_s));
        QVERIFY(desk().is<Failed>());
        QCOMPARE(desk().status().undoes, done);
        desk().dispatcher->dismiss(kRestart);
        QVERIFY(desk().is<Succeeded>());
        QVERIFY(desk().status().undoes.isEmpty());
        desk().clock.advance(Seconds(1));
        desk().undo(done); // tried again by hand
        QCOMPARE(desk().executor.invoked.size(), 3u);
    }

    void whatWasTakenBackCanBeDoneAgain()
    {
        desk().spec->oneShot = true;
        const auto done = desk().pressAndSucceed();
        desk().clock.advance(Seconds(1));
        desk().press();
        QCOMPARE(desk().executor.invoked.size(), 1u);
        desk().undo(done);
        desk().executor.runs.back().finish(InvocationOutcome{});
        desk().clock.advance(Seconds(20));
        QVERIFY(desk().is<Available>());
        desk().press();
        QCOMPARE(desk().executor.invoked.size(), 3u);
    }

    void onlyTheLastOfSeveralCanBeUndone()
    {
        const auto first = desk().pressAndSucceed();
        desk().clock.advance(Seconds(1));
        desk().pressAndSucceed();
        desk().undo(first);
        QCOMPARE(desk().executor.invoked.size(), 2u);
        QVERIFY(std::get<Failed>(desk().state()).reason.startsWith(u"It was done again"));
    }

    void whoMayNotDoItMayNotUndoIt()
    {
        const auto done = desk().pressAndSucceed();
        desk().spec->whoMay = {kTomasz.name};
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 1u);
        QVERIFY(desk().is<Denied>());
    }

    void whatOffersNoUndoIsNotUndone()
    {
        desk().spec->undo.reset();
        const auto done = desk().pressAndSucceed();
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 1u);
        QVERIFY(!std::get<Failed>(desk().state()).retryable);
    }

    void anUndoingThatDiedIsUnknownAndNotTriedAgain()
    {
        const auto done = desk().pressAndSucceed();
        desk().undo(done);
        desk().restart();
        QVERIFY(desk().is<OutcomeUnknown>());
        QCOMPARE(desk().status().undoes, done);
        desk().undo(done);
        QCOMPARE(desk().executor.invoked.size(), 2u);
    }
};

QTEST_GUILESS_MAIN(ActionUndoTest)
#include "ActionUndoTest.moc"
