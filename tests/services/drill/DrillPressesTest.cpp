// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/drill/Practice.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int kIncidentIsOpen = 90;

bool endedQuietly(Practice &practice)
{
    const FakeHost &host = practice.host();
    return practice.isOver() && practice.badge(u"incident"_s) == u"Resolved"_s &&
           host.lastGlance(u"errors"_s)->state.tone == Tone::Neutral &&
           host.lastGlance(u"open-incidents"_s)->value == 0.0 &&
           practice.closingWords().startsWith(u"**Practice over.**"_s);
}

} // namespace

/// The practice for somebody who presses buttons.
class DrillPressesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoAcknowledgesFirstHasIt()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        QVERIFY(practice.press(u"acknowledge"_s)->succeeded());
        const Card incident = practice.host().card(u"incident"_s).value();
        QCOMPARE(incident.state.text, u"SEV 2 · Acknowledged"_s);
        QCOMPARE(incident.metadata.value(u"lead"_s), u"Jonas Ekdahl"_s);

        practice.playToTheEnd();
        QVERIFY(practice.colleagues(u"acknowledge"_s).byName.isEmpty());
        QVERIFY(practice.messages().join(u'\n').contains(u"You have the lead"_s));
        QVERIFY(practice.closingWords().contains(u"You acknowledged after"_s));
        QVERIFY(endedQuietly(practice));
    }

    void aSecondPressSaysWhoWasFaster()
    {
        Practice practice;
        practice.playTo(200);
        const auto late = practice.press(u"acknowledge"_s);
        QVERIFY(late->failedAs(ErrorCode::Conflict));
        QCOMPARE(late->outcome().error().summary, u"Ana Belmonte acknowledged this already."_s);

        const auto first = practice.press(u"roll-back"_s);
        const auto second = practice.press(u"roll-back"_s);
        QVERIFY(!first->isFinished());
        QVERIFY(second->failedAs(ErrorCode::Conflict));
        practice.playToTheEnd();
        QVERIFY(first->succeeded());
        QVERIFY(endedQuietly(practice));
    }

    void anEarlyRollBackMakesAShortStory()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        const auto rollBack = practice.press(u"roll-back"_s);
        practice.playTo(kIncidentIsOpen + 120);
        const auto progress = practice.host().all<InvocationProgress>();
        QCOMPARE(progress.back().text, u"8 of 12"_s);
        QCOMPARE(progress.back().percent, 66);
        QVERIFY(!rollBack->isFinished());
        practice.playTo(kIncidentIsOpen + 180);
        QVERIFY(rollBack->succeeded());
        QCOMPARE(rollBack->outcome()->text, u"12 servers in 3 min"_s);

        practice.playTo(400);
        QVERIFY(endedQuietly(practice));
        QVERIFY(practice.colleagues(u"roll-back"_s).byName.isEmpty());
        QVERIFY(practice.closingWords().contains(u"You started the roll back after"_s));
        QVERIFY(!practice.messages().join(u'\n').contains(u"Rolling back now"_s));
    }

    void aCancelledRollBackStopsHalfWay()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        const auto rollBack = practice.press(u"roll-back"_s);
        const Card running = practice.host().card(u"roll-back-1"_s).value();
        QCOMPARE(running.actions.front().stopsAction, u"mine-1"_s);
        practice.playTo(kIncidentIsOpen + 5 * 15 + 7);
        rollBack->cancel();
        QVERIFY(rollBack->failedAs(ErrorCode::Cancelled));

        const Card stopped = practice.host().card(u"roll-back-1"_s).value();
        QCOMPARE(stopped.state.text, u"Stopped"_s);
        QVERIFY(searchableText(stopped).contains(u"Stopped after 5 of 12 servers"_s));
        QVERIFY(stopped.actions.empty());
        practice.playTo(kIncidentIsOpen + 140);
        const double errors = practice.host().lastGlance(u"errors"_s)->value.value();
        QVERIFY2(errors > 7 && errors < 11, qPrintable(QString::number(errors)));
        QCOMPARE(practice.badge(u"incident"_s).left(5), u"SEV 2"_s);

        const auto again = practice.press(u"roll-back"_s);
        practice.playToTheEnd();
        QVERIFY(again->succeeded());
        QVERIFY(endedQuietly(practice));
        QVERIFY(practice.closingWords().contains(u"You stopped it after 5 of 12 servers."_s));
    }

    void whoStopsAndLeavesIsHelped()
    {
        Practice practice;
        practice.playTo(300);
        const auto rollBack = practice.press(u"roll-back"_s);
        practice.playTo(340);
        rollBack->cancel();
        practice.playToTheEnd();
        QCOMPARE(practice.colleagues(u"roll-back"_s).byName, u"Ana Belmonte"_s);
        QVERIFY(practice.messages().join(u'\n').contains(u"The roll back stopped half way"_s));
        QVERIFY(endedQuietly(practice));
    }

    void aColleaguesRollBackCanBeStopped()
    {
        Practice practice;
        practice.playTo(450);
        const Card running = practice.host().card(u"roll-back-1"_s).value();
        const ActionSpec stop = running.actions.front();
        QVERIFY(stop.stopsAction.isEmpty());
        QCOMPARE(stop.effect, Effect::Danger);
        QVERIFY(practice.press(stop.id.value)->succeeded());
        QVERIFY(std::holds_alternative<Cancelled>(practice.colleagues(u"roll-back"_s).state));
        practice.playToTheEnd();
        QVERIFY(endedQuietly(practice));
        QVERIFY(practice.closingWords().contains(u"You stopped it after"_s));
    }

    void theEndComesHoweverOftenItIsStopped()
    {
        Practice practice(60);
        for (int second = 400; second < 1500; second += 10) {
            practice.playTo(second);
            std::ignore = practice.press(u"stop-roll-back"_s);
        }
        QVERIFY(!practice.isOver());
        int late = 0;
        practice.host().onPublish([&](const Event &event) {
            const auto time = timeOf(event);
            late += time && *time > practice.host().clock().now();
        });
        practice.playToTheEnd();
        QVERIFY(endedQuietly(practice));
        QCOMPARE(late, 0);
    }

    void respondersAnswer()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        QVERIFY(practice.press(u"add-responder"_s, {{u"who"_s, u"priya"_s}})->succeeded());
        QVERIFY(practice.messages().last().contains(u"compare the two versions"_s));
        QVERIFY(searchableText(practice.host().card(u"incident"_s).value())
                    .contains(u"Priya Nandakumar"_s));
        QVERIFY(practice.press(u"add-responder"_s, {{u"who"_s, u"priya"_s}})
                    ->failedAs(ErrorCode::Conflict));
        QVERIFY(practice.press(u"add-responder"_s, {{u"who"_s, u"nobody"_s}})
                    ->failedAs(ErrorCode::InvalidArgument));
    }

    void aStatusIsSeenByEverybody()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        std::ignore = practice.press(u"update-status"_s, {{u"status"_s, u"Identified"_s},
                                                          {u"message"_s, u"it is the release"_s}});
        const Card incident = practice.host().card(u"incident"_s).value();
        QCOMPARE(incident.metadata.value(u"status"_s), u"Identified"_s);
        QVERIFY(searchableText(incident).contains(u"it is the release"_s));
        practice.playToTheEnd();
        QVERIFY(practice.colleagues(u"update-status"_s).byName.isEmpty());
        QVERIFY(practice.messages().join(u'\n').contains(u"Thanks for the update."_s));
    }

    void theFirstStatusUpdateLosesItsAnswerAndCanBeAskedAbout()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        const FormValues watching{{u"status"_s, u"Watching"_s}};
        QVERIFY(practice.press(u"update-status"_s, watching)->failedAs(ErrorCode::OutcomeUnknown));
        TaskResult answer(practice.service().outcomeOf({.key = InvocationKey(u"mine-1"_s)}));
        TaskResult stranger(practice.service().outcomeOf({.key = InvocationKey(u"other"_s)}));
        QVERIFY(stranger.failedAs(ErrorCode::NotFound));
        QVERIFY(!answer.isFinished());
        practice.playTo(kIncidentIsOpen + 7);
        QVERIFY(answer.succeeded());
        QVERIFY(std::holds_alternative<Succeeded>(*answer.outcome()));
        QVERIFY(practice.press(u"update-status"_s, watching)->succeeded());
    }

    void whatWasAcknowledgedCanBeGivenBack()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        QVERIFY(practice.press(u"acknowledge"_s)->succeeded());
        QVERIFY(practice.undo(u"acknowledge"_s)->succeeded());
        QCOMPARE(practice.badge(u"incident"_s), u"SEV 2 · Nobody has it yet"_s);
        QVERIFY(practice.undo(u"acknowledge"_s)->failedAs(ErrorCode::Conflict));
        QVERIFY(practice.undo(u"roll-back"_s)->failedAs(ErrorCode::NotFound));
        QVERIFY(practice.press(u"acknowledge"_s)->succeeded());
        practice.playToTheEnd();
        QVERIFY(endedQuietly(practice));
    }

    void aRollBackSaysBeforeWhatItWouldDo()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        const Card incident = practice.host().card(u"incident"_s).value();
        QVERIFY(incident.action(ActionId(u"roll-back"_s))->previews);
        const auto preview = [&](const QString &action) {
            TaskResult answer(practice.service().preview(
                {.action = {.instance = {}, .room = {}, .card = {}, .action = ActionId(action)}}));
            return answer.outcome()->lines;
        };
        QCOMPARE(preview(u"roll-back"_s).at(0).text, u"4.19.0 → 4.18.2"_s);
        QCOMPARE(preview(u"roll-back"_s).at(1).text, u"12 of 12, one after the other"_s);
        QVERIFY(preview(u"acknowledge"_s).empty());
        QVERIFY(practice.colleagues(u"roll-back"_s).byName.isEmpty());
    }

    void onlyWhoReleasedMayDeployAgain()
    {
        Practice practice;
        practice.playToTheEnd();
        const Card release = practice.host().card(u"release"_s).value();
        QCOMPARE(release.actions.front().whoMay, QStringList{u"Tomasz Wrona"_s});
    }

    void pressesThatMakeNoSenseAreRefused()
    {
        Practice practice;
        practice.playTo(10);
        QVERIFY(practice.press(u"acknowledge"_s)->failedAs(ErrorCode::Conflict));
        QVERIFY(practice.press(u"roll-back"_s)->failedAs(ErrorCode::Conflict));
        QVERIFY(practice.press(u"stop-roll-back"_s)->failedAs(ErrorCode::Conflict));
        QVERIFY(practice.press(u"dance"_s)->failedAs(ErrorCode::NotFound));
    }

    void dangersAskFirst()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        const Card incident = practice.host().card(u"incident"_s).value();
        const ActionSpec *rollBack = incident.action(ActionId(u"roll-back"_s));
        QVERIFY(rollBack);
        QCOMPARE(rollBack->effect, Effect::Danger);
        QCOMPARE(rollBack->title, u"Roll back to 4.18.2…"_s);
        QCOMPARE(rollBack->confirm->title, u"Roll back in production?"_s);
        QCOMPARE(rollBack->confirm->text,
                 u"12 servers, about 3 min. Customers stay signed in. The room will see that you "
                 "did this."_s);
        QVERIFY(rollBack->cancellable);
    }

    void stoppingEndsWhatRuns()
    {
        Practice practice;
        practice.playTo(kIncidentIsOpen);
        const auto rollBack = practice.press(u"roll-back"_s);
        practice.host().takeEvents();
        practice.service().stop();
        QVERIFY(rollBack->failedAs(ErrorCode::Cancelled));
        QVERIFY(practice.host().events().empty());
    }

    void itEndsQuietlyWheneverWhateverIsPressed_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("second");
        for (const char *action : {"acknowledge", "roll-back", "stop-roll-back", "update-status"}) {
            for (int second = 5; second < 600; second += 70)
                QTest::addRow("%s at %d", action, second) << QString::fromLatin1(action) << second;
        }
    }

    void itEndsQuietlyWheneverWhateverIsPressed()
    {
        QFETCH(QString, action);
        QFETCH(int, second);
        Practice practice(60);
        practice.playTo(second);
        const auto press = practice.press(action, {{u"status"_s, u"Watching"_s}});
        practice.playToTheEnd();
        QVERIFY(press->isFinished());
        QVERIFY(endedQuietly(practice));
    }
};

QTEST_GUILESS_MAIN(DrillPressesTest)
#include "DrillPressesTest.moc"
