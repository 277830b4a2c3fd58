// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/SystemProcessRunner.h"
#include "tests/services/runbook/ScriptBench.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

/// A bench whose scripts really run.
class RealBench : public ScriptBench
{
public:
    RealBench()
    {
        host.useClock(m_clock);
        host.useProcesses(m_processes);
    }
    ~RealBench() { service.reset(); }

private:
    SystemClock m_clock;
    SystemProcessRunner m_processes;
};

} // namespace

class RealScriptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryArgumentAsItIs_data();
    void givesEveryArgumentAsItIs();
    void showsProgressWhileItRuns();
    void endsWithTheExitCode();
    void cancelEndsWhatTheScriptStartedToo();
    void standsAFlood();
    void saysThatItsProgramIsMissing();
    void runsTheSamples();
};

void RealScriptsTest::givesEveryArgumentAsItIs_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("spaces") << u"  two  words  "_s;
    QTest::newRow("quotes") << u"it's \"quoted\" `date`"_s;
    QTest::newRow("substitution") << u"$(reboot) ${HOME} $1"_s;
    QTest::newRow("lines") << u"one\ntwo\n"_s;
    QTest::newRow("dashes") << u"--rf"_s;
    QTest::newRow("shell") << u"; rm -rf x & | > y * ? [a] ~ \\ #"_s;
    QTest::newRow("letters") << u"grüß 🐢"_s;
    QTest::newRow("empty") << u""_s;
}

void RealScriptsTest::givesEveryArgumentAsItIs()
{
    QFETCH(QString, value);
    RealBench bench;
    bench.write(u"a.sh"_s, "# title: A\n# param: first\n# type: multiline\n# param: second\n",
                "printf '%s' \"$1\" >positional\nprintf '%s' \"$WATCHROOM_FIRST\" >named\n"
                "printf '%s %s' \"$#\" \"$2\" >rest\n");
    bench.start();
    const auto outcome = waitFor(bench.service->invoke(
        bench.press(u"a.sh"_s, {{u"first"_s, value}, {u"second"_s, u"x"_s}})));
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().summary));
    const auto written = [&](const QString &file) {
        QFile in(bench.path(file));
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : u"nothing"_s;
    };
    QCOMPARE(written(u"positional"_s), value);
    QCOMPARE(written(u"named"_s), value);
    QCOMPARE(written(u"rest"_s), u"2 x"_s);
}

void RealScriptsTest::showsProgressWhileItRuns()
{
    RealBench bench;
    bench.write(u"a.sh"_s, "# title: A\n",
                "echo '::progress 40 Half way'\nwhile [ ! -e go ]; do sleep 0.05; done\n"
                "echo '::summary There'\n");
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    QTRY_COMPARE(bench.host.all<InvocationProgress>().back().percent, 40);
    QVERIFY(!run.isFinished());
    bench.writeBytes(u"go"_s, "");
    QTRY_VERIFY(run.succeeded());
    QCOMPARE(run.outcome()->text, u"There"_s);
}

void RealScriptsTest::endsWithTheExitCode()
{
    RealBench bench;
    bench.write(u"a.sh"_s, "# title: A\n", "echo out\necho wrong >&2\nexit 3\n");
    bench.start();
    const auto outcome = waitFor(bench.service->invoke(bench.press(u"a.sh"_s)));
    QVERIFY(!outcome);
    QVERIFY(outcome.error().summary.contains(u"exit code 3"_s));
    QCOMPARE(outcome.error().detail, u"out\nwrong"_s);
    QCOMPARE(bench.host.card(u"run-k1"_s)->state.text, u"Failed with exit code 3"_s);
}

void RealScriptsTest::cancelEndsWhatTheScriptStartedToo()
{
    RealBench bench;
    bench.write(u"a.sh"_s, "# title: A\n",
                "(trap 'touch ended; exit' TERM; touch begun; while :; do sleep 0.05; done) &\n"
                "wait\n");
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    QTRY_VERIFY(QFile::exists(bench.path(u"begun"_s)));
    run.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(run.failedAs(ErrorCode::Cancelled), 10'000);
    QTRY_VERIFY(QFile::exists(bench.path(u"ended"_s)));
    QCOMPARE(bench.host.card(u"run-k1"_s)->state.text, u"Cancelled"_s);
}

void RealScriptsTest::standsAFlood()
{
    RealBench bench;
    bench.write(u"a.sh"_s, "# title: A\n", "head -c 20000000 /dev/urandom\necho\necho the end\n");
    bench.start();
    const auto outcome = waitFor(bench.service->invoke(bench.press(u"a.sh"_s)), Seconds(60));
    QVERIFY(outcome);
    const auto blocks = ScriptBench::nodes<CodeBlock>(*bench.host.card(u"run-k1"_s));
    QCOMPARE(blocks.size(), 2u);
    QVERIFY(blocks[1].text.endsWith(u"the end"_s));
    QVERIFY(blocks[1].text.size() < 300 * 1024);
}

void RealScriptsTest::saysThatItsProgramIsMissing()
{
    RealBench bench;
    bench.writeBytes(u"a.sh"_s, "#!/no/such/program\n# watchroom: 1\n# title: A\n");
    bench.start();
    const auto outcome = waitFor(bench.service->invoke(bench.press(u"a.sh"_s)));
    QVERIFY(!outcome);
    QVERIFY(!outcome.error().summary.isEmpty());
    QCOMPARE(bench.host.card(u"run-k1"_s)->state.text, u"Could not start"_s);
}

void RealScriptsTest::runsTheSamples()
{
    RealBench bench;
    bench.service = std::make_unique<RunbookService>(bench.host);
    QVERIFY(bench.service->configure({}));
    bench.service->start();
    QCOMPARE(bench.host.offers().size(), 2u);

    const auto report =
        waitFor(bench.service->invoke(bench.press(
                    u"disk-report.sh"_s, {{u"folder"_s, bench.folder()}, {u"count"_s, u"3"_s}})),
                Seconds(30));
    QVERIFY2(report, qPrintable(report ? QString() : report.error().detail));
    QVERIFY2(report->text.contains(u" free, "_s), qPrintable(report->text));

    const auto restart =
        waitFor(bench.service->invoke(
                    bench.press(u"practice-restart.sh"_s, {{u"server"_s, u"web-2"_s}}, u"k2"_s)),
                Seconds(60));
    QVERIFY(restart);
    QCOMPARE(restart->text, u"Pretended to restart web-2"_s);
    QVERIFY(bench.host.revisions(u"run-k2"_s).size() > 4);
}

QTEST_GUILESS_MAIN(RealScriptsTest)
#include "RealScriptsTest.moc"
