// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/drill/Practice.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// The practice as somebody sees it who only watches.
class DrillStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itEndsAfterTenMinutesInAQuietRoom()
    {
        Practice practice;
        practice.playTo(599);
        QVERIFY(!practice.isOver());
        practice.playTo(600);
        QVERIFY(practice.isOver());

        QCOMPARE(practice.badge(u"incident"_s), u"Resolved"_s);
        QCOMPARE(practice.badge(u"alerts"_s), u"All quiet"_s);
        QCOMPARE(practice.badge(u"release"_s), u"Rolled back"_s);
        QCOMPARE(practice.badge(u"roll-back-1"_s), u"Done"_s);
        QCOMPARE(practice.host().lastGlance(u"open-incidents"_s)->value.value(), 0.0);
        QCOMPARE(practice.host().lastGlance(u"errors"_s)->state.tone, Tone::Neutral);
        QCOMPARE(practice.host().lastGlance(u"latency"_s)->state.tone, Tone::Neutral);
        QVERIFY(practice.closingWords().startsWith(u"**Practice over.**"_s));
        QVERIFY(practice.closingWords().contains(u"You watched this time."_s));
    }

    void colleaguesDoWhatNobodyDoes()
    {
        Practice practice;
        practice.playToTheEnd();
        const Invocation acknowledged = practice.colleagues(u"acknowledge"_s);
        QCOMPARE(acknowledged.byName, u"Ana Belmonte"_s);
        QVERIFY(std::holds_alternative<Succeeded>(acknowledged.state));
        const Invocation rolledBack = practice.colleagues(u"roll-back"_s);
        QCOMPARE(rolledBack.byName, u"Ana Belmonte"_s);
        QCOMPARE(std::get<Succeeded>(rolledBack.state).text, u"12 servers in 3 min"_s);
        QCOMPARE(*rolledBack.ended - rolledBack.pressed, Milliseconds(Seconds(180)));
    }

    void theStoryIsTheSameAtEverySpeed_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("slow") << 0.5;
        QTest::newRow("a second is a minute") << 60.0;
        QTest::newRow("fastest") << 1000.0;
    }

    void theStoryIsTheSameAtEverySpeed()
    {
        QFETCH(double, speed);
        Practice atOnce;
        atOnce.playToTheEnd();
        Practice practice(speed);
        practice.playToTheEnd();
        QCOMPARE(practice.transcript(), atOnce.transcript());
    }

    void nothingIsShownWithATimeInTheFuture_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("slow") << 0.5;
        QTest::newRow("real") << 1.0;
        QTest::newRow("fast") << 60.0;
        QTest::newRow("fastest") << 1000.0;
    }

    void nothingIsShownWithATimeInTheFuture()
    {
        QFETCH(double, speed);
        Practice practice(speed);
        int late = 0;
        practice.host().onPublish([&](const Event &event) {
            const auto time = timeOf(event);
            late += time && *time > practice.host().clock().now();
        });
        practice.playToTheEnd();
        QCOMPARE(late, 0);
    }

    void aFastStoryEndsNow()
    {
        Practice practice(60);
        practice.playTo(600);
        QVERIFY(practice.isOver());
        const Timestamp last = practice.host().all<MessageReceived>().back().message.sent;
        QVERIFY(practice.host().clock().now() - last < Seconds(1));
    }

    void nothingComesAfterTheEnd()
    {
        Practice practice;
        practice.playTo(600);
        practice.host().takeEvents();
        practice.playToTheEnd();
        QVERIFY(practice.host().events().empty());
        QVERIFY(practice.press(u"acknowledge"_s)->failedAs(ErrorCode::Unavailable));
        practice.service().stop();
        QVERIFY(practice.host().events().empty());
    }

    void onlyApdexIsEverStale_data()
    {
        QTest::addColumn<double>("speed");
        QTest::newRow("real") << 1.0;
        QTest::newRow("fast") << 60.0;
        QTest::newRow("fastest") << 1000.0;
    }

    void onlyApdexIsEverStale()
    {
        QFETCH(double, speed);
        Practice practice(speed);
        const QStringList ids{u"open-incidents"_s, u"errors"_s, u"latency"_s,  u"deploy-window"_s,
                              u"on-call"_s,        u"site"_s,   u"visitors"_s, u"apdex"_s};
        for (int second = 0; second <= 3000; second += 10) {
            practice.playTo(second);
            for (const QString &id : ids) {
                const auto glance = practice.host().lastGlance(id);
                QVERIFY2(glance, qPrintable(id));
                const Milliseconds age = practice.host().clock().now() - glance->updatedAt;
                QVERIFY2((age > glance->staleAfter) == (id == u"apdex"_s), qPrintable(id));
            }
        }
    }

    void glancesAgreeWithTheCards()
    {
        Practice practice;
        for (int second = 0; second <= 600; ++second) {
            practice.playTo(second);
            const auto incident = practice.host().card(u"incident"_s);
            const bool open = incident && incident->severity == Severity::Critical;
            QCOMPARE(practice.host().lastGlance(u"open-incidents"_s)->value.value(),
                     open ? 1.0 : 0.0);
            if (open)
                QVERIFY(practice.host().lastGlance(u"errors"_s)->value.value() > 0.9);
        }
    }

    void trendsHaveAPast()
    {
        Practice practice;
        int samples = 0;
        Timestamp before{};
        for (const auto &event : practice.host().all<GlancePublished>()) {
            if (event.glance.id.value != u"errors"_s)
                continue;
            QVERIFY(event.glance.updatedAt > before);
            before = event.glance.updatedAt;
            ++samples;
        }
        QVERIFY(samples >= 30);
    }

    void aPersonCanFollow()
    {
        Practice practice;
        for (int minute = 0; minute < 10; ++minute) {
            practice.host().takeEvents();
            practice.playTo(60 * (minute + 1));
            int newCards = 0;
            for (const auto &event : practice.host().all<CardPublished>())
                newCards += event.card.revision == 1;
            QVERIFY(newCards <= 12);
            QVERIFY(practice.host().events().size() < 150);
        }
    }

    void revisionsOnlyGrow()
    {
        Practice practice;
        practice.playToTheEnd();
        for (const Card &card : practice.host().cards()) {
            int expected = 1;
            for (const Card &revision : practice.host().revisions(card.id.value))
                QCOMPARE(revision.revision, expected++);
        }
    }

    void everythingHappensInThePracticeRoom()
    {
        Practice practice;
        practice.playToTheEnd();
        const RoomId room = practice.host().room();
        for (const auto &event : practice.host().all<MessageReceived>()) {
            QCOMPARE(event.message.room, room);
            QVERIFY(event.message.sender.value.startsWith(u"practice/"_s));
        }
        for (const auto &event : practice.host().all<CardPublished>())
            QCOMPARE(event.room, room);
        for (const auto &event : practice.host().all<NotePosted>())
            QCOMPARE(event.room, room);
        for (const auto &event : practice.host().all<PersonChanged>())
            QVERIFY(event.person.id.value.startsWith(u"practice/"_s));
    }

    /// The picture in the middle of the story.
    void itCanStandStillForAPicture()
    {
        Practice practice(60, u"500"_s);
        practice.playToTheEnd();
        QVERIFY(practice.isOver());

        const Card alerts = practice.host().card(u"alerts"_s).value();
        QCOMPARE(alerts.title, u"37 alerts from checkout"_s);
        QCOMPARE(alerts.state.text, u"3 still firing"_s);
        QCOMPARE(practice.badge(u"incident"_s), u"SEV 2 · Acknowledged"_s);
        const Card rollBack = practice.host().card(u"roll-back-1"_s).value();
        const auto &progress = std::get<Progress>(rollBack.body.back().content);
        QCOMPARE(progress.text, u"8 of 12 servers"_s);
        QCOMPARE(progress.remaining, u"about 1 min left"_s);
        QCOMPARE(std::get<Running>(practice.colleagues(u"roll-back"_s).state).text, u"8 of 12"_s);
        const double errors = practice.host().lastGlance(u"errors"_s)->value.value();
        QVERIFY2(errors > 7 && errors < 8.5, qPrintable(QString::number(errors)));
        QCOMPARE(practice.host().lastGlance(u"latency"_s)->state.text, u"Slow"_s);

        const QStringList said = practice.messages();
        QVERIFY(said.at(said.size() - 3).contains(u"```java"_s));
        QVERIFY(said.at(said.size() - 2).startsWith(u"@Ana"_s));
        QVERIFY(said.last().startsWith(u"Yes, please."_s));
    }

    void aReplyNamesWhatItAnswers()
    {
        Practice practice;
        practice.playToTheEnd();
        MessageId cause;
        for (const auto &event : practice.host().all<MessageReceived>()) {
            if (event.message.markdown.contains(u"```java"_s))
                cause = event.message.id;
            if (event.message.markdown.startsWith(u"@Ana"_s))
                QCOMPARE(event.message.replyTo, cause);
        }
        QVERIFY(!cause.isEmpty());
    }

    void interruptedItSaysSoAndEnds()
    {
        Practice practice;
        practice.playTo(450);
        practice.service().stop();
        const std::vector<Card> before = practice.host().cards();
        const Invocation running = practice.colleagues(u"roll-back"_s);
        practice.restart();

        for (const Card &card : before) {
            const Card now = practice.host().card(card.id.value).value();
            QCOMPARE(now.state.text, u"Practice interrupted"_s);
            QVERIFY(now.revision > card.revision);
            QVERIFY(now.actions.empty());
        }
        QCOMPARE(practice.colleagues(u"roll-back"_s).key, running.key);
        QVERIFY(std::holds_alternative<Cancelled>(practice.colleagues(u"roll-back"_s).state));
        QCOMPARE(practice.host().all<GlanceRemoved>().size(), 8u);
        QVERIFY(practice.host().all<NotePosted>().back().text.startsWith(
            u"The practice was interrupted"_s));
        QVERIFY(practice.isOver());

        practice.restart();
        QVERIFY(practice.host().events().empty());
    }

    void onceOverItStaysOver()
    {
        Practice practice;
        practice.playToTheEnd();
        practice.restart();
        practice.playToTheEnd();
        QVERIFY(practice.host().events().empty());
    }

    void stoppedItIsSilent()
    {
        Practice practice;
        practice.playTo(200);
        practice.service().stop();
        practice.host().takeEvents();
        practice.playToTheEnd();
        QVERIFY(practice.host().events().empty());
    }

    void settingsThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("too slow") << u"speed"_s << u"0.01"_s;
        QTest::newRow("too fast") << u"speed"_s << u"5000"_s;
        QTest::newRow("no number") << u"speed"_s << u"fast"_s;
        QTest::newRow("nan") << u"speed"_s << u"nan"_s;
        QTest::newRow("script") << u"script"_s << u"../secret"_s;
        QTest::newRow("until") << u"until"_s << u"-4"_s;
    }

    void settingsThatMakeNoSenseAreRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        FakeHost host;
        DrillService service(host);
        const auto result = service.configure({{key, value}});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!result.error().summary.isEmpty());
    }
};

QTEST_GUILESS_MAIN(DrillStoryTest)
#include "DrillStoryTest.moc"
