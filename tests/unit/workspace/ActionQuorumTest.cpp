// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Actions that need two people: the first press waits, a different person completes it.

#include "tests/unit/workspace/ActionDesk.h"

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Invocation theirs(const Person &person, const ActionState &state)
{
    return {.key = InvocationKey::random(),
            .action = kRestart,
            .title = u"Restart web-3"_s,
            .by = person.id,
            .byName = person.name,
            .state = state};
}

} // namespace

class ActionQuorumTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActionDesk> m_desk;
    ActionDesk &desk() { return *m_desk; }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ActionDesk>();
        desk().spec->quorum = 2;
    }

    void theFirstPressWaitsAndTheRoomHearsOfIt()
    {
        desk().press();
        QVERIFY(desk().executor.invoked.empty());
        const auto awaiting = std::get<AwaitingOthers>(desk().state());
        QCOMPARE(awaiting.pressedBy, QStringList{kAna.name});
        QCOMPARE(awaiting.needed, 2);
        QVERIFY(desk().status().joined);
        QCOMPARE(desk().told,
                 QStringList{u"Ana Belmonte · Restart web-3 · 1 of 2 people so far"_s});
    }

    void theSamePersonCountsOnce()
    {
        desk().press();
        desk().clock.advance(Seconds(5));
        desk().press();
        desk().dispatcher->reported(theirs(kAna, Sending{}));
        QVERIFY(desk().executor.invoked.empty());
        QCOMPARE(std::get<AwaitingOthers>(desk().state()).pressedBy.size(), 1);
    }

    void aDifferentPersonCompletesItWithTheFirstOnesArguments()
    {
        desk().spec->inputs = {
            Input{.id = u"token"_s, .label = u"Token"_s, .kind = InputKind::Secret}};
        const auto key = desk().press(false, {{u"token"_s, u"hunter2"_s}});
        desk().clock.advance(Seconds(30));
        desk().dispatcher->reported(theirs(kTomasz, Sending{}));
        QCOMPARE(desk().executor.invoked.size(), 1u);
        QCOMPARE(desk().executor.invoked.front().key, key);
        QCOMPARE(desk().executor.invoked.front().arguments.value(u"token"_s), u"hunter2"_s);
        desk().executor.runs.back().finish(InvocationOutcome{});
        QVERIFY(desk().is<Succeeded>());
        QCOMPARE(desk().told.last(),
                 u"Ana Belmonte and Tomasz Wrona · Restart web-3 · done in 30 s"_s);
    }

    void aNamesakeIsADifferentPersonAndARenamedOneIsNot()
    {
        desk().press();
        desk().dispatcher->reported(theirs({.id = kAna.id, .name = u"Ana B."_s}, Sending{}));
        QVERIFY(desk().executor.invoked.empty());
        desk().dispatcher->reported(
            theirs({.id = PersonId(u"other"_s), .name = kAna.name}, Sending{}));
        QCOMPARE(desk().executor.invoked.size(), 1u);
    }

    void whoMayNotDoesNotCount()
    {
        desk().spec->whoMay = {kAna.name};
        desk().press();
        desk().dispatcher->reported(theirs(kTomasz, Sending{}));
        QVERIFY(desk().executor.invoked.empty());
    }

    void aPressOfOursCompletesWhatSomebodyElseBegan()
    {
        const Invocation begun = theirs(
            kTomasz,
            AwaitingOthers{.pressedBy = {kTomasz.name}, .needed = 2, .people = {kTomasz.id}});
        desk().dispatcher->reported(begun);
        QVERIFY(!desk().status().joined);
        desk().press();
        desk().press();
        QCOMPARE(desk().executor.invoked.size(), 1u);
        QCOMPARE(desk().executor.invoked.front().key, begun.key); // its key: it runs once
    }

    void namesWithoutPeopleDoNotCount()
    {
        desk().dispatcher->reported(theirs(
            kTomasz, AwaitingOthers{.pressedBy = {u"A"_s, u"B"_s}, .needed = 1, .people = {}}));
        desk().press();
        QVERIFY(desk().executor.invoked.empty());
        desk().dispatcher->cancel(desk().status().key);
        QVERIFY(!desk().status().joined);
    }

    void aDangerIsConfirmedByEverybody()
    {
        desk().spec->effect = Effect::Danger;
        desk().dispatcher->reported(theirs(
            kTomasz,
            AwaitingOthers{.pressedBy = {kTomasz.name}, .needed = 2, .people = {kTomasz.id}}));
        desk().press(false);
        QVERIFY(desk().executor.invoked.empty());
        QVERIFY(desk().is<AwaitingOthers>());
        desk().press(true);
        QCOMPARE(desk().executor.invoked.size(), 1u);
    }

    void whoPressedCanWithdraw()
    {
        const auto key = desk().press();
        desk().dispatcher->cancel(key);
        QVERIFY(desk().is<Available>());
        QVERIFY(desk().told.last().contains(u"cancelled"));
        desk().dispatcher->reported(theirs(kTomasz, Sending{}));
        QVERIFY(desk().executor.invoked.empty());
    }

    void whoDidNotPressCannotWithdraw()
    {
        const Invocation begun = theirs(
            kTomasz,
            AwaitingOthers{.pressedBy = {kTomasz.name}, .needed = 2, .people = {kTomasz.id}});
        desk().dispatcher->reported(begun);
        desk().dispatcher->cancel(begun.key);
        QVERIFY(desk().is<AwaitingOthers>());
    }

    void waitingOutlivesARestart()
    {
        desk().press(false, {});
        desk().restart();
        QVERIFY(desk().is<AwaitingOthers>());
        desk().dispatcher->reported(theirs(kTomasz, Sending{}));
        QCOMPARE(desk().executor.invoked.size(), 1u);
    }

    void aSecretThatIsNotKeptDoesNotWait()
    {
        desk().spec->inputs = {
            Input{.id = u"token"_s, .label = u"Token"_s, .kind = InputKind::Secret}};
        desk().press(false, {{u"token"_s, u"hunter2"_s}});
        desk().restart();
        QVERIFY(desk().is<Failed>());
        desk().dispatcher->reported(theirs(kTomasz, Sending{}));
        QVERIFY(desk().executor.invoked.empty());
    }

    void whatNobodyJoinedIsForgottenAfterAnHour()
    {
        desk().press();
        desk().clock.advance(std::chrono::minutes(30));
        desk().restart();
        desk().clock.advance(std::chrono::minutes(31));
        QVERIFY(desk().is<Expired>());
        desk().dispatcher->reported(theirs(kTomasz, Sending{}));
        QVERIFY(desk().executor.invoked.empty());
    }
};

QTEST_GUILESS_MAIN(ActionQuorumTest)
#include "ActionQuorumTest.moc"
