// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ScriptOutput.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

QString logOf(const QByteArray &bytes)
{
    ScriptOutput output;
    output.feed(bytes);
    output.finish();
    return output.log();
}

} // namespace

class ScriptOutputTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsLines();
    void movesTheBar();
    void takesAnythingElseAsALine_data();
    void takesAnythingElseAsALine();
    void readsWhatATerminalWouldShow_data();
    void readsWhatATerminalWouldShow();
    void doesNotCareWhereAChunkEnds();
    void showsTheLastLines();
    void breaksEndlessLines();
    void leavesOutTheMiddleOfAFlood();
};

void ScriptOutputTest::keepsLines()
{
    ScriptOutput output;
    output.feed("one\ntwo\n\nfour");
    QCOMPARE(output.lineCount(), 3);
    output.finish();
    QCOMPARE(output.lineCount(), 4);
    QCOMPARE(output.log(), u"one\ntwo\n\nfour"_s);
}

void ScriptOutputTest::movesTheBar()
{
    ScriptOutput output;
    QCOMPARE(output.percent(), -1);
    output.feed("before\n::progress 40 Restarting web-3\nafter\n");
    QCOMPARE(output.percent(), 40);
    QCOMPARE(output.doing(), u"Restarting web-3"_s);
    output.feed("::progress 75%\n");
    QCOMPARE(output.percent(), 75);
    QCOMPARE(output.doing(), QString());
    output.feed("::progress 900 Too much\n::summary 3 servers restarted\n");
    QCOMPARE(output.percent(), 100);
    QCOMPARE(output.summary(), u"3 servers restarted"_s);
    QCOMPARE(output.log(), u"before\nafter"_s);
}

void ScriptOutputTest::takesAnythingElseAsALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no number") << QByteArray("::progress soon");
    QTest::newRow("negative") << QByteArray("::progress -1 x");
    QTest::newRow("unknown") << QByteArray("::colour red");
    QTest::newRow("inside") << QByteArray("say ::progress 40 x");
    QTest::newRow("nothing") << QByteArray("::");
}

void ScriptOutputTest::takesAnythingElseAsALine()
{
    QFETCH(QByteArray, line);
    ScriptOutput output;
    output.feed(line + '\n');
    QCOMPARE(output.percent(), -1);
    QCOMPARE(output.log(), QString::fromUtf8(line));
}

void ScriptOutputTest::readsWhatATerminalWouldShow_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("colours") << QByteArray("\x1B[1;31mred\x1B[0m plain") << u"red plain"_s;
    QTest::newRow("title") << QByteArray("\x1B]0;secret\atext\n\x1B]8;;x\x1B\\link")
                           << u"text\nlink"_s;
    QTest::newRow("character set") << QByteArray("\x1B(Btext") << u"text"_s;
    QTest::newRow("title without an end") << QByteArray("\x1B]0;lost\nnext") << u"\nnext"_s;
    QTest::newRow("progress bar") << QByteArray("10%\r20%\r100%\r\ndone\n") << u"100%\ndone"_s;
    QTest::newRow("windows") << QByteArray("a\r\nb\r\n") << u"a\nb"_s;
    QTest::newRow("bar with escapes") << QByteArray("x\r\x1B[2Ky\n") << u"y"_s;
    QTest::newRow("tab") << QByteArray("a\tb") << u"a\tb"_s;
    QTest::newRow("binary") << QByteArray("a\0b\x01\xFF z", 7) << u"a\uFFFDb\uFFFD\uFFFD z"_s;
    QTest::newRow("letters") << QByteArray("gr\xC3\xBC\xC3\x9F \xF0\x9F\x90\xA2") << u"grüß 🐢"_s;
    QTest::newRow("overrides") << QByteArray("a\xE2\x80\xAE"
                                             "b")
                               << u"ab"_s;
}

void ScriptOutputTest::readsWhatATerminalWouldShow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(logOf(bytes), text);
}

void ScriptOutputTest::doesNotCareWhereAChunkEnds()
{
    const QByteArray bytes("\x1B[31mgr\xC3\xBC\xC3\x9F\x1B[0m\r\n10%\r20%\n::progress 5 x\nend");
    ScriptOutput output;
    for (const char byte : bytes)
        output.feed(QByteArray(1, byte));
    output.finish();
    QCOMPARE(output.log(), logOf(bytes));
    QCOMPARE(output.log(), u"grüß\n20%\nend"_s);
    QCOMPARE(output.percent(), 5);
}

void ScriptOutputTest::showsTheLastLines()
{
    ScriptOutput output;
    QCOMPARE(output.lastLines(3), QString());
    output.feed("1\n2\n");
    QCOMPARE(output.lastLines(3), u"1\n2"_s);
    output.feed("\n4\n5");
    QCOMPARE(output.lastLines(3), u"\n4\n5"_s);
    QCOMPARE(output.lastLines(1), u"5"_s);
    // Across the border between the two halves of the log.
    output.feed("\n" + QByteArray(4000, 'x').append('\n').repeated(16));
    output.feed("a\nb\n");
    QCOMPARE(output.lastLines(2), u"a\nb"_s);
    QCOMPARE(output.lastLines(19).count(u'\n'), 18);
}

void ScriptOutputTest::breaksEndlessLines()
{
    ScriptOutput output;
    for (int i = 0; i < 100; ++i)
        output.feed(QByteArray("\xC3\xBC").repeated(1000));
    output.finish();
    QCOMPARE(output.lineCount(), 49);
    QVERIFY(!output.log().contains(QChar::ReplacementCharacter));
}

void ScriptOutputTest::leavesOutTheMiddleOfAFlood()
{
    // 100 MB stand for the gigabyte: what is kept does not depend on how much comes.
    ScriptOutput output;
    const QByteArray line = QByteArray(99, 'x') + '\n';
    output.feed("first\n");
    for (int i = 0; i < 1024; ++i)
        output.feed(line.repeated(1024));
    output.feed("last\n");
    output.finish();

    QCOMPARE(output.lineCount(), 1024 * 1024 + 2);
    const QString log = output.log();
    QVERIFY(log.size() < 257 * 1024);
    QVERIFY(log.size() > 255 * 1024);
    QVERIFY(log.startsWith(u"first\nxxx"_s));
    QVERIFY(log.endsWith(u"xxx\nlast"_s));
    const QStringList lines = log.split(u'\n');
    const auto gap =
        std::ranges::find_if(lines, [](const QString &l) { return l.startsWith(u'.'); });
    QVERIFY(gap != lines.end());
    const qint64 kept = lines.size() - 1;
    QVERIFY2(gap->contains(QLocale().toString(output.lineCount() - kept)), qPrintable(*gap));
    QVERIFY(gap->contains(u"99."_s)); // MB
    QCOMPARE(output.lastLines(1), u"last"_s);
}

QTEST_GUILESS_MAIN(ScriptOutputTest)
#include "ScriptOutputTest.moc"
