// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of an action: one press, one run, and a button that tells the truth.

#include "app/workspace/ActionDispatcher.h"
#include "tests/support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

const Person kAna{.id = PersonId(u"ana"_s), .name = u"Ana Belmonte"_s};
const ActionRef kRestart{.instance = InstanceId(u"runbook"_s),
                         .room = RoomId(u"release"_s),
                         .card = {},
                         .action = ActionId(u"restart"_s)};

/// A service that does what the test tells it, and counts.
struct ScriptedService
{
    std::vector<Invocation> asked;
    std::vector<TaskSource<InvocationOutcome>> open;
    int cancelled = 0;
    QObject context;

    Task<InvocationOutcome> invoke(const Invocation &invocation)
    {
        asked.push_back(invocation);
        TaskSource<InvocationOutcome> source;
        // By its number: a handler that held its own source would keep it alive for ever.
        source.onCancel(&context, [this, number = open.size()] {
            ++cancelled;
            open.at(number).finish(failure(ErrorCode::Cancelled, {}));
        });
        open.push_back(source);
        return source.task();
    }
};

/// A dispatcher over a store in memory.
struct Desk
{
    ManualClock clock;
    ScriptedService service;
    std::unique_ptr<Store> store = std::move(Store::open(u":memory:"_s).value());
    std::unique_ptr<ActionDispatcher> dispatcher = make();
    ActionSpec restart{.id = kRestart.action, .title = u"Restart web-3"_s};

    std::unique_ptr<ActionDispatcher> make()
    {
        auto made = std::make_unique<ActionDispatcher>(
            *store, clock, [this](const Invocation &each) { return service.invoke(each); });
        made->setSelf(kAna.id);
        return made;
    }
    InvocationKey press(bool confirmed = false, const FormValues &arguments = {})
    {
        const auto key = InvocationKey::random();
        dispatcher->press({key, kRestart, arguments, confirmed}, &restart, kAna);
        return key;
    }
    ActionStatus status()
    {
        return dispatcher->statuses(kRestart.instance, kRestart.card, {restart}).at(restart.id);
    }
    ActionState state() { return status().state; }
    template <typename State>
    bool is()
    {
        return std::holds_alternative<State>(state());
    }
};

} // namespace

class ActionDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPressRunsAndSucceeds()
    {
        Desk desk;
        QVERIFY(desk.is<Available>());
        desk.press();
        QVERIFY(desk.is<Accepted>());
        QCOMPARE(desk.service.asked.size(), 1u);
        QCOMPARE(desk.status().byName, kAna.name);
        QVERIFY(desk.status().byMe);

        desk.clock.advance(Seconds(38));
        desk.service.open.front().finish(InvocationOutcome{u"Restarted"_s});
        QVERIFY(desk.is<Succeeded>());
        QCOMPARE(*desk.status().ended - desk.status().pressed, Milliseconds(Seconds(38)));
    }

    void threeQuickClicksSendOneRequest()
    {
        Desk desk;
        desk.press();
        desk.press();
        desk.press();
        QCOMPARE(desk.service.asked.size(), 1u);
    }

    void aDoubleClickIsOnePressEvenWhenTheFirstWasDoneAtOnce()
    {
        Desk desk;
        desk.press();
        desk.service.open.front().finish(InvocationOutcome{});
        desk.clock.advance(Milliseconds(200));
        desk.press();
        QCOMPARE(desk.service.asked.size(), 1u);
        desk.clock.advance(Seconds(2));
        desk.press();
        QCOMPARE(desk.service.asked.size(), 2u);
    }

    void theSameKeyRunsOnceAlsoAfterARestart()
    {
        Desk desk;
        const InvocationKey key = desk.press();
        desk.service.open.front().finish(InvocationOutcome{});
        desk.dispatcher = desk.make();
        desk.clock.advance(Seconds(60));
        desk.dispatcher->press({key, kRestart, {}, false}, &desk.restart, kAna);
        QCOMPARE(desk.service.asked.size(), 1u);
    }

    void anInvocationIsStoredBeforeItIsSent()
    {
        Desk desk;
        std::optional<Invocation> storedWhenAsked;
        desk.dispatcher = std::make_unique<ActionDispatcher>(
            *desk.store, desk.clock, [&](const Invocation &invocation) {
                storedWhenAsked = desk.store->invocation(invocation.key).value();
                return desk.service.invoke(invocation);
            });
        desk.press();
        QVERIFY(storedWhenAsked.has_value());
        QVERIFY(std::holds_alternative<Sending>(storedWhenAsked->state));
    }

    void progressMovesForwardOnlyWhileItRuns()
    {
        Desk desk;
        const InvocationKey key = desk.press();
        desk.dispatcher->progressed({key, 66, u"8 of 12"_s});
        const Running running = std::get<Running>(desk.state());
        QCOMPARE(running.percent, 66);
        QCOMPARE(running.text, u"8 of 12"_s);

        desk.service.open.front().finish(InvocationOutcome{});
        desk.dispatcher->progressed({key, 70, u"late"_s});
        QVERIFY(desk.is<Succeeded>());
    }

    void cancellingAsksTheServiceAndEndsAsCancelled()
    {
        Desk desk;
        QSignalSpy ended(desk.dispatcher.get(), &ActionDispatcher::ended);
        const InvocationKey key = desk.press();
        desk.dispatcher->cancel(key);
        QCOMPARE(desk.service.cancelled, 1);
        QCOMPARE(ended.count(), 1);
        QVERIFY(std::holds_alternative<Cancelled>(ended.first().first().value<Invocation>().state));
        QVERIFY(desk.is<Available>()); // the button can be pressed again
        desk.dispatcher->cancel(key);
        QCOMPARE(desk.service.cancelled, 1);
    }

    void aFailureSaysWhyUntilItIsRead()
    {
        Desk desk;
        desk.press();
        desk.service.open.front().finish(
            failure(ErrorCode::Unavailable, u"The server is full."_s, u"503"_s, true));
        const Failed failed = std::get<Failed>(desk.state());
        QCOMPARE(failed.reason, u"The server is full."_s);
        QCOMPARE(failed.details, u"503"_s);
        QVERIFY(failed.retryable);
        desk.clock.advance(std::chrono::hours(1));
        QVERIFY(desk.is<Failed>());
        desk.dispatcher->dismiss(kRestart);
        QVERIFY(desk.is<Available>());
    }

    void aSuccessMakesRoomForTheNextPress()
    {
        Desk desk;
        desk.press();
        desk.service.open.front().finish(InvocationOutcome{});
        QSignalSpy changed(desk.dispatcher.get(), &ActionDispatcher::changed);
        desk.clock.advance(Seconds(9));
        QCOMPARE(changed.count(), 1);
        QVERIFY(desk.is<Available>());
        QCOMPARE(desk.status().byName, kAna.name); // "last pressed by" stays known
    }

    void whatCanBeDoneOnceStaysDone()
    {
        Desk desk;
        desk.restart.oneShot = true;
        desk.press();
        desk.service.open.front().finish(InvocationOutcome{});
        desk.clock.advance(std::chrono::hours(2));
        QVERIFY(desk.is<Succeeded>());
        desk.press();
        QCOMPARE(desk.service.asked.size(), 1u);
    }

    void aDangerWithoutConfirmationDoesNothing()
    {
        Desk desk;
        desk.restart.effect = Effect::Danger;
        desk.press(false);
        QVERIFY(desk.service.asked.empty());
        QVERIFY(desk.is<Failed>());
        desk.clock.advance(Seconds(1));
        desk.press(true);
        QCOMPARE(desk.service.asked.size(), 1u);
    }

    void whoMayNotIsToldWhoMay()
    {
        Desk desk;
        desk.restart.whoMay = {u"Tomasz Wrona"_s, u"Lena Brandt"_s};
        desk.press();
        QVERIFY(desk.service.asked.empty());
        const Denied denied = std::get<Denied>(desk.state());
        QVERIFY(denied.reason.contains(u"Tomasz Wrona"));
        QCOMPARE(denied.ask, u"Tomasz Wrona"_s);
        // The refused press is on record.
        QCOMPARE(desk.store->invocations(kRestart.instance, kRestart.card)->size(), 1u);
    }

    void anExpiredActionDoesNothing()
    {
        Desk desk;
        desk.restart.expires = desk.clock.now() + Seconds(10);
        desk.clock.advance(Seconds(11));
        QVERIFY(desk.is<Expired>());
        desk.press();
        QVERIFY(desk.service.asked.empty());
    }

    void valuesThatDoNotFitAreNotSent()
    {
        Desk desk;
        desk.restart.inputs = {Input{.id = u"server"_s, .label = u"Server"_s, .required = true}};
        desk.press(false, {{u"server"_s, u""_s}});
        QVERIFY(desk.service.asked.empty());
        desk.clock.advance(Seconds(1));
        desk.press(false, {{u"server"_s, u"web-3"_s}, {u"other"_s, u"x"_s}});
        QVERIFY(desk.service.asked.empty());
        desk.clock.advance(Seconds(1));
        desk.press(false, {{u"server"_s, u"web-3"_s}});
        QCOMPARE(desk.service.asked.size(), 1u);
    }

    void secretsReachTheServiceAndNotTheRecord()
    {
        Desk desk;
        desk.restart.inputs = {
            Input{.id = u"token"_s, .label = u"Token"_s, .kind = InputKind::Secret}};
        const InvocationKey key = desk.press(false, {{u"token"_s, u"hunter2"_s}});
        QCOMPARE(desk.service.asked.front().arguments.value(u"token"_s), u"hunter2"_s);
        const auto stored = desk.store->invocation(key).value();
        QVERIFY(stored.has_value());
        QVERIFY(!stored->arguments.value(u"token"_s).contains(u"hunter2"_s));
    }

    void whatRanWhenTheProgramStoppedIsUnknownAndDoesNotRunAgain()
    {
        Desk desk;
        desk.press();
        // The process dies here: no outcome, only the store is left.
        desk.dispatcher = desk.make();
        QSignalSpy ended(desk.dispatcher.get(), &ActionDispatcher::ended);
        desk.dispatcher->recover();
        QVERIFY(desk.is<OutcomeUnknown>());
        QCOMPARE(ended.count(), 1);
        QCOMPARE(desk.service.asked.size(), 1u);
        desk.dispatcher->recover();
        QCOMPARE(ended.count(), 1);
    }

    void aButtonThatIsGoneSaysSo()
    {
        Desk desk;
        desk.dispatcher->press({InvocationKey::random(), kRestart, {}, false}, nullptr, kAna);
        QVERIFY(desk.service.asked.empty());
        QVERIFY(desk.is<Failed>());
    }

    void somebodyElsesPressIsShownAsTheirs()
    {
        Desk desk;
        const Invocation theirs{
            .key = InvocationKey(u"theirs"_s),
            .action = kRestart,
            .title = desk.restart.title,
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
        QVERIFY(desk.service.asked.empty());
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
    }
};

QTEST_GUILESS_MAIN(ActionDispatcherTest)
#include "ActionDispatcherTest.moc"
