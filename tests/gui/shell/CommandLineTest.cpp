// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed behind "watchroom".

#include "app/desktop/CommandLine.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Result<CommandLine> parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{u"watchroom"_s} + arguments);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsRead()
    {
        const auto line =
            parse({u"--profile"_s, u"somewhere"_s, u"--drill"_s, u"--speed"_s, u"60"_s,
                   u"--until"_s, u"500"_s, u"--screenshot"_s, u"a.png"_s, u"--theme"_s, u"dark"_s,
                   u"--size"_s, u"1440x900"_s, u"--text-size"_s, u"150"_s});
        QVERIFY(line.has_value());
        QCOMPARE(line->profile, u"somewhere"_s);
        QVERIFY(line->drill);
        QCOMPARE(line->speed, 60.0);
        QCOMPARE(line->until, 500.0);
        QCOMPARE(line->screenshot, u"a.png"_s);
        QCOMPARE(line->theme, u"dark"_s);
        QCOMPARE(line->size, QSize(1440, 900));
        QCOMPARE(line->textScale, 1.5);
    }

    void aMistakeIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown") << QStringList{u"--sped"_s} << u"sped"_s;
        QTest::newRow("no number") << QStringList{u"--speed"_s, u"fast"_s} << u"--speed"_s;
        QTest::newRow("out of range") << QStringList{u"--speed"_s, u"5000"_s} << u"1000"_s;
        QTest::newRow("size") << QStringList{u"--size"_s, u"1440"_s} << u"1440x900"_s;
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"light"_s;
        QTest::newRow("stray word") << QStringList{u"start"_s} << u"start"_s;
    }
    void aMistakeIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, names);
        const auto line = parse(arguments);
        QVERIFY(!line.has_value());
        QVERIFY2(line.error().summary.contains(names), qPrintable(line.error().summary));
        QVERIFY(!line.error().summary.contains(u'\n'));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "CommandLineTest.moc"
