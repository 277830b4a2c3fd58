// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an action: one press, one run, and a button that tells the truth.

#include "app/workspace/ActionStory.h"
#include "tests/unit/workspace/ActionDesk.h"

using namespace watchroom;
using namespace Qt::StringLiterals;

class ActionDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPressRunsAndSucceeds()
    {
        ActionDesk desk;
        QVERIFY(desk.is<Available>());
        desk.press();
        QVERIFY(desk.is<Accepted>());
        QCOMPARE(desk.executor.invoked.size(), 1u);
        QCOMPARE(desk.status().byName, kAna.name);
        QVERIFY(desk.status().byMe);

        desk.clock.advance(Seconds(38));
        desk.executor.runs.front().finish(InvocationOutcome{u"Restarted"_s});
        QVERIFY(desk.is<Succeeded>());
        QCOMPARE(*desk.status().ended - desk.status().pressed, Milliseconds(Seconds(38)));
    }

    void threeQuickClicksSendOneRequest()
    {
        ActionDesk desk;
        desk.press();
        desk.press();
        desk.press();
        QCOMPARE(desk.executor.invoked.size(), 1u);
    }

    void aDoubleClickIsOnePressEvenWhenTheFirstWasDoneAtOnce()
    {
        ActionDesk desk;
        desk.press();
        desk.executor.runs.front().finish(InvocationOutcome{});
        desk.clock.advance(Milliseconds(200));
        desk.press();
        QCOMPARE(desk.executor.invoked.size(), 1u);
        desk.clock.advance(Seconds(2));
        desk.press();
        QCOMPARE(desk.executor.invoked.size(), 2u);
    }

    void theSameKeyRunsOnceAlsoAfterARestart()
    {
        ActionDesk desk;
        const InvocationKey key = desk.press();
        desk.executor.runs.front().finish(InvocationOutcome{});
        desk.restart();
        desk.clock.advance(Seconds(60));
        desk.dispatcher->press({.key = key, .action = kRestart});
        QCOMPARE(desk.executor.invoked.size(), 1u);
    }

    void anInvocationIsStoredBeforeItIsSent()
    {
        ActionDesk desk;
        std::optional<Invocation> storedWhenAsked;
        desk.executor.onInvoke = [&](const Invocation &invocation) {
            storedWhenAsked = desk.stored(invocation.key);
        };
        desk.press();
        QVERIFY(storedWhenAsked.has_value());
        QVERIFY(std::holds_alternative<Sending>(storedWhenAsked->state));
    }

    void progressMovesForwardOnlyWhileItRuns()
    {
        ActionDesk desk;
        const InvocationKey key = desk.press();
        desk.dispatcher->progressed({key, 66, u"8 of 12"_s});
        const Running running = std::get<Running>(desk.state());
        QCOMPARE(running.percent, 66);
        QCOMPARE(running.text, u"8 of 12"_s);

        desk.executor.runs.front().finish(InvocationOutcome{});
        desk.dispatcher->progressed({key, 70, u"late"_s});
        QVERIFY(desk.is<Succeeded>());
    }

    void cancellingAsksTheServiceAndEndsAsCancelled()
    {
        ActionDesk desk;
        const InvocationKey key = desk.press();
        desk.dispatcher->cancel(key);
        QCOMPARE(desk.executor.cancelled, 1);
        QCOMPARE(desk.told, QStringList{u"Ana Belmonte · Restart web-3 · cancelled"_s});
        QVERIFY(std::holds_alternative<Cancelled>(desk.stored(key)->state));
        QVERIFY(desk.is<Available>()); // the button can be pressed again
        desk.dispatcher->cancel(key);
        QCOMPARE(desk.executor.cancelled, 1);
    }

    void aFailureSaysWhyUntilItIsRead()
    {
        ActionDesk desk;
        desk.press();
        desk.executor.runs.front().finish(
            failure(ErrorCode::Unavailable, u"The server is full."_s, u"503"_s, true));
        const Failed failed = std::get<Failed>(desk.state());
        QCOMPARE(failed.reason, u"The server is full."_s);
        QCOMPARE(failed.details, u"503"_s);
        QVERIFY(failed.retryable);
        desk.clock.advance(std::chrono::hours(1));
        QVERIFY(desk.is<Failed>());
        desk.restart();
        QVERIFY(desk.is<Failed>());
        desk.dispatcher->dismiss(kRestart);
        QVERIFY(desk.is<Available>());
        desk.restart();
        QVERIFY(desk.is<Available>());
    }

    void aSuccessMakesRoomForTheNextPress()
    {
        ActionDesk desk;
        desk.press();
        desk.executor.runs.front().finish(InvocationOutcome{});
        QSignalSpy changed(desk.dispatcher.get(), &ActionDispatcher::changed);
        desk.clock.advance(Seconds(9));
        QCOMPARE(changed.count(), 1);
        QVERIFY(desk.is<Available>());
        QCOMPARE(desk.status().byName, kAna.name); // "last pressed by" stays known
    }

    void whatCanBeDoneOnceStaysDone()
    {
        ActionDesk desk;
        desk.spec->oneShot = true;
        desk.press();
        desk.executor.runs.front().finish(InvocationOutcome{});
        desk.clock.advance(std::chrono::hours(2));
        QVERIFY(desk.is<Succeeded>());
        desk.press();
        QCOMPARE(desk.executor.invoked.size(), 1u);
    }

    void aDangerWithoutConfirmationDoesNothing()
    {
        ActionDesk desk;
        desk.spec->effect = Effect::Danger;
        desk.press(false);
        QVERIFY(desk.executor.invoked.empty());
        QVERIFY(desk.is<Failed>());
        desk.clock.advance(Seconds(1));
        desk.press(true);
        QCOMPARE(desk.executor.invoked.size(), 1u);
    }

    void whoMayNotIsToldWhoMay()
    {
        ActionDesk desk;
        desk.spec->whoMay = {u"Tomasz Wrona"_s, u"Lena Brandt"_s};
        desk.press();
        QVERIFY(desk.executor.invoked.empty());
        const Denied denied = std::get<Denied>(desk.state());
        QVERIFY(denied.reason.contains(u"Tomasz Wrona"));
        QCOMPARE(denied.ask, u"Tomasz Wrona"_s);
        // The refused press is on record.
        QCOMPARE(desk.store->invocations(kRestart.instance, kRestart.card)->size(), 1u);
    }

    void anExpiredActionDoesNothing()
    {
        ActionDesk desk;
        desk.spec->expires = desk.clock.now() + Seconds(10);
        desk.clock.advance(Seconds(11));
        QVERIFY(desk.is<Expired>());
        desk.press();
        QVERIFY(desk.executor.invoked.empty());
    }

    void valuesThatDoNotFitAreNotSent()
    {
        ActionDesk desk;
        desk.spec->inputs = {Input{.id = u"server"_s, .label = u"Server"_s, .required = true}};
        desk.press(false, {{u"server"_s, u""_s}});
        QVERIFY(desk.executor.invoked.empty());
        desk.clock.advance(Seconds(1));
        desk.press(false, {{u"server"_s, u"web-3"_s}, {u"other"_s, u"x"_s}});
        QVERIFY(desk.executor.invoked.empty());
        desk.clock.advance(Seconds(1));
        desk.press(false, {{u"server"_s, u"web-3"_s}});
        QCOMPARE(desk.executor.invoked.size(), 1u);
    }

    void secretsReachTheServiceAndNotTheRecord()
    {
        ActionDesk desk;
        desk.spec->inputs = {
            Input{.id = u"token"_s, .label = u"Token"_s, .kind = InputKind::Secret}};
        const InvocationKey key = desk.press(false, {{u"token"_s, u"hunter2"_s}});
        QCOMPARE(desk.executor.invoked.front().arguments.value(u"token"_s), u"hunter2"_s);
        const auto stored = desk.store->invocation(key).value();
        QVERIFY(stored.has_value());
        QVERIFY(!stored->arguments.value(u"token"_s).contains(u"hunter2"_s));
    }

    void aButtonThatIsGoneSaysSo()
    {
        ActionDesk desk;
        const auto gone = std::exchange(desk.spec, std::nullopt);
        desk.press();
        desk.spec = gone;
        QVERIFY(desk.executor.invoked.empty());
        QVERIFY(desk.is<Failed>());
    }

    void aButtonThatChangedUnderTheFingerDoesNothing()
    {
        ActionDesk desk;
        desk.dispatcher->press(
            {.key = InvocationKey::random(), .action = kRestart, .seenTitle = u"Restart web-2"_s});
        QVERIFY(desk.executor.invoked.empty());
        QVERIFY(std::get<Failed>(desk.state()).reason.contains(u"web-2"));
    }

    void whatItsSourceHasSwitchedOffDoesNothing()
    {
        ActionDesk desk;
        desk.spec->enabled = false;
        desk.press();
        QVERIFY(desk.executor.invoked.empty());
        QVERIFY(desk.is<Failed>());
    }

    void whoMayNotIsKnownBeforeThePress()
    {
        ActionDesk desk;
        QVERIFY(!desk.status().denied);
        desk.spec->whoMay = {kTomasz.name, u"Lena Brandt"_s};
        QCOMPARE(desk.status().denied->reason, u"Only Tomasz Wrona and Lena Brandt may do this."_s);
        QCOMPARE(desk.status().denied->ask, kTomasz.name);
        desk.spec->roles = {u"release managers"_s};
        QCOMPARE(desk.status().denied->reason,
                 u"Only release managers may do this: Tomasz Wrona and Lena Brandt."_s);
        desk.self = kTomasz;
        QVERIFY(!desk.status().denied);
    }

    void whatOnlyTheExecutorKnowsIsLeftToIt()
    {
        ActionDesk desk;
        desk.spec->roles = {u"release managers"_s};
        desk.press();
        desk.executor.runs.back().finish(
            failure(ErrorCode::PermissionDenied, u"You are no release manager."_s));
        QCOMPARE(std::get<Denied>(desk.state()).reason, u"You are no release manager."_s);
    }

    void whatIsNotOfferedThereAnyMoreCameTooLate()
    {
        ActionDesk desk;
        desk.press();
        desk.executor.runs.back().finish(failure(ErrorCode::NotFound, {}));
        QVERIFY(desk.is<Expired>());
    }

    void anActionThatExpiresWhileItIsConfirmedIsNotSent()
    {
        ActionDesk desk;
        desk.spec->effect = Effect::Danger;
        desk.spec->expires = desk.clock.now() + Seconds(10);
        QVERIFY(desk.is<Available>()); // the question opens
        desk.clock.advance(Seconds(11));
        desk.press(true);
        QVERIFY(desk.executor.invoked.empty());
        QVERIFY(desk.is<Expired>());
    }

    void aPreviewAsksWithTheArgumentsAndLeavesNoTrace()
    {
        ActionDesk desk;
        std::optional<PreviewAnswer> answer;
        desk.dispatcher->preview({1, kRestart, {{u"server"_s, u"web-3"_s}}})
            .then(desk.dispatcher.get(),
                  [&](const Result<PreviewAnswer> &result) { answer = result.value(); });
        QVERIFY(!answer);
        QCOMPARE(desk.executor.previewed.front().arguments.value(u"server"_s), u"web-3"_s);
        desk.executor.previews.front().finish(PreviewAnswer{{{u"From, to"_s, u"4.19 → 4.18"_s}}});
        QCOMPARE(answer->lines.size(), 1u);
        QVERIFY(desk.is<Available>());
        QVERIFY(desk.told.isEmpty());
        QVERIFY(desk.store->invocations(kRestart.instance, {})->empty());
    }

    void aNewerPreviewDropsTheOneBefore()
    {
        ActionDesk desk;
        std::optional<ErrorCode> first;
        desk.dispatcher->preview({1, kRestart, {}})
            .then(desk.dispatcher.get(),
                  [&](const Result<PreviewAnswer> &result) { first = result.error().code; });
        const auto second = desk.dispatcher->preview({2, kRestart, {}});
        QCOMPARE(first, ErrorCode::Cancelled);
        QVERIFY(!second.isFinished());
    }

    void somebodyElsesPressIsShownAsTheirs()
    {
        ActionDesk desk;
        const Invocation theirs{
            .key = InvocationKey(u"theirs"_s),
            .action = kRestart,
            .title = desk.spec->title,
            .by = PersonId(u"tomasz"_s),
            .byName = u"Tomasz Wrona"_s,
            .arguments = {},
            .pressed = desk.clock.now(),
            .ended = {},
            .state = Running{.percent = 50, .text = {}},
        };
        desk.dispatcher->reported(theirs);
        QVERIFY(desk.is<Running>());
        QVERIFY(!desk.status().byMe);
        desk.press(); // impossible while it runs elsewhere
        QVERIFY(desk.executor.invoked.empty());
    }

    void nobodyRewritesAPressOfOursOrOfAnotherIntegration()
    {
        ActionDesk desk;
        const auto key = desk.pressAndSucceed();
        Invocation forged = *desk.stored(key);
        forged.by = kTomasz.id;
        forged.state = Failed{};
        desk.dispatcher->reported(forged);
        forged.action.instance = InstanceId(u"stranger"_s);
        desk.dispatcher->reported(forged);
        QVERIFY(std::holds_alternative<Succeeded>(desk.stored(key)->state));
        QCOMPARE(desk.stored(key)->action.instance, kRestart.instance);
    }

    void theStoryNamesWhoWhatHowAndHowLong()
    {
        const Timestamp start{Milliseconds(1'000'000)};
        Invocation invocation{
            .key = InvocationKey(u"k"_s),
            .action = kRestart,
            .title = u"Restart a server…"_s,
            .byName = u"Ana"_s,
            .arguments = {{u"server"_s, u"web-3"_s}},
            .pressed = start,
            .ended = start + Seconds(38),
            .state = Succeeded{},
        };
        QCOMPARE(storyOf(invocation), u"Ana · Restart a server (web-3) · done in 38 s"_s);
        invocation.state = Failed{.reason = u"It did not answer."_s, .details = {}};
        QCOMPARE(storyOf(invocation),
                 u"Ana · Restart a server (web-3) · failed after 38 s: It did not answer."_s);
        QCOMPARE(storyOfCheck(invocation),
                 u"Ana · Restart a server (web-3) · found out: failed: It did not answer."_s);
    }
};

QTEST_GUILESS_MAIN(ActionDispatcherTest)
#include "ActionDispatcherTest.moc"
