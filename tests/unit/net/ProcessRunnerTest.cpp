// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/net/SystemProcessRunner.h"
#include "tests/support/TaskResult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace watchroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ProcessRunnerTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QObject m_context;
    QByteArray m_output;

    QString script(const QByteArray &lines)
    {
        static int count = 0;
        QFile file(m_folder.filePath(u"script%1"_s.arg(++count)));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + lines + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    Task<ProcessOutcome> start(SystemProcessRunner &runner, const ProcessRequest &request)
    {
        m_output.clear();
        return runner.run(request, &m_context,
                          [this](const QByteArray &chunk) { m_output += chunk; });
    }

    Result<ProcessOutcome> run(const QByteArray &lines, const QStringList &arguments = {})
    {
        SystemProcessRunner runner;
        return waitFor(start(runner, {.program = script(lines), .arguments = arguments}), 20s);
    }

    static bool isAlive(const QByteArray &pid) { return ::kill(pid.trimmed().toInt(), 0) == 0; }

    static qint64 peakMemoryKiB()
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray all = status.readAll();
        const qsizetype at = all.indexOf("VmHWM:");
        return all.mid(at + 6, all.indexOf("kB", at) - at - 6).trimmed().toLongLong();
    }

private Q_SLOTS:
    void aProgramIsHeardToItsEnd()
    {
        const auto outcome = run("echo one; echo two >&2; echo three; exit 3");
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 3);
        QVERIFY(!outcome->signalled);
        QVERIFY(!outcome->timedOut);
        QCOMPARE(m_output, "one\ntwo\nthree\n");
    }

    void argumentsArriveAsTheyAre()
    {
        const QStringList hostile{u"a b"_s, u"$(touch /tmp/x)"_s, u"; rm -rf ."_s, u"*"_s, u"é\n"_s,
                                  {}};
        QVERIFY(run("printf '<%s>' \"$@\"", hostile));
        QCOMPARE(QString::fromUtf8(m_output), u"<a b><$(touch /tmp/x)><; rm -rf .><*><é\n><>"_s);
    }

    void environmentAndFolderArriveToo()
    {
        SystemProcessRunner runner;
        const ProcessRequest request{.program = script("echo $WATCHROOM_TEST; pwd; echo $HOME"),
                                     .environment = {{u"WATCHROOM_TEST"_s, u"yes"_s}},
                                     .folder = m_folder.path()};
        QVERIFY(waitFor(start(runner, request)));
        QCOMPARE(QString::fromUtf8(m_output),
                 u"yes\n%1\n%2\n"_s.arg(m_folder.path(), qEnvironmentVariable("HOME")));
    }

    void thereIsNothingToReadForIt()
    {
        const auto outcome = run("cat; echo end");
        QVERIFY(outcome);
        QCOMPARE(m_output, "end\n");
    }

    void ourOpenFilesStayOurs()
    {
        const int secret = ::open("/etc/hostname", O_RDONLY); // Without O_CLOEXEC, as libraries do.
        QVERIFY(secret > 2);
        QVERIFY(run("ls -l /proc/$$/fd"));
        QVERIFY(m_output.contains("null"));
        QVERIFY(!m_output.contains("/etc/hostname"));
        ::close(secret);
    }

    void bytesAreNotChanged()
    {
        QVERIFY(run("printf '\\000\\377\\033[31m\\r\\n'"));
        QCOMPARE(m_output, QByteArray("\0\xff\x1b[31m\r\n", 9));
    }

    void aSignalIsTold()
    {
        const auto outcome = run("kill -USR1 $$");
        QVERIFY(outcome);
        QVERIFY(outcome->signalled);
        QCOMPARE(outcome->exitCode, SIGUSR1);
    }

    void cancellingAsksItToEnd()
    {
        SystemProcessRunner runner;
        TaskResult result(
            start(runner, {.program = script("trap 'echo bye; exit 0' TERM\n"
                                             "echo ready; while :; do sleep 0.05; done")}));
        QTRY_COMPARE(m_output, "ready\n");
        result.cancel();
        QTRY_VERIFY(result.isFinished());
        QVERIFY(result.failedAs(ErrorCode::Cancelled));
        QVERIFY(m_output.endsWith("bye\n"));
    }

    void whatDoesNotListenIsKilled()
    {
        SystemProcessRunner runner(300ms);
        TaskResult result(start(runner, {.program = script("trap '' TERM\necho $$\n"
                                                           "while :; do sleep 0.05; done")}));
        QTRY_VERIFY(m_output.endsWith('\n'));
        result.cancel();
        QVERIFY(!result.isFinished());
        QTRY_VERIFY(result.failedAs(ErrorCode::Cancelled));
        QVERIFY(!isAlive(m_output));
    }

    void childrenInTheBackgroundEndWithIt()
    {
        SystemProcessRunner runner(300ms);
        TaskResult result(start(runner, {.program = script("(trap '' TERM; sleep 1000) &\n"
                                                           "echo $!; wait")}));
        QTRY_VERIFY(m_output.endsWith('\n'));
        QVERIFY(isAlive(m_output));
        result.cancel();
        QTRY_VERIFY(result.failedAs(ErrorCode::Cancelled));
        QTRY_VERIFY(!isAlive(m_output));
    }

    void whatItLeavesBehindIsNotWaitedFor()
    {
        const auto outcome = run("sleep 1000 & echo $!");
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 0);
        QVERIFY(outcome->elapsed < 5s);
        QTRY_VERIFY(!isAlive(m_output));
    }

    void lastWordsOfItsChildrenAreHeard()
    {
        QVERIFY(run("(sleep 0.05; echo later) & echo now"));
        QCOMPARE(m_output, "now\nlater\n");
    }

    void anEndlessChildDoesNotKeepItOpen()
    {
        SystemProcessRunner runner;
        qint64 bytes = 0;
        const auto outcome =
            waitFor(runner.run({.program = script("yes & exit 0")}, &m_context,
                               [&](const QByteArray &chunk) { bytes += chunk.size(); }));
        QVERIFY(outcome);
        QCOMPARE(outcome->exitCode, 0);
    }

    void itsTimeIsOver()
    {
        SystemProcessRunner runner;
        const auto outcome =
            waitFor(start(runner, {.program = script("sleep 1000"), .timeout = 200ms}));
        QVERIFY(outcome);
        QVERIFY(outcome->timedOut);
        QVERIFY(outcome->elapsed >= 200ms && outcome->elapsed < 5s);
    }

    void aFloodOfOutputFillsNoMemory()
    {
        constexpr qint64 kFlood = 300'000'000;
        SystemProcessRunner runner;
        qint64 bytes = 0;
        qsizetype longest = 0;
        const qint64 before = peakMemoryKiB();
        const auto outcome =
            waitFor(runner.run({.program = script("yes | head -c 300000000")}, &m_context,
                               [&](const QByteArray &chunk) {
                                   bytes += chunk.size();
                                   longest = std::max(longest, chunk.size());
                               }),
                    60s);
        QVERIFY(outcome);
        QCOMPARE(bytes, kFlood);
        QVERIFY(longest <= 64 * 1024);
        QVERIFY2(peakMemoryKiB() - before < 64 * 1024, "it grew by more than 64 MB");
    }

    void whatIsNotThereCannotBeStarted_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<int>("code");
        QTest::addRow("no such file") << u"/nowhere/at/all"_s << int(ErrorCode::NotFound);
        QTest::addRow("no such name") << u"there-is-no-such-program"_s << int(ErrorCode::NotFound);
        QTest::addRow("a folder") << m_folder.path() << int(ErrorCode::NotFound);
        QTest::addRow("no program") << u"/etc/passwd"_s << int(ErrorCode::PermissionDenied);
    }
    void whatIsNotThereCannotBeStarted()
    {
        QFETCH(QString, program);
        QFETCH(int, code);
        SystemProcessRunner runner;
        const auto outcome = waitFor(start(runner, {.program = program}));
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().code), code);
        QVERIFY(outcome.error().summary.endsWith(u'.'));
    }

    void aProgramNobodyCanReadIsAnErrorOfItsOwn()
    {
        QFile file(m_folder.filePath(u"nonsense"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/nowhere/interpreter\n");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        file.close();
        SystemProcessRunner runner;
        const auto outcome = waitFor(start(runner, {.program = file.fileName()}));
        QVERIFY2(!outcome, outcome ? qPrintable(QString::number(outcome->exitCode)) : "");
        QCOMPARE(outcome.error().code, ErrorCode::Internal);
        QCOMPARE(outcome.error().summary, u"nonsense could not be started."_s);
    }

    void aFolderThatIsGoneIsNamed()
    {
        SystemProcessRunner runner;
        const auto outcome =
            waitFor(start(runner, {.program = script("true"), .folder = u"/nowhere"_s}));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::NotFound);
    }

    void withoutItsContextItRunsUnheard()
    {
        SystemProcessRunner runner;
        auto context = std::make_unique<QObject>();
        bool heard = false;
        TaskResult result(runner.run({.program = script("sleep 0.1; echo hello")}, context.get(),
                                     [&](const QByteArray &) { heard = true; }));
        context.reset();
        QTRY_VERIFY(result.succeeded());
        QVERIFY(!heard);
    }

    void aRunnerThatGoesAwayEndsWhatItStarted()
    {
        auto runner = std::make_unique<SystemProcessRunner>();
        TaskResult result(start(*runner, {.program = script("trap '' TERM; echo $$; sleep 1000")}));
        QTRY_VERIFY(m_output.endsWith('\n'));
        runner.reset();
        QVERIFY(result.failedAs(ErrorCode::Cancelled));
        QTRY_VERIFY(!isAlive(m_output));
    }
};

QTEST_GUILESS_MAIN(ProcessRunnerTest)
#include "ProcessRunnerTest.moc"
