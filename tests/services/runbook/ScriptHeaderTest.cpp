// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ScriptHeader.h"
#include "integrations/services/runbook/Placeholders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchroom;

namespace {

Result<Script> parse(const QByteArray &lines)
{
    return parseScriptHeader(u"restart.sh"_s, "#!/bin/sh\n" + lines);
}

QString mistakeIn(const QByteArray &lines)
{
    const Result<Script> script = parse(lines);
    return script ? u"it was read"_s : script.error().summary;
}

} // namespace

class ScriptHeaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverythingAScriptSays();
    void needsOnlyAVersionAndATitle();
    void isAtHomeInEveryLanguage_data();
    void isAtHomeInEveryLanguage();
    void skipsSentences();
    void endsAtTheFirstLineThatIsNoComment();
    void knowsAScriptWithoutHeader();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsHiddenCharactersOut();
    void standsAnyBytes();
    void putsValuesIntoTexts();
};

void ScriptHeaderTest::readsEverythingAScriptSays()
{
    const Result<Script> script = parse("# watchroom: 1\n"
                                        "# title: Restart a web server\n"
                                        "# summary: Restarts one web server. Takes 20 seconds.\n"
                                        "# effect: danger\n"
                                        "# confirm: Restart {server}?\n"
                                        "# confirm-text: Visitors on {server} are moved first.\n"
                                        "# type-to-confirm: {server}\n"
                                        "# timeout: 5 min\n"
                                        "# who: Ana Belmonte, Tomasz Wrona\n"
                                        "# icon: restart\n"
                                        "# done: Restarted {server}\n"
                                        "# param: server\n"
                                        "#   label: Which server\n"
                                        "#   type: choice\n"
                                        "#   choices: web-1, web-2=Web 2 (spare), web-3\n"
                                        "#   default: web-1\n"
                                        "#   required: yes\n"
                                        "#   hint: The spare is safe to try with.\n"
                                        "# param: wait\n"
                                        "#   type: number\n"
                                        "#   min: 0\n"
                                        "#   max: 60.5\n"
                                        "# param: ticket\n"
                                        "#   pattern: [A-Z]+-[0-9]+\n"
                                        "#   error: A ticket looks like OPS-12.\n"
                                        "# param: quietly\n"
                                        "#   type: toggle\n"
                                        "#   default: yes\n"
                                        "\n"
                                        "restart \"$1\"\n");
    QVERIFY2(script, qPrintable(script ? QString() : script.error().summary));

    Script expected{.file = u"restart.sh"_s,
                    .title = u"Restart a web server"_s,
                    .summary = u"Restarts one web server. Takes 20 seconds."_s,
                    .effect = Effect::Danger,
                    .confirm = u"Restart {server}?"_s,
                    .confirmText = u"Visitors on {server} are moved first."_s,
                    .typeToConfirm = u"{server}"_s,
                    .done = u"Restarted {server}"_s,
                    .timeout = std::chrono::minutes(5),
                    .who = {u"Ana Belmonte"_s, u"Tomasz Wrona"_s},
                    .icon = u"restart"_s};
    expected.parameters = {
        {.id = u"server"_s,
         .label = u"Which server"_s,
         .kind = InputKind::Choice,
         .hint = u"The spare is safe to try with."_s,
         .initial = u"web-1"_s,
         .required = true,
         .choices = {{u"web-1"_s, u"web-1"_s},
                     {u"Web 2 (spare)"_s, u"web-2"_s},
                     {u"web-3"_s, u"web-3"_s}}},
        {.id = u"wait"_s,
         .label = u"wait"_s,
         .kind = InputKind::Number,
         .minimum = 0,
         .maximum = 60.5},
        {.id = u"ticket"_s,
         .label = u"ticket"_s,
         .pattern = u"[A-Z]+-[0-9]+"_s,
         .error = u"A ticket looks like OPS-12."_s},
        {.id = u"quietly"_s,
         .label = u"quietly"_s,
         .kind = InputKind::Toggle,
         .initial = u"true"_s},
    };
    QVERIFY(*script == expected);
}

void ScriptHeaderTest::needsOnlyAVersionAndATitle()
{
    const Result<Script> script = parse("# watchroom: 1\n# title: Report\n");
    QVERIFY(script);
    QCOMPARE(script->title, u"Report"_s);
    QCOMPARE(script->effect, Effect::Change);
    QCOMPARE(script->timeout, Milliseconds(std::chrono::minutes(10)));
    QVERIFY(script->parameters.empty());
}

void ScriptHeaderTest::isAtHomeInEveryLanguage_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("shell") << QByteArray("# watchroom: 1\n# title: Report\necho\n");
    QTest::newRow("no space") << QByteArray("#watchroom: 1\n#title: Report\n");
    QTest::newRow("javascript") << QByteArray("// watchroom: 1\n// title: Report\nlet a;\n");
    QTest::newRow("lua and sql") << QByteArray("-- watchroom: 1\n-- title: Report\n");
    QTest::newRow("lisp") << QByteArray(";; watchroom: 1\n;; title: Report\n");
    QTest::newRow("from windows") << QByteArray(
        "# watchroom: 1\r\n# title: Report\r\n\r\necho\r\n");
    QTest::newRow("capitals") << QByteArray("# Watchroom: 1\n# TITLE: Report\n");
    QTest::newRow("after the licence") << QByteArray("# (c) me\n\n# watchroom: 1\n# title: Report");
    QTest::newRow("in the hundredth line")
        << QByteArray(QByteArray("#\n").repeated(97) + "# watchroom: 1\n# title: Report\n");
}

void ScriptHeaderTest::isAtHomeInEveryLanguage()
{
    QFETCH(QByteArray, lines);
    const Result<Script> script = parse(lines);
    QVERIFY2(script, qPrintable(script ? QString() : script.error().summary));
    QCOMPARE(script->title, u"Report"_s);
}

void ScriptHeaderTest::skipsSentences()
{
    const Result<Script> script = parse("# watchroom: 1\n"
                                        "#\n"
                                        "# The next line is what the button says: keep it short.\n"
                                        "# See https://example.org/runbook\n"
                                        "# title: Report\n");
    QVERIFY(script);
    QCOMPARE(script->title, u"Report"_s);
}

void ScriptHeaderTest::endsAtTheFirstLineThatIsNoComment()
{
    const Result<Script> script = parse("# watchroom: 1\n# title: Report\n\n# nonsense: here\n");
    QVERIFY(script);
}

void ScriptHeaderTest::knowsAScriptWithoutHeader()
{
    for (const QByteArray &lines :
         {QByteArray("echo hello\n"), QByteArray("# title: Report\n"), QByteArray(),
          QByteArray(QByteArray("#\n").repeated(120) + "# watchroom: 1\n# title: Report\n")}) {
        const Result<Script> script = parse(lines);
        QVERIFY(!script);
        QCOMPARE(script.error().code, ErrorCode::NotFound);
        QCOMPARE(script.error().summary,
                 u"restart.sh is not a button yet: say what it does in its first lines."_s);
    }
}

void ScriptHeaderTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("lines"); // From line 4 on; 1 to 3 are right.
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *lines, const QString &sentence) {
        QTest::newRow(name) << QByteArray(lines) << sentence;
    };
    row("a slip", "# efect: read", u"line 4: “efect” is not known. Did you mean “effect”?"_s);
    row("a guess", "# colour: red", u"line 4: “colour” is not known."_s);
    row("twice", "# title: Again",
        u"line 4: “title” stands here a second time; the first is in line 3."_s);
    row("nothing said", "# summary:", u"line 4: Something is missing after “summary:”."_s);
    row("effect", "# effect: bad",
        u"line 4: The effect is “read”, “change” or “danger”, not “bad”."_s);
    row("timeout", "# timeout: soon",
        u"line 4: Write the timeout as “30 s”, “5 min” or “2 h”, not “soon”."_s);
    row("no time", "# timeout: 0 s", u"line 4: Choose a timeout from 1 s to 24 h."_s);
    row("a week", "# timeout: 200 h", u"line 4: Choose a timeout from 1 s to 24 h."_s);
    row("nobody", "# who: , ,", u"line 4: Write names with commas between them."_s);
    row("icon", "# icon: ../x",
        u"line 4: “../x” cannot be an icon's name; “restart” or “server” can."_s);
    row("no parameter yet", "# label: Server",
        u"line 4: “label” describes a parameter. Write “param: name” above it."_s);
    row("name", "# param: the server",
        u"line 4: A parameter's name has letters, digits and “_” only, not “the server”."_s);
    row("reserved", "# param: person",
        u"line 4: “person” is there already: it is who pressed the button. Choose another name."_s);
    row("same variable", "# param: a-b\n# param: A_b",
        u"line 5: There is a parameter “a-b” already."_s);
    row("label twice", "# param: a\n# label: x\n# label: y",
        u"line 6: “label” stands here a second time; the first is in line 5."_s);
    row("type", "# param: a\n# type: numbr",
        u"line 5: “numbr” is not a type. There are text, multiline, number, toggle, choice, date "
        u"and "
        "time. Did you mean “number”?"_s);
    row("choice of nothing", "# param: a\n# type: choice\n# label: A",
        u"line 5: Write a line “choices:” below: what can be chosen."_s);
    row("choices of a text", "# param: a\n# type: text\n# choices: x, y",
        u"line 6: Only a parameter of “type: choice” has choices."_s);
    row("choice twice", "# param: a\n# choices: x, x",
        u"line 5: The choice “x” stands here twice."_s);
    row("choice without value", "# param: a\n# choices: =Web",
        u"line 5: Write a choice as “value” or “value=What people read”, not “=Web”."_s);
    row("pattern", "# param: a\n# pattern: (",
        u"line 5: This pattern cannot be read: missing closing parenthesis."_s);
    row("default of a choice", "# param: a\n# choices: x\n# default: y",
        u"line 6: The default “y” does not fit. Choose one of the list."_s);
    row("default of a number", "# param: a\n# type: number\n# default: 7\n# max: 5",
        u"line 6: The default “7” does not fit. Choose a number of at most 5."_s);
    row("default of a toggle", "# param: a\n# type: toggle\n# default: maybe",
        u"line 6: Write “default: yes” or “default: no”."_s);
    row("required", "# param: a\n# required: perhaps",
        u"line 5: Write “required: yes” or “required: no”."_s);
    row("limit", "# param: a\n# type: number\n# min: one", u"line 6: “one” is not a number."_s);
    row("limit of a text", "# param: a\n# min: 1",
        u"line 5: Only a parameter of “type: number” has a “min”."_s);
    row("limits", "# param: a\n# type: number\n# min: 5\n# max: 2",
        u"line 7: “max” is smaller than “min”."_s);
    row("mistake before the next parameter", "# param: a\n# min: 1\n# param: b",
        u"line 5: Only a parameter of “type: number” has a “min”."_s);
    row("placeholder", "# confirm: Restart {servr}?\n# param: server",
        u"line 4: There is no parameter “servr”. Did you mean “server”?"_s);
    row("placeholder without parameters", "# done: Restarted {server}",
        u"line 4: There is no parameter “server”."_s);
}

void ScriptHeaderTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, lines);
    QFETCH(QString, sentence);
    const Result<Script> script =
        parse("# watchroom: 1\n# title: Restart\n" + lines + "\n\nexit\n");
    QVERIFY(!script);
    QCOMPARE(script.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(script.error().summary, u"restart.sh, "_s + sentence);
}

void ScriptHeaderTest::keepsHiddenCharactersOut()
{
    const Result<Script> script = parse("# watchroom: 1\n# title: Restart \xE2\x80\xAE"
                                        "1-bew\x1B[31m\n");
    QVERIFY(script);
    QCOMPARE(script->title, u"Restart 1-bew"_s);
}

void ScriptHeaderTest::standsAnyBytes()
{
    QByteArray bytes("#!/bin/sh\n# watchroom: 1\n# title: Restart\n# param: a\n# choices: x, y\n");
    quint32 seed = 1;
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = bytes;
        for (int i = 0; i < 4; ++i) {
            seed = seed * 1664525 + 1013904223;
            damaged[qsizetype(seed >> 8) % damaged.size()] = char(seed >> 24);
        }
        const Result<Script> script = parseScriptHeader(u"x"_s, damaged);
        QVERIFY(script || !script.error().summary.isEmpty());
    }
    QCOMPARE(mistakeIn("# watchroom: 2\n"),
             u"restart.sh, line 2: This Watchroom reads version 1 of the description, not “2”."_s);
    QCOMPARE(mistakeIn("# watchroom: 1\n# effect: read\n"),
             u"restart.sh, line 2: Write a line “title:” below: what the button says."_s);
    const auto noProgram = parseScriptHeader(u"a.py"_s, "# watchroom: 1\n# title: Report\n");
    QCOMPARE(
        noProgram.error().summary,
        u"a.py, line 1: Name the program that runs this script here, for example “#!/bin/sh”."_s);
    QCOMPARE(
        mistakeIn("# watchroom: 1\n# title: x\n" + QByteArray("# sentence\n").repeated(97) +
                  "# effect: read\n"),
        u"restart.sh, line 101: The description goes on here. Keep it within the first 100 lines."_s);
}

void ScriptHeaderTest::putsValuesIntoTexts()
{
    const FormValues values{{u"server"_s, u"web-1"_s}, {u"x"_s, u"{server}"_s}};
    QCOMPARE(withValues(u"Restart {server}?"_s, values), u"Restart web-1?"_s);
    QCOMPARE(withValues(u"{x} and {server}{y} {"_s, values), u"{server} and web-1{y} {"_s);
    QCOMPARE(withValues(u"no braces"_s, values), u"no braces"_s);
}

QTEST_GUILESS_MAIN(ScriptHeaderTest)
#include "ScriptHeaderTest.moc"
