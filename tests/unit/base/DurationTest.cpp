// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Duration.h"

#include <QTest>

using namespace watchroom;
using namespace std::chrono_literals;

class DurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatJustHappenedIsSaidSo()
    {
        QCOMPARE(agoText(46ms), QStringLiteral("just now"));
        QCOMPARE(agoText(20s), QStringLiteral("20 s ago"));
        QCOMPARE(agoText(6min), QStringLiteral("6 min ago"));
    }
    void isSaidAsPeopleSayIt_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QString>("text");
        const auto row = [](Milliseconds duration, const QString &text) {
            QTest::addRow("%s", qPrintable(text)) << qint64(duration.count()) << text;
        };
        row(0ms, QStringLiteral("0 s"));
        row(1ms, QStringLiteral("1 ms"));
        row(949ms, QStringLiteral("949 ms"));
        row(950ms, QStringLiteral("1 s"));
        row(38s, QStringLiteral("38 s"));
        row(59'400ms, QStringLiteral("59 s"));
        row(59'600ms, QStringLiteral("1 min"));
        row(64s, QStringLiteral("1 min 4 s"));
        row(4min + 59s, QStringLiteral("4 min 59 s"));
        row(6min + 20s, QStringLiteral("6 min"));
        row(1h, QStringLiteral("1 h"));
        row(1h + 5min, QStringLiteral("1 h 5 min"));
        row(23h + 59min, QStringLiteral("23 h 59 min"));
        row(24h, QStringLiteral("1 day"));
        row(71h, QStringLiteral("2 days"));
    }

    void isSaidAsPeopleSayIt()
    {
        QFETCH(qint64, milliseconds);
        QFETCH(QString, text);
        QCOMPARE(durationText(Milliseconds(milliseconds)), text);
    }

    void isNeverNegative()
    {
        QCOMPARE(durationText(-5min), QStringLiteral("0 s"));
        QCOMPARE(durationText(-1ms), QStringLiteral("0 s"));
    }

    void clockTimeIsLocal()
    {
        // The tests run in UTC.
        QVERIFY(clockTimeText(Timestamp(14h + 3min)).contains(QStringLiteral("03")));
    }
};

QTEST_GUILESS_MAIN(DurationTest)
#include "DurationTest.moc"
