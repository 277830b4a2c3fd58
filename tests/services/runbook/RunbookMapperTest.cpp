// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/RunbookMapper.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

template <typename Node>
std::vector<Node> nodes(const Card &card)
{
    std::vector<Node> found;
    for (const CardNode &node : card.body) {
        if (const Node *wanted = std::get_if<Node>(&node.content))
            found.push_back(*wanted);
    }
    return found;
}

RunReport report(RunPhase phase)
{
    return {.key = InvocationKey(u"7"_s),
            .title = u"Restart a server"_s,
            .effect = Effect::Danger,
            .startedBy = u"Ana"_s,
            .arguments = {{u"Which server"_s, u"web-1"_s}},
            .phase = phase,
            .exitCode = 3,
            .timeout = std::chrono::minutes(10),
            .elapsed = Seconds(20),
            .lastLines = u"one\ntwo"_s,
            .log = u"one\ntwo"_s,
            .lineCount = 2};
}

} // namespace

class RunbookMapperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAButtonOfAScript();
    void asksBeforeADanger();
    void asksWhatTheScriptSays();
    void sortsButtonsByTitle();
    void tellsHowFarARunIs();
    void tellsHowARunEnded_data();
    void tellsHowARunEnded();
    void foldsALongLog();
    void takesASummaryLiterally();
    void namesWhatWasChosen();
    void countsButtons();
    void saysWhichScriptHasAMistake();
};

void RunbookMapperTest::makesAButtonOfAScript()
{
    const Script script{.file = u"report.sh"_s,
                        .title = u"Show the report"_s,
                        .summary = u"Shows it."_s,
                        .effect = Effect::Read,
                        .done = u"Here it is"_s,
                        .who = {u"Ana"_s},
                        .parameters = {{.id = u"day"_s, .kind = InputKind::Date}}};
    const ActionSpec action = scriptAction(script);
    QCOMPARE(action.id.value, u"report.sh"_s);
    QCOMPARE(action.title, u"Show the report"_s);
    QCOMPARE(action.hint, u"Shows it."_s);
    QCOMPARE(action.icon, u"bolt"_s);
    QCOMPARE(action.effect, Effect::Read);
    QCOMPARE(action.whoMay, QStringList{u"Ana"_s});
    QCOMPARE(action.doneText, u"Here it is"_s);
    QCOMPARE(action.inputs.size(), 1u);
    QVERIFY(action.cancellable);
    QVERIFY(!action.confirm);
}

void RunbookMapperTest::asksBeforeADanger()
{
    const ActionSpec action = scriptAction({.title = u"Wipe the cache"_s,
                                            .summary = u"Pages are slow after it."_s,
                                            .effect = Effect::Danger});
    QVERIFY(action.confirm);
    QCOMPARE(action.confirm->title, u"Wipe the cache?"_s);
    QCOMPARE(action.confirm->text, u"Pages are slow after it."_s);
}

void RunbookMapperTest::asksWhatTheScriptSays()
{
    const ActionSpec action = scriptAction({.title = u"Restart"_s,
                                            .effect = Effect::Change,
                                            .confirm = u"Restart {server}?"_s,
                                            .confirmText = u"Visitors notice."_s,
                                            .typeToConfirm = u"{server}"_s,
                                            .done = u"Restarted {server}"_s});
    QVERIFY(action.confirm);
    QCOMPARE(action.confirm->title, u"Restart {server}?"_s);
    QCOMPARE(action.confirm->text, u"Visitors notice."_s);
    QCOMPARE(action.confirm->typeToConfirm, u"{server}"_s);
    QCOMPARE(action.doneText, QString()); // Nobody could put the server in.
}

void RunbookMapperTest::sortsButtonsByTitle()
{
    std::vector<FolderEntry> entries;
    for (const QString &title : {u"Restart"_s, u"back up"_s, u"Report"_s})
        entries.push_back({.file = title, .script = Script{.title = title}});
    entries.push_back({.file = u"x"_s, .problem = u"x is wrong"_s});
    const auto actions = scriptActions(entries);
    QCOMPARE(actions.size(), 3u);
    QCOMPARE(actions[0].title, u"back up"_s);
    QCOMPARE(actions[1].title, u"Report"_s);
    QCOMPARE(actions[2].title, u"Restart"_s);
}

void RunbookMapperTest::tellsHowFarARunIs()
{
    RunReport running = report(RunPhase::Running);
    running.percent = 40;
    running.doing = u"Restarting web-3"_s;
    Card card = runCard(running);
    QCOMPARE(card.id.value, u"run-7"_s);
    QCOMPARE(card.kind, CardKind::Deploy);
    QCOMPARE(card.source.name, u"Runbook"_s);
    QCOMPARE(card.title, u"Restart a server"_s);
    QCOMPARE(card.state, (StateLabel{u"Running"_s, Tone::Info}));
    QCOMPARE(nodes<Progress>(card).at(0), (Progress{.percent = 40, .text = u"Restarting web-3"_s}));
    QCOMPARE(nodes<CodeBlock>(card).at(0).text, u"one\ntwo"_s);
    const auto facts = nodes<FactSet>(card).at(0).facts;
    QCOMPARE(facts.at(0).label, u"Which server"_s);
    QCOMPARE(facts.at(0).value, u"web-1"_s);
    QCOMPARE(facts.at(1).value, u"Ana"_s);
    QCOMPARE(card.actions.size(), 1u);
    QCOMPARE(card.actions[0].title, u"Cancel"_s);
    QCOMPARE(card.actions[0].stopsAction, u"7"_s);

    running.effect = Effect::Read;
    QCOMPARE(runCard(running).kind, CardKind::Report);

    running.phase = RunPhase::Cancelling;
    card = runCard(running);
    QCOMPARE(card.state.text, u"Cancelling"_s);
    QVERIFY(card.actions.empty());
}

void RunbookMapperTest::tellsHowARunEnded_data()
{
    QTest::addColumn<RunPhase>("phase");
    QTest::addColumn<QString>("state");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("well") << RunPhase::Succeeded << u"Succeeded"_s << Tone::Good << QString();
    QTest::newRow("badly") << RunPhase::Failed << u"Failed with exit code 3"_s << Tone::Attention
                           << QString();
    QTest::newRow("signal") << RunPhase::Crashed << u"Ended by signal 3"_s << Tone::Attention
                            << QString();
    QTest::newRow("too slow")
        << RunPhase::TimedOut << u"Stopped after 10 min"_s << Tone::Attention
        << u"It was not done in time and was stopped. It may have changed something."_s;
    QTest::newRow("cancelled") << RunPhase::Cancelled << u"Cancelled"_s << Tone::Neutral
                               << QString();
    QTest::newRow("interrupted")
        << RunPhase::Interrupted << u"Interrupted"_s << Tone::Warning
        << u"Watchroom stopped while this ran. It may have changed something."_s;
}

void RunbookMapperTest::tellsHowARunEnded()
{
    QFETCH(RunPhase, phase);
    QFETCH(QString, state);
    QFETCH(Tone, tone);
    QFETCH(QString, sentence);
    const Card card = runCard(report(phase));
    QCOMPARE(card.state, (StateLabel{state, tone}));
    QCOMPARE(card.fallback, u"Ana ran “Restart a server”: %1 (20 s)"_s.arg(state));
    QVERIFY(nodes<Progress>(card).empty());
    QVERIFY(card.actions.empty());
    const auto texts = nodes<TextBlock>(card);
    QCOMPARE(texts.empty() ? QString() : texts[0].text.rich.toPlainText(), sentence);
    QCOMPARE(nodes<FactSet>(card).at(0).facts.back().value, u"20 s"_s);
}

void RunbookMapperTest::foldsALongLog()
{
    RunReport ended = report(RunPhase::Succeeded);
    QCOMPARE(nodes<CodeBlock>(runCard(ended)).size(), 1u);
    QCOMPARE(nodes<CodeBlock>(runCard(ended))[0].title, u"Output"_s);
    ended.lineCount = 214;
    ended.log = u"all\nof\nit"_s;
    const auto blocks = nodes<CodeBlock>(runCard(ended));
    QCOMPARE(blocks.size(), 2u);
    QCOMPARE(blocks[0].title, u"Last lines"_s);
    QVERIFY(!blocks[0].folded);
    QCOMPARE(blocks[1].title, u"Full log, 214 lines"_s);
    QCOMPARE(blocks[1].text, u"all\nof\nit"_s);
    QVERIFY(blocks[1].folded);
}

void RunbookMapperTest::takesASummaryLiterally()
{
    RunReport ended = report(RunPhase::Succeeded);
    ended.summary = u"**3** servers_of_5 [restarted](https://evil.example) <b> `x`"_s;
    const auto texts = nodes<TextBlock>(runCard(ended));
    QCOMPARE(texts.at(0).text.rich.toPlainText(), ended.summary);
    for (const RichBlock &block : texts.at(0).text.rich.blocks) {
        for (const TextRun &run : std::get<Paragraph>(block.content).runs)
            QVERIFY(run.link.isEmpty() && !run.bold && !run.code);
    }
}

void RunbookMapperTest::namesWhatWasChosen()
{
    const Script script{
        .title = u"Restart"_s,
        .parameters = {{.id = u"server"_s,
                        .label = u"Server"_s,
                        .kind = InputKind::Choice,
                        .choices = {{u"Web 2 (spare)"_s, u"web-2"_s}}},
                       {.id = u"quietly"_s, .label = u"Quietly"_s, .kind = InputKind::Toggle},
                       {.id = u"empty"_s, .label = u"Empty"_s}}};
    const Invocation invocation{
        .arguments = {{u"server"_s, u"web-2"_s}, {u"quietly"_s, u"true"_s}, {u"empty"_s, u""_s}}};
    const auto arguments = runReport(script, invocation, {}).arguments;
    QCOMPARE(arguments.size(), 2u);
    QCOMPARE(arguments[0].second, u"Web 2 (spare)"_s);
    QCOMPARE(arguments[1].second, u"yes"_s);
}

void RunbookMapperTest::countsButtons()
{
    std::vector<FolderEntry> entries;
    QCOMPARE(folderGlance(u"/x"_s, entries, {}).state.text, u"No buttons yet"_s);
    entries.push_back({.file = u"a"_s, .script = Script{.title = u"A"_s}});
    QCOMPARE(folderGlance(u"/x"_s, entries, {}).state.text, u"1 button"_s);
    entries.push_back({.file = u"b"_s, .script = Script{.title = u"B"_s}});
    const Glance glance = folderGlance(u"/x"_s, entries, {});
    QCOMPARE(glance.state, (StateLabel{u"2 buttons"_s, Tone::Neutral}));
    QCOMPARE(glance.name, u"Runbook"_s);
    QCOMPARE(glance.actions, scriptActions(entries));
}

void RunbookMapperTest::saysWhichScriptHasAMistake()
{
    std::vector<FolderEntry> entries;
    for (const QString &title : {u"A"_s, u"B"_s, u"C"_s})
        entries.push_back({.file = title, .script = Script{.title = title}});
    entries.push_back({.file = u"d.sh"_s, .problem = u"d.sh, line 2: so"_s, .mistake = true});
    entries.push_back({.file = u"e.sh"_s, .problem = u"e.sh is not a button yet"_s});
    const Glance glance = folderGlance(u"/x"_s, entries, {});
    QCOMPARE(glance.state, (StateLabel{u"1 of 4 scripts has a mistake"_s, Tone::Warning}));
    const auto facts = std::get<FactSet>(glance.detail.back().content).facts;
    QCOMPARE(facts.size(), 3u);
    QCOMPARE(facts[1].value, u"d.sh, line 2: so"_s);
    QCOMPARE(facts[1].tone, Tone::Warning);
    QCOMPARE(facts[2].value, u"e.sh is not a button yet"_s);
    QVERIFY(!facts[2].tone);
}

QTEST_GUILESS_MAIN(RunbookMapperTest)
#include "RunbookMapperTest.moc"
