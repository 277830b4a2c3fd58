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

QTEST_MAIN(ActionLookTest)
#include "ActionLookTest.moc"
