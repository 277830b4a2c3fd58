// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SampleRows.h"
#include "ui/cards/ActionButtonLook.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// The words on a button, for each state of an action's life.
class ActionLookTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void whatAsksFirstEndsInDots();
    void anOutcomeOfSomethingRepeatableLeavesAgain();
    void aOneShotStaysDone();
    void aFailureOffersToTryAgain();
    void aFinalFailureDoesNot();
    void anUnknownOutcomeRetriesNothing();
    void aRunningActionCanBeCancelledWhereItMay();
    void anActionPastItsTimeSaysSo();
    void whoMayNotSeesThatBeforeThePress();
    void whatIsSwitchedOffSaysSo();
    void aSecondPersonCanPressAndTheFirstCanWithdraw();
    void anUndoCountsDownAndThenLeaves();
    void anUndoThatIsHeldStandsStill();
    void somebodyElsesSuccessCanBeUndoneToo();
    void theUndoingTellsItsOwnStory_data();
    void theUndoingTellsItsOwnStory();
    void anUndoneActionIsAvailableAgain();
    void anUnknownOutcomeIsAskedAboutWhereItCan();
};

namespace {

ActionSpec rollBack()
{
    ActionSpec spec = samples::action(u"roll"_s, u"Roll back to 4.18.2"_s);
    spec.runningText = u"Rolling back"_s;
    spec.doneText = u"Rolled back"_s;
    spec.oneShot = true;
    return spec;
}

ActionButtonLook lookOf(const ActionState &state, const ActionSpec &spec = rollBack())
{
    return actionButtonLook(
        spec, samples::status(state, u"Ana"_s, samples::at(14, 18), samples::at(14, 20)),
        samples::at(14, 30));
}

QString said(const ActionButtonLook &look)
{
    return (look.words + u' ' + look.more).trimmed();
}

bool offers(const ActionButtonLook &look, CardTarget::Kind kind)
{
    return std::ranges::find(look.extras, kind, &ActionExtra::kind) != look.extras.end();
}

} // namespace

void ActionLookTest::words_data()
{
    QTest::addColumn<ActionStatus>("status");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("canPress");
    const Timestamp pressed = samples::at(14, 18);
    const Timestamp ended = samples::at(14, 20);
    const auto add = [&](const char *name, const ActionState &state, const QString &words,
                         bool canPress) {
        QTest::newRow(name) << samples::status(state, u"Ana"_s, pressed, ended) << words
                            << canPress;
    };
    add("available", Available{}, u"Roll back to 4.18.2"_s, true);
    add("sending", Sending{}, u"Sending…"_s, false);
    add("accepted", Accepted{}, u"Started for Ana 14:18"_s, false);
    add("running", Running{66, u"8 of 12"_s}, u"Rolling back, 8 of 12"_s, false);
    add("running, percent only", Running{40, {}}, u"Rolling back, 40 %"_s, false);
    add("running, nothing known", Running{}, u"Rolling back…"_s, false);
    add("stopping", Running{40, {}, true}, u"Stopping…"_s, false);
    add("done", Succeeded{}, u"Rolled back by Ana 14:20"_s, false);
    add("cancelled long ago", Cancelled{}, u"Roll back to 4.18.2"_s, true);
    add("failed", Failed{u"Did not start, nothing was changed. The server is full."_s, {}},
        u"Did not start, nothing was changed. The server is full."_s, false);
    add("failed, one reason", Failed{u"The server is full."_s, {}},
        u"“Roll back to 4.18.2” did not work. The server is full."_s, false);
    add("denied", Denied{u"Only release managers may do this. Tomasz and Lena are."_s, {}},
        u"Only release managers may do this. Tomasz and Lena are."_s, false);
    add("expired", Expired{samples::at(13, 30)},
        u"Expired 13:30. “Roll back to 4.18.2” cannot be done any more."_s, false);
    add("unknown", OutcomeUnknown{u"Lost contact."_s},
        u"Nobody can say whether “Roll back to 4.18.2” happened. Lost contact."_s, false);
    QTest::newRow("elsewhere") << samples::status(Succeeded{}, u"Tomasz"_s, pressed,
                                                  samples::at(14, 29, 56))
                               << u"Tomasz did this 4 s ago"_s << false;
}

void ActionLookTest::words()
{
    QFETCH(ActionStatus, status);
    QFETCH(QString, words);
    QFETCH(bool, canPress);
    const ActionButtonLook look = actionButtonLook(rollBack(), status, samples::at(14, 30));
    QCOMPARE(said(look), words);
    QCOMPARE(look.enabled, canPress);
}

void ActionLookTest::whatAsksFirstEndsInDots()
{
    ActionSpec spec = rollBack();
    spec.effect = Effect::Danger;
    QCOMPARE(lookOf(Available{}, spec).words, u"Roll back to 4.18.2…"_s);
    QCOMPARE(lookOf(Available{}, spec).paint, ButtonPaint::Danger);
}

void ActionLookTest::anOutcomeOfSomethingRepeatableLeavesAgain()
{
    ActionSpec spec = rollBack();
    spec.oneShot = false;
    ActionStatus status =
        samples::status(Succeeded{}, u"Ana"_s, samples::at(14, 18), samples::at(14, 20));
    status.byMe = true;
    const auto soon = actionButtonLook(spec, status, samples::at(14, 20, 5));
    QCOMPARE(said(soon), u"Rolled back by Ana 14:20"_s);
    QVERIFY(soon.changesWithTime);
    QVERIFY(actionButtonLook(spec, status, samples::at(14, 20, 10)).enabled);
}

void ActionLookTest::aOneShotStaysDone()
{
    QVERIFY(!actionButtonLook(
                 rollBack(),
                 samples::status(Succeeded{}, u"Ana"_s, samples::at(9, 0), samples::at(9, 1)),
                 samples::at(20, 0))
                 .enabled);
}

void ActionLookTest::aFailureOffersToTryAgain()
{
    const auto look = lookOf(Failed{u"No."_s, {}});
    QVERIFY(look.isNote);
    QCOMPARE(look.tone, Tone::Critical);
    QVERIFY(offers(look, CardTarget::Kind::Retry));
    QVERIFY(offers(look, CardTarget::Kind::Details));
}

void ActionLookTest::aFinalFailureDoesNot()
{
    QVERIFY(!offers(lookOf(Failed{u"No."_s, {}, false}), CardTarget::Kind::Retry));
}

void ActionLookTest::anUnknownOutcomeRetriesNothing()
{
    const auto look = lookOf(OutcomeUnknown{u"Lost contact."_s});
    QVERIFY(!offers(look, CardTarget::Kind::Retry));
    QVERIFY(offers(look, CardTarget::Kind::DismissOutcome));
}

void ActionLookTest::aRunningActionCanBeCancelledWhereItMay()
{
    ActionSpec spec = rollBack();
    QVERIFY(!offers(lookOf(Running{}, spec), CardTarget::Kind::CancelRun));
    spec.cancellable = true;
    QVERIFY(offers(lookOf(Running{}, spec), CardTarget::Kind::CancelRun));
    QVERIFY(!offers(lookOf(Running{40, {}, true}, spec), CardTarget::Kind::CancelRun));
}

void ActionLookTest::anActionPastItsTimeSaysSo()
{
    ActionSpec spec = rollBack();
    spec.expires = samples::at(14, 0);
    const auto look = lookOf(Available{}, spec);
    QVERIFY(look.isNote);
    QVERIFY(!look.enabled);
}

void ActionLookTest::whoMayNotSeesThatBeforeThePress()
{
    ActionStatus status;
    status.denied = Denied{.reason = u"Only Mara Lind may do this."_s, .ask = u"Mara Lind"_s};
    const auto look = actionButtonLook(rollBack(), status, samples::at(14, 30));
    QVERIFY(!look.isNote && !look.enabled);
    QCOMPARE(look.icon, u"lock"_s);
    QCOMPARE(said(look), u"Roll back to 4.18.2 Only Mara Lind may do this."_s);
    QCOMPARE(look.extras.front().words, u"Ask Mara Lind"_s);
    ActionSpec link = rollBack();
    link.openAddress = u"https://example.org"_s;
    QVERIFY(actionButtonLook(link, status, samples::at(14, 30)).enabled);
}

void ActionLookTest::whatIsSwitchedOffSaysSo()
{
    ActionSpec spec = rollBack();
    spec.enabled = false;
    const auto look = lookOf(Available{}, spec);
    QVERIFY(!look.enabled);
    QCOMPARE(look.why, u"Its source has switched this off for now."_s);
}

void ActionLookTest::aSecondPersonCanPressAndTheFirstCanWithdraw()
{
    ActionSpec spec = rollBack();
    spec.quorum = 2;
    ActionStatus status = samples::status(AwaitingOthers{.pressedBy = {u"Ana"_s}, .needed = 2},
                                          u"Ana"_s, samples::at(14, 18));
    const auto theirs = actionButtonLook(spec, status, samples::at(14, 30));
    QVERIFY(theirs.enabled);
    QCOMPARE(theirs.words, u"Roll back to 4.18.2, 1 of 2 so far"_s);
    QCOMPARE(theirs.why, u"Pressed by Ana. Your press counts, too."_s);
    status.joined = true;
    const auto mine = actionButtonLook(spec, status, samples::at(14, 30));
    QVERIFY(!mine.enabled);
    QCOMPARE(mine.words, theirs.words);
    QVERIFY(offers(mine, CardTarget::Kind::CancelRun));
    status.state = Expired{samples::at(14, 20)};
    const auto lapsed = actionButtonLook(spec, status, samples::at(14, 30));
    QCOMPARE(said(lapsed), u"Nobody else pressed in time. “Roll back to 4.18.2” was not done."_s);
    QVERIFY(offers(lapsed, CardTarget::Kind::DismissOutcome));
}

void ActionLookTest::anUndoCountsDownAndThenLeaves()
{
    ActionSpec spec = rollBack();
    spec.oneShot = false;
    ActionStatus status = samples::status(Succeeded{.undoUntil = samples::at(14, 21)}, u"Ana"_s,
                                          samples::at(14, 18), samples::at(14, 20));
    status.byMe = true;
    const auto look = actionButtonLook(spec, status, samples::at(14, 20, 42));
    QCOMPARE(said(look), u"Rolled back by Ana 14:20"_s);
    QCOMPARE(look.extras.front().words, u"Undo, 18 s left"_s);
    QVERIFY(look.changesWithTime);
    spec.undo = UndoOffer{.title = u"Roll forward again"_s};
    QCOMPARE(actionButtonLook(spec, status, samples::at(14, 20, 42)).extras.front().words,
             u"Roll forward again, 18 s left"_s);
    QVERIFY(actionButtonLook(spec, status, samples::at(14, 21)).enabled); // pressed anew
    spec.oneShot = true;
    QVERIFY(actionButtonLook(spec, status, samples::at(14, 21)).extras.empty());
    status.denied = Denied{.reason = u"Only Mara may do this."_s};
    QVERIFY(actionButtonLook(spec, status, samples::at(14, 20, 42)).extras.empty());
}

void ActionLookTest::anUndoThatIsHeldStandsStill()
{
    ActionStatus status = samples::status(Succeeded{.undoUntil = samples::at(14, 21)}, u"Ana"_s,
                                          samples::at(14, 18), samples::at(14, 20));
    status.byMe = true;
    status.undoHeld = samples::at(14, 20, 42);
    for (const Timestamp now : {samples::at(14, 20, 50), samples::at(14, 25)})
        QCOMPARE(actionButtonLook(rollBack(), status, now).extras.front().words,
                 u"Undo, 18 s left"_s);
}

void ActionLookTest::somebodyElsesSuccessCanBeUndoneToo()
{
    const ActionStatus status =
        samples::status(Succeeded{.undoUntil = samples::at(14, 21)}, u"Tomasz"_s,
                        samples::at(14, 18), samples::at(14, 20));
    const auto look = actionButtonLook(rollBack(), status, samples::at(14, 20, 4));
    QCOMPARE(said(look), u"Tomasz did this 4 s ago"_s);
    QVERIFY(offers(look, CardTarget::Kind::Undo));
}

void ActionLookTest::theUndoingTellsItsOwnStory_data()
{
    QTest::addColumn<ActionState>("state");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const ActionState &state, const QString &words) {
        QTest::newRow(name) << state << words;
    };
    add("sending", Sending{}, u"Sending…"_s);
    add("accepted", Accepted{}, u"Undoing for Ana 14:18"_s);
    add("running", Running{66, u"8 of 12"_s}, u"Undoing, 8 of 12"_s);
    add("done", Succeeded{}, u"Undone by Ana 14:20"_s);
    add("failed", Failed{u"No contact."_s, {}},
        u"“Roll back to 4.18.2” could not be undone. No contact."_s);
    add("denied", Denied{u"Only Mara may do this."_s, {}},
        u"You may not undo “Roll back to 4.18.2”. Only Mara may do this."_s);
    add("too late", Expired{samples::at(14, 19)},
        u"Expired 14:19. “Roll back to 4.18.2” cannot be undone any more."_s);
    add("unknown", OutcomeUnknown{u"Lost contact."_s},
        u"Nobody can say whether “Roll back to 4.18.2” was undone. Lost contact."_s);
}

void ActionLookTest::theUndoingTellsItsOwnStory()
{
    QFETCH(ActionState, state);
    QFETCH(QString, words);
    ActionStatus status =
        samples::status(state, u"Ana"_s, samples::at(14, 18), samples::at(14, 20));
    status.byMe = true;
    status.undoes = InvocationKey(u"k"_s);
    const auto look = actionButtonLook(rollBack(), status, samples::at(14, 20, 2));
    QCOMPARE(said(look), words);
    QVERIFY(!look.enabled);
    QVERIFY(!offers(look, CardTarget::Kind::Undo));
}

void ActionLookTest::anUndoneActionIsAvailableAgain()
{
    ActionStatus status =
        samples::status(Succeeded{}, u"Ana"_s, samples::at(14, 18), samples::at(14, 20));
    status.undoes = InvocationKey(u"k"_s);
    QVERIFY(actionButtonLook(rollBack(), status, samples::at(14, 20, 10)).enabled);
}

void ActionLookTest::anUnknownOutcomeIsAskedAboutWhereItCan()
{
    OutcomeUnknown unknown{.reason = u"Lost contact while running."_s, .canCheck = true};
    QVERIFY(offers(lookOf(unknown), CardTarget::Kind::Check));
    unknown.checking = true;
    const auto asking = actionButtonLook(
        rollBack(), samples::status(unknown, u"Ana"_s, samples::at(14, 18), samples::at(14, 20)),
        samples::at(14, 20, 12));
    QCOMPARE(said(asking), u"Lost contact while running. Asking what happened, 12 s."_s);
    QVERIFY(asking.changesWithTime);
    QVERIFY(!offers(asking, CardTarget::Kind::Check));
    QVERIFY(offers(asking, CardTarget::Kind::DismissOutcome));
}

QTEST_MAIN(ActionLookTest)
#include "ActionLookTest.moc"
