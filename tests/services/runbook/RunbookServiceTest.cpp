// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/runbook/ScriptBench.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace watchroom;

class RunbookServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The folder
    void offersAButtonForEachScript();
    void explainsWhyAFileIsNoButton();
    void leavesOutWhatIsNotMeant();
    void followsTheFolder();
    void looksAgainWithoutBeingTold();
    void saysWhenTheFolderIsGone();
    void trustsNoFolderThatEverybodyCanChange();
    void refusesAFolderThatIsNot();
    void bringsSamplesOnce();

    // Runs
    void tellsTheRoomHowARunGoes();
    void passesArgumentsOn();
    void isQuietAboutHowOftenItUpdates();
    void cancels();
    void stopsAfterItsTime();
    void saysHowItFailed_data();
    void saysHowItFailed();
    void saysWhyItCouldNotStart();
    void runsDifferentScriptsAtOnce();
    void checksArgumentsAgain_data();
    void checksArgumentsAgain();
    void runsOnlyWhatWasOffered();
    void refusesToRunUnrecorded();

    // The program stops
    void tellsTheTruthAfterACrash();
    void tellsTheTruthWhenItStops();
};

void RunbookServiceTest::offersAButtonForEachScript()
{
    ScriptBench bench;
    bench.write(u"restart.sh"_s, "# title: Restart\n");
    bench.write(u"report"_s, "# title: A report\n# effect: read\n");
    bench.start();
    const auto offers = bench.host.offers();
    QCOMPARE(offers.size(), 2u);
    QCOMPARE(offers[0].title, u"A report"_s);
    QCOMPARE(offers[1].title, u"Restart"_s);
    const auto glance = bench.host.lastGlance(u"runbook"_s);
    QVERIFY(glance);
    QCOMPARE(glance->state.text, u"2 buttons"_s);
    QCOMPARE(glance->actions, offers);
}

void RunbookServiceTest::explainsWhyAFileIsNoButton()
{
    ScriptBench bench;
    bench.write(u"good.sh"_s, "# title: Good\n");
    bench.write(u"slip.sh"_s, "# title: Slip\n# efect: read\n");
    bench.writeBytes(u"plain.sh"_s, "#!/bin/sh\necho\n");
    bench.writeBytes(u"notes.txt"_s, "not a script", false);
    bench.writeBytes(u"sleeping.sh"_s, "#!/bin/sh\n# watchroom: 1\n# title: x\n", false);
    bench.write(u"open.sh"_s, "# title: x\n");
    QFile::setPermissions(bench.path(u"open.sh"_s),
                          QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOther);
    bench.start();

    QCOMPARE(bench.host.offers().size(), 1u);
    const auto glance = bench.host.lastGlance(u"runbook"_s);
    QCOMPARE(glance->state, (StateLabel{u"3 of 4 scripts have a mistake"_s, Tone::Warning}));
    QStringList sentences;
    for (const Fact &fact : std::get<FactSet>(glance->detail.back().content).facts)
        sentences += fact.value;
    sentences.removeFirst(); // The folder.
    QCOMPARE(
        sentences,
        (QStringList{
            u"open.sh can be changed by everybody on this computer. Forbid that: chmod o-w open.sh"_s,
            u"plain.sh is not a button yet: say what it does in its first lines."_s,
            u"sleeping.sh may not be run. Make it executable: chmod +x sleeping.sh"_s,
            u"slip.sh, line 4: “efect” is not known. Did you mean “effect”?"_s}));
}

void RunbookServiceTest::leavesOutWhatIsNotMeant()
{
    ScriptBench bench;
    QTemporaryDir elsewhere;
    bench.write(u"real.sh"_s, "# title: Real\n");
    for (const QString &file : {u".hidden.sh"_s, u"real.sh~"_s, u"real.sh.bak"_s, u"#real.sh#"_s,
                                u"real.sh.swp"_s, u"real.sh.dpkg-old"_s})
        bench.write(file, "# title: Not this\n");
    QVERIFY(QDir(bench.folder()).mkdir(u"folder"_s));
    QVERIFY(QFile::copy(bench.path(u"real.sh"_s), elsewhere.filePath(u"outside.sh"_s)));
    QVERIFY(QFile::link(elsewhere.filePath(u"outside.sh"_s), bench.path(u"outside.sh"_s)));
    QVERIFY(QFile::link(bench.path(u"real.sh"_s), bench.path(u"inside.sh"_s)));
    QVERIFY(QFile::link(bench.path(u"nothing"_s), bench.path(u"broken.sh"_s)));
    bench.start();
    QStringList files;
    for (const ActionSpec &offer : bench.host.offers())
        files += offer.id.value;
    QCOMPARE(files, (QStringList{u"inside.sh"_s, u"real.sh"_s}));
    QCOMPARE(bench.host.lastGlance(u"runbook"_s)->state.text, u"2 buttons"_s);
}

void RunbookServiceTest::followsTheFolder()
{
    ScriptBench bench;
    SystemClock clock;
    bench.host.useClock(clock);
    bench.start();
    QCOMPARE(bench.host.offers().size(), 0u);

    bench.write(u"new.sh"_s, "# title: New\n");
    QTRY_COMPARE(bench.host.offers().size(), 1u);
    bench.write(u"new.sh"_s, "# title: Newer\n");
    QTRY_COMPARE(bench.host.offers().at(0).title, u"Newer"_s);
    // As editors do it: another file takes the name.
    bench.write(u"temporary.tmp"_s, "# title: Newest\n");
    QFile::remove(bench.path(u"new.sh"_s));
    QVERIFY(QFile::rename(bench.path(u"temporary.tmp"_s), bench.path(u"new.sh"_s)));
    QTRY_COMPARE(bench.host.offers().at(0).title, u"Newest"_s);
    bench.write(u"new.sh"_s, "# title: Still followed\n");
    QTRY_COMPARE(bench.host.offers().at(0).title, u"Still followed"_s);
    QVERIFY(QFile::remove(bench.path(u"new.sh"_s)));
    QTRY_COMPARE(bench.host.offers().size(), 0u);
}

void RunbookServiceTest::looksAgainWithoutBeingTold()
{
    ScriptBench bench;
    bench.start();
    bench.write(u"new.sh"_s, "# title: New\n");
    bench.host.manualClock().advance(std::chrono::minutes(1));
    QCOMPARE(bench.host.offers().size(), 1u);
    // Nothing new is nothing to publish.
    bench.host.takeEvents();
    bench.host.manualClock().advance(Seconds(59));
    QCOMPARE(bench.host.all<ActionsOffered>().size(), 0u);
}

void RunbookServiceTest::saysWhenTheFolderIsGone()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n");
    bench.start();
    QCOMPARE(bench.host.all<InstanceProblem>().size(), 0u);
    const QString away = bench.folder() + u"-away"_s;
    QVERIFY(QDir().rename(bench.folder(), away));
    bench.host.manualClock().advance(std::chrono::minutes(1));
    QCOMPARE(bench.host.offers().size(), 0u);
    QCOMPARE(bench.host.all<InstanceProblem>().back().text,
             u"The folder %1 is not there."_s.arg(bench.folder()));
    QVERIFY(QDir().rename(away, bench.folder()));
    bench.host.manualClock().advance(std::chrono::minutes(1));
    QCOMPARE(bench.host.offers().size(), 1u);
    QCOMPARE(bench.host.all<InstanceProblem>().back().text, QString());
}

void RunbookServiceTest::trustsNoFolderThatEverybodyCanChange()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n");
    QVERIFY(QFile::setPermissions(bench.folder(), QFile::Permissions(0x7007)));
    bench.start();
    QVERIFY(bench.host.offers().empty());
    QVERIFY(bench.host.all<InstanceProblem>().at(0).text.startsWith(
        u"Everybody on this computer can put scripts into "_s));
}

void RunbookServiceTest::refusesAFolderThatIsNot()
{
    ScriptBench bench;
    bench.writeBytes(u"file"_s, "x");
    RunbookService service(bench.host);
    const auto messageFor = [&](const QString &folder) {
        const auto done = service.configure({{u"folder"_s, folder}});
        return done ? QString() : done.error().summary;
    };
    QCOMPARE(messageFor(bench.path(u"nothing"_s)),
             u"There is no folder %1."_s.arg(bench.path(u"nothing"_s)));
    QVERIFY(
        messageFor(bench.path(u"file"_s)).endsWith(u"is a file. Choose the folder it is in."_s));
    QVERIFY(messageFor(u"scripts"_s).startsWith(u"Give the whole path"_s));
    QCOMPARE(messageFor(bench.folder()), QString());
}

void RunbookServiceTest::bringsSamplesOnce()
{
    FakeHost host;
    {
        RunbookService service(host);
        QVERIFY(service.configure({}));
        service.start();
        const auto glance = host.lastGlance(u"runbook"_s);
        QCOMPARE(glance->state, (StateLabel{u"2 buttons"_s, Tone::Neutral}));
    }
    QVERIFY(QFile::remove(host.dataFolder() + u"/runbook/disk-report.sh"_s));
    RunbookService service(host);
    QVERIFY(service.configure({}));
    service.start();
    QCOMPARE(host.offers().size(), 1u); // What a person removed stays away.
}

void RunbookServiceTest::tellsTheRoomHowARunGoes()
{
    ScriptBench bench;
    bench.write(u"restart.sh"_s,
                "# title: Restart\n# done: Restarted {server}\n# param: server\n# label: Which\n");
    bench.host.fakeProcesses().install(
        u"restart.sh"_s,
        {.output = {"hello\n::progress 40 Restarting web-1\n", "done\n"}, .pause = Seconds(5)});
    bench.start();
    TaskResult run(
        bench.service->invoke(bench.press(u"restart.sh"_s, {{u"server"_s, u"web-1"_s}})));

    auto card = bench.host.card(u"run-k1"_s);
    QVERIFY(card);
    QCOMPARE(card->state.text, u"Running"_s);
    QCOMPARE(card->revision, 1);
    QCOMPARE(bench.host.all<CardPublished>().back().room, RoomId(u"web-team"_s));

    bench.host.manualClock().advance(Seconds(6));
    card = bench.host.card(u"run-k1"_s);
    QCOMPARE(ScriptBench::nodes<Progress>(*card).at(0).percent, 40);
    QCOMPARE(ScriptBench::nodes<CodeBlock>(*card).at(0).text, u"hello"_s);
    const auto progress = bench.host.all<InvocationProgress>().back();
    QCOMPARE(progress, (InvocationProgress{InvocationKey(u"k1"_s), 40, u"Restarting web-1"_s}));
    QVERIFY(!run.isFinished());

    bench.host.manualClock().advance(Seconds(20));
    QVERIFY(run.succeeded());
    QCOMPARE(run.outcome()->text, u"Restarted web-1"_s);
    card = bench.host.card(u"run-k1"_s);
    QCOMPARE(card->state, (StateLabel{u"Succeeded"_s, Tone::Good}));
    QCOMPARE(card->fallback, u"Ana Belmonte ran “Restart”: Succeeded (15 s)"_s);
    QCOMPARE(ScriptBench::nodes<CodeBlock>(*card).at(0).text, u"hello\ndone"_s);
    int revision = 0;
    for (const Card &step : bench.host.revisions(u"run-k1"_s))
        QCOMPARE(step.revision, ++revision);
}

void RunbookServiceTest::passesArgumentsOn()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n# timeout: 90 s\n# param: first-name\n# param: loud\n"
                           "# type: toggle\n# param: last\n");
    bench.host.fakeProcesses().install(u"a.sh"_s, {});
    bench.start();
    TaskResult run(bench.service->invoke(
        bench.press(u"a.sh"_s, {{u"last"_s, u"a b"_s}, {u"first-name"_s, u"-rf"_s}})));
    const ProcessRequest &request = bench.host.fakeProcesses().requests().at(0);
    QCOMPARE(request.program, bench.path(u"a.sh"_s));
    QCOMPARE(request.folder, bench.folder());
    QCOMPARE(request.arguments, (QStringList{u"-rf"_s, u"false"_s, u"a b"_s}));
    QCOMPARE(request.timeout, Milliseconds(Seconds(90)));
    const QMap<QString, QString> environment{{u"WATCHROOM_PERSON"_s, u"Ana Belmonte"_s},
                                             {u"WATCHROOM_FIRST_NAME"_s, u"-rf"_s},
                                             {u"WATCHROOM_LOUD"_s, u"false"_s},
                                             {u"WATCHROOM_LAST"_s, u"a b"_s}};
    QCOMPARE(request.environment, environment);
}

void RunbookServiceTest::isQuietAboutHowOftenItUpdates()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n");
    QList<QByteArray> output;
    for (int i = 0; i < 10'000; ++i)
        output += "line " + QByteArray::number(i) + "\n";
    bench.host.fakeProcesses().install(u"a.sh"_s, {.output = output, .pause = Milliseconds(1)});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    bench.host.manualClock().advance(Seconds(9));
    const auto before = bench.host.revisions(u"run-k1"_s).size();
    QVERIFY(before > 40);
    QVERIFY(before <= 9 * 5 + 1);
    QCOMPARE(ScriptBench::nodes<CodeBlock>(*bench.host.card(u"run-k1"_s)).at(0).text.count(u'\n'),
             11);
    bench.host.manualClock().advance(Seconds(5));
    QVERIFY(run.succeeded());
    const auto blocks = ScriptBench::nodes<CodeBlock>(*bench.host.card(u"run-k1"_s));
    QCOMPARE(blocks.at(1).title, u"Full log, %1 lines"_s.arg(QLocale().toString(10'000)));
    QVERIFY(blocks.at(1).text.endsWith(u"line 9999"_s));
}

void RunbookServiceTest::cancels()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n");
    bench.host.fakeProcesses().install(u"a.sh"_s, {.output = {"begun\n"}, .hangs = true});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    bench.host.manualClock().advance(Seconds(3));
    QCOMPARE(bench.host.card(u"run-k1"_s)->actions.at(0).stopsAction, u"k1"_s);
    run.cancel();
    QVERIFY(run.failedAs(ErrorCode::Cancelled));
    QCOMPARE(bench.host.fakeProcesses().running(), 0);
    const auto card = bench.host.card(u"run-k1"_s);
    QCOMPARE(card->state, (StateLabel{u"Cancelled"_s, Tone::Neutral}));
    QCOMPARE(ScriptBench::nodes<CodeBlock>(*card).at(0).text, u"begun"_s);
    const auto events = bench.host.events().size();
    bench.host.manualClock().advance(Seconds(3));
    QCOMPARE(bench.host.events().size(), events);
}

void RunbookServiceTest::stopsAfterItsTime()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n# timeout: 10 min\n");
    bench.host.fakeProcesses().install(u"a.sh"_s, {.hangs = true});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    bench.host.manualClock().advance(std::chrono::minutes(11));
    QVERIFY(run.failedAs(ErrorCode::TimedOut));
    QCOMPARE(run.outcome().error().summary,
             u"It was stopped after 10 min and may have changed something."_s);
    QCOMPARE(bench.host.card(u"run-k1"_s)->state.text, u"Stopped after 10 min"_s);
}

void RunbookServiceTest::saysHowItFailed_data()
{
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<bool>("signalled");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("summary");
    QTest::newRow("exit code") << QByteArray("no such server\n") << false
                               << u"Failed with exit code 9"_s
                               << u"“Restart” did not succeed: failed with exit code 9."_s;
    QTest::newRow("with a reason")
        << QByteArray("::summary web-1 did not come back\n") << false
        << u"Failed with exit code 9"_s
        << u"“Restart” did not succeed: failed with exit code 9. web-1 did not come back"_s;
    QTest::newRow("signal") << QByteArray() << true << u"Ended by signal 9"_s
                            << u"“Restart” did not succeed: ended by signal 9."_s;
}

void RunbookServiceTest::saysHowItFailed()
{
    QFETCH(QByteArray, output);
    QFETCH(bool, signalled);
    QFETCH(QString, state);
    QFETCH(QString, summary);
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: Restart\n# done: Restarted\n");
    bench.host.fakeProcesses().install(
        u"a.sh"_s, {.output = {output}, .outcome = {.exitCode = 9, .signalled = signalled}});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    bench.host.manualClock().advance(Seconds(1));
    QVERIFY(run.failedAs(ErrorCode::Unavailable));
    QCOMPARE(run.outcome().error().summary, summary);
    const auto card = bench.host.card(u"run-k1"_s);
    QCOMPARE(card->state, (StateLabel{state, Tone::Attention}));
    QCOMPARE(card->notify, NotifyLevel::Normal);
    QVERIFY(!card->fallback.contains(u"Restarted"_s));
}

void RunbookServiceTest::saysWhyItCouldNotStart()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: Restart\n");
    bench.host.fakeProcesses().install(
        u"a.sh"_s, {.error = Error{ErrorCode::PermissionDenied, u"It may not be run."_s}});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    QVERIFY(run.failedAs(ErrorCode::PermissionDenied));
    const auto card = bench.host.card(u"run-k1"_s);
    QCOMPARE(card->state.text, u"Could not start"_s);
    QCOMPARE(ScriptBench::nodes<TextBlock>(*card).at(0).text.rich.toPlainText(),
             u"It may not be run."_s);
    // It can be pressed again.
    bench.host.fakeProcesses().install(u"a.sh"_s, {});
    TaskResult again(bench.service->invoke(bench.press(u"a.sh"_s, {}, u"k2"_s)));
    bench.host.manualClock().advance();
    bench.host.manualClock().advance();
    QVERIFY(again.succeeded());
}

void RunbookServiceTest::runsDifferentScriptsAtOnce()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n# param: x\n");
    bench.write(u"b.sh"_s, "# title: B\n");
    bench.host.fakeProcesses().install(u"a.sh"_s, {.hangs = true});
    bench.host.fakeProcesses().install(u"b.sh"_s, {.hangs = true});
    bench.start();
    TaskResult a(bench.service->invoke(bench.press(u"a.sh"_s, {{u"x"_s, u"1"_s}}, u"k1"_s)));
    TaskResult b(bench.service->invoke(bench.press(u"b.sh"_s, {}, u"k2"_s)));
    TaskResult other(bench.service->invoke(bench.press(u"a.sh"_s, {{u"x"_s, u"2"_s}}, u"k3"_s)));
    TaskResult same(bench.service->invoke(bench.press(u"a.sh"_s, {{u"x"_s, u"1"_s}}, u"k4"_s)));
    QCOMPARE(bench.host.fakeProcesses().running(), 3);
    QVERIFY(same.failedAs(ErrorCode::Conflict));
    QCOMPARE(same.outcome().error().summary, u"This is already running."_s);
    QVERIFY(!bench.host.card(u"run-k4"_s));
    a.cancel();
    TaskResult now(bench.service->invoke(bench.press(u"a.sh"_s, {{u"x"_s, u"1"_s}}, u"k5"_s)));
    QVERIFY(!now.isFinished());
}

void RunbookServiceTest::checksArgumentsAgain_data()
{
    QTest::addColumn<FormValues>("arguments");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("missing") << FormValues() << u"Which server: Choose one."_s;
    QTest::newRow("not on the list")
        << FormValues{{u"server"_s, u"db-1"_s}} << u"Which server: Choose one of the list."_s;
    QTest::newRow("not asked for")
        << FormValues{{u"server"_s, u"web-1"_s}, {u"LD_PRELOAD"_s, u"x"_s}}
        << u"The form does not ask for this."_s;
    QTest::newRow("with a zero") << FormValues{{u"server"_s, u"web-1"_s},
                                               {u"why"_s, u"a"_s + QChar(u'\0') + u"b"_s}}
                                 << u"A value has a character in it that no script can be given."_s;
}

void RunbookServiceTest::checksArgumentsAgain()
{
    QFETCH(FormValues, arguments);
    QFETCH(QString, sentence);
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n# param: server\n# label: Which server\n# choices: web-1\n"
                           "# required: yes\n# param: why\n");
    bench.host.fakeProcesses().install(u"a.sh"_s, {});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s, arguments)));
    QVERIFY(run.failedAs(ErrorCode::InvalidArgument));
    QCOMPARE(run.outcome().error().summary, sentence);
    QVERIFY(bench.host.fakeProcesses().requests().empty());
    QVERIFY(bench.host.cards().empty());
}

void RunbookServiceTest::runsOnlyWhatWasOffered()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n");
    bench.write(u"b.sh"_s, "# title: B\n");
    bench.writeBytes(u"plain.sh"_s, "#!/bin/sh\n");
    bench.start();
    for (const QString &file :
         {u"nothing.sh"_s, u"plain.sh"_s, u"../a.sh"_s, u"/bin/true"_s, u""_s}) {
        TaskResult run(bench.service->invoke(bench.press(file)));
        QVERIFY(run.failedAs(ErrorCode::NotFound));
    }
    // Between the question and the answer somebody changed what it does.
    bench.write(u"a.sh"_s, "# title: A\n# effect: danger\n");
    TaskResult changed(bench.service->invoke(bench.press(u"a.sh"_s)));
    QVERIFY(changed.failedAs(ErrorCode::Conflict));
    QFile::remove(bench.path(u"b.sh"_s));
    TaskResult gone(bench.service->invoke(bench.press(u"b.sh"_s)));
    QVERIFY(gone.failedAs(ErrorCode::Conflict));
    QVERIFY(bench.host.fakeProcesses().requests().empty());
}

void RunbookServiceTest::refusesToRunUnrecorded()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: A\n");
    bench.start();
    bench.host.storage().setFull(true);
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    QVERIFY(run.failedAs(ErrorCode::ResourceExhausted));
    QVERIFY(bench.host.fakeProcesses().requests().empty());
}

void RunbookServiceTest::tellsTheTruthAfterACrash()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: Restart\n# param: x\n");
    bench.host.fakeProcesses().install(
        u"a.sh"_s, {.output = {"1\n", "2\n", "3\n"}, .pause = Seconds(1), .hangs = true});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s, {{u"x"_s, u"web-1"_s}})));
    bench.host.manualClock().advance(Seconds(10));
    const int lastSeen = bench.host.card(u"run-k1"_s)->revision;
    const QByteArray atTheCrash = bench.host.storage().value(u"runs"_s);
    bench.service.reset();
    QVERIFY(bench.host.storage().setValue(u"runs"_s, atTheCrash));
    bench.host.takeEvents();

    bench.start();
    auto card = bench.host.card(u"run-k1"_s);
    QVERIFY(card);
    QVERIFY(card->revision > lastSeen);
    QCOMPARE(card->state, (StateLabel{u"Interrupted"_s, Tone::Warning}));
    QCOMPARE(card->title, u"Restart"_s);
    QCOMPARE(bench.host.all<CardPublished>().at(0).room, RoomId(u"web-team"_s));
    QCOMPARE(ScriptBench::nodes<TextBlock>(*card).at(0).text.rich.toPlainText(),
             u"Watchroom stopped while this ran. It may have changed something."_s);
    const auto facts = ScriptBench::nodes<FactSet>(*card).at(0).facts;
    QCOMPARE(facts.at(0).value, u"web-1"_s);
    QCOMPARE(facts.at(1).value, u"Ana Belmonte"_s);

    // Said once.
    bench.service.reset();
    bench.host.takeEvents();
    bench.start();
    QVERIFY(bench.host.cards().empty());
}

void RunbookServiceTest::tellsTheTruthWhenItStops()
{
    ScriptBench bench;
    bench.write(u"a.sh"_s, "# title: Restart\n");
    bench.host.fakeProcesses().install(u"a.sh"_s, {.hangs = true});
    bench.start();
    TaskResult run(bench.service->invoke(bench.press(u"a.sh"_s)));
    bench.service->stop();
    QVERIFY(run.failedAs(ErrorCode::Cancelled));
    QCOMPARE(bench.host.fakeProcesses().running(), 0);
    QCOMPARE(bench.host.card(u"run-k1"_s)->state.text, u"Interrupted"_s);
    const auto events = bench.host.events().size();
    bench.host.manualClock().advance(std::chrono::minutes(10));
    QCOMPARE(bench.host.events().size(), events);
    bench.start();
    QCOMPARE(bench.host.revisions(u"run-k1"_s).size(), 2u);
}

QTEST_GUILESS_MAIN(RunbookServiceTest)
#include "RunbookServiceTest.moc"
