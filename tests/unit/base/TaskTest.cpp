// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Task.h"

#include <QTest>

#include <vector>

using namespace watchroom;

/// Keeps every outcome a task ended with.
template <typename T>
struct Outcomes
{
    std::vector<Result<T>> all;

    void follow(Task<T> &task, QObject *context)
    {
        task.then(context, [this](Result<T> outcome) { all.push_back(std::move(outcome)); });
    }
    bool isOneCancelled() const
    {
        return all.size() == 1 && !all[0] && all[0].error().code == ErrorCode::Cancelled;
    }
};

class TaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatEndsLaterIsHandedOver()
    {
        TaskSource<int> source;
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        QVERIFY(outcomes.all.empty());
        QVERIFY(!task.isFinished());

        source.finish(42);
        QCOMPARE(outcomes.all.size(), 1u);
        QCOMPARE(outcomes.all[0].value(), 42);
        QVERIFY(task.isFinished());
    }

    void whatEndedBeforeIsHandedOverAtOnce()
    {
        TaskSource<int> source;
        source.finish(7);
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        QCOMPARE(outcomes.all.size(), 1u);
        QCOMPARE(outcomes.all[0].value(), 7);
    }

    void aTaskMayBeFinishedFromTheStart()
    {
        Task<void> task =
            Task<void>::finished(failure(ErrorCode::NotFound, QStringLiteral("There is none.")));
        QVERIFY(task.isFinished());
        Outcomes<void> outcomes;
        outcomes.follow(task, this);
        QCOMPARE(outcomes.all.at(0).error().code, ErrorCode::NotFound);
    }

    void theFirstOutcomeWins()
    {
        TaskSource<int> source;
        const TaskSource<int> copy = source;
        source.finish(1);
        copy.finish(2);
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        source.finish(3);
        QCOMPARE(outcomes.all.size(), 1u);
        QCOMPARE(outcomes.all[0].value(), 1);
    }

    void cancellingWithoutAHandlerEndsAtOnce()
    {
        TaskSource<int> source;
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        task.cancel();
        QVERIFY(outcomes.isOneCancelled());
        source.finish(1); // comes too late
        task.cancel();
        QVERIFY(outcomes.isOneCancelled());
    }

    void cancellingAsksTheHandler()
    {
        TaskSource<int> source;
        int asked = 0;
        source.onCancel(this, [&] { ++asked; });
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);

        task.cancel();
        QCOMPARE(asked, 1);
        QVERIFY(outcomes.all.empty()); // the work decides how it ends

        source.finish(5);
        QCOMPARE(outcomes.all.at(0).value(), 5);
        task.cancel();
        QCOMPARE(asked, 1);
    }

    void aHandlerMayFinishAtOnce()
    {
        TaskSource<int> source;
        source.onCancel(this, [source] {
            source.finish(failure(ErrorCode::Cancelled, QStringLiteral("Stopped.")));
        });
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        task.cancel();
        QVERIFY(outcomes.isOneCancelled());
    }

    void cancellingEndsWhenTheHandlersObjectIsGone()
    {
        TaskSource<int> source;
        auto worker = std::make_unique<QObject>();
        source.onCancel(worker.get(), [] { QFAIL("The worker is gone"); });
        worker.reset();
        Task<int> task = source.task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        task.cancel();
        QVERIFY(outcomes.isOneCancelled());
    }

    void aDroppedSourceEndsAsCancelled()
    {
        auto source = std::make_unique<TaskSource<int>>();
        auto copy = std::make_unique<TaskSource<int>>(*source);
        Task<int> task = source->task();
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        source.reset();
        QVERIFY(outcomes.all.empty()); // somebody can still finish it
        copy.reset();
        QVERIFY(outcomes.isOneCancelled());
    }

    void aDroppedSourceIsSeenByWhoAsksLater()
    {
        Task<int> task = TaskSource<int>().task();
        QVERIFY(task.isFinished());
        Outcomes<int> outcomes;
        outcomes.follow(task, this);
        QVERIFY(outcomes.isOneCancelled());
    }

    void nobodyIsCalledWhoIsGone()
    {
        TaskSource<int> source;
        Task<int> task = source.task();
        auto context = std::make_unique<QObject>();
        task.then(context.get(), [](Result<int>) { QFAIL("The context is gone"); });
        context.reset();
        source.finish(1);
        QVERIFY(task.isFinished());
    }

    void aContinuationMayDropItsTask()
    {
        TaskSource<int> source;
        auto task = std::make_unique<Task<int>>(source.task());
        bool called = false;
        task->then(this, [&](Result<int>) {
            task.reset();
            called = true;
        });
        task->cancel();
        QVERIFY(called);
    }

    void aContinuationMayDropItsSource()
    {
        auto source = std::make_unique<TaskSource<int>>();
        Task<int> task = source->task();
        bool called = false;
        task.then(this, [&](Result<int>) {
            source.reset();
            called = true;
        });
        source->finish(1);
        QVERIFY(called);
    }
};

QTEST_GUILESS_MAIN(TaskTest)
#include "TaskTest.moc"
