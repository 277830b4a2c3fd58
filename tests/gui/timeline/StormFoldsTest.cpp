// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/StormFolds.h"
#include "tests/support/SampleRows.h"

#include <QTest>

using namespace watchroom;

/// What folds and what stays in sight.
class StormFoldsTest final : public QObject
{
    Q_OBJECT

    using Form = StormFolds::Form;
    StormFolds m_folds;

    void take(int count, const std::function<void(int, CardRow &)> &change = {})
    {
        for (const TimelineItem &alert : samples::alertStorm(count, change))
            m_folds.take(alert);
        m_folds.settle();
    }
    QList<qint64> rowsIn(Form form) const
    {
        QList<qint64> rows;
        for (qint64 row = 1; row <= 40; ++row) {
            if (m_folds.formOf(row) == form)
                rows += row;
        }
        return rows;
    }

private Q_SLOTS:
    void init() { m_folds.clear(); }

    void oneOrTwoCardsAreNotFolded()
    {
        take(2);
        QVERIFY(rowsIn(Form::Hidden).isEmpty());
        QVERIFY(!m_folds.lineAt(2));
    }

    void aStormFoldsUnderItsNewestCard()
    {
        take(12);
        QCOMPARE(rowsIn(Form::Line), QList<qint64>{12});
        QCOMPARE(rowsIn(Form::Hidden).size(), 11);
        QCOMPARE(m_folds.lineAt(12)->count, 12);
        QCOMPARE(m_folds.lineFor(3), 12);
    }

    void itUnfoldsAndFoldsAgain()
    {
        take(5);
        m_folds.toggle(5);
        QCOMPARE(rowsIn(Form::OneLine).size(), 5);
        QVERIFY(m_folds.lineAt(1));
        QVERIFY(!m_folds.lineAt(5));
        QVERIFY(m_folds.isUnfolded(2));
        m_folds.toggle(2);
        QCOMPARE(rowsIn(Form::Hidden).size(), 4);
    }

    void whatSomebodyIsDoingStaysInSight()
    {
        const std::map<qint64, ActionState> states{
            {2, Running{}}, {3, Failed{}}, {4, OutcomeUnknown{}}, {5, Succeeded{}}};
        take(12, [&](int row, CardRow &card) {
            if (states.contains(row))
                card.actions[ActionId(QStringLiteral("a"))].state = states.at(row);
        });
        for (const qint64 row : {2, 3, 4})
            QCOMPARE(m_folds.formOf(row), Form::Whole);
        QCOMPARE(m_folds.formOf(5), Form::Hidden);
    }

    void theNewestThreeOpenCriticalsStayInSight()
    {
        take(12, [](int row, CardRow &card) {
            card.card.severity = row <= 5 || row == 12 ? Severity::Critical : Severity::Error;
            if (row == 12)
                card.card.state = {QStringLiteral("Resolved"), Tone::Good};
        });
        QVERIFY(!rowsIn(Form::Hidden).contains(5));
        QVERIFY(!rowsIn(Form::Hidden).contains(3));
        QVERIFY(rowsIn(Form::Hidden).contains(2));
        QCOMPARE(rowsIn(Form::Line), QList<qint64>{12});
    }

    void whatHardlyFoldsAnythingIsNoStorm()
    {
        take(4, [](int row, CardRow &card) {
            if (row > 2)
                card.actions[ActionId(QStringLiteral("a"))].state = Running{};
        });
        QVERIFY(rowsIn(Form::Hidden).isEmpty());
        QVERIFY(rowsIn(Form::Line).isEmpty());
    }

    void aRevisionCanBringACardBackIntoSight()
    {
        take(6);
        QCOMPARE(m_folds.formOf(2), Form::Hidden);
        const int version = m_folds.version();
        take(6, [](int row, CardRow &card) {
            if (row == 2)
                card.card.severity = Severity::Critical;
        });
        QCOMPARE(m_folds.formOf(2), Form::Whole);
        QVERIFY(m_folds.version() > version);
    }
};

QTEST_GUILESS_MAIN(StormFoldsTest)
#include "StormFoldsTest.moc"
