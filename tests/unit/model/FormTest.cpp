// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Form.h"
#include "tests/support/CpuTimer.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRight = QLatin1StringView();

Input numberInput(std::optional<double> minimum, std::optional<double> maximum)
{
    return {.id = u"n"_s, .kind = InputKind::Number, .minimum = minimum, .maximum = maximum};
}

} // namespace

class FormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueIsRightOrTold_data()
    {
        QTest::addColumn<Input>("input");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const Input &input, const QString &value,
                            const QString &message) {
            QTest::newRow(name) << input << value << message;
        };
        const Input text{.id = u"t"_s};
        row("text", text, u"anything"_s, kRight);
        row("empty text", text, {}, kRight);
        row("long text", {.id = u"t"_s, .maximumLength = 3}, u"abcd"_s,
            u"Shorten this to 3 characters."_s);
        row("several lines", {.id = u"t"_s, .kind = InputKind::MultilineText}, u"a\nb"_s, kRight);
        row("secret", {.id = u"t"_s, .kind = InputKind::Secret}, u" x "_s, kRight);
        row("folder", {.id = u"t"_s, .kind = InputKind::Folder}, u"/srv"_s, kRight);

        const Input needed{.id = u"t"_s, .required = true};
        row("needed", needed, {}, u"This is needed."_s);
        row("needed, blank", needed, u"  \n"_s, u"This is needed."_s);
        row("needed, own words", {.id = u"t"_s, .required = true, .error = u"Name the server."_s},
            {}, u"Name the server."_s);

        const Input pattern{.id = u"t"_s, .pattern = u"web-[0-9]+"_s, .error = u"Like web-3."_s};
        row("pattern", pattern, u"web-12"_s, kRight);
        row("pattern matches the whole", pattern, u"xweb-1x"_s, u"Like web-3."_s);
        row("pattern, second line", pattern, u"web-1\nrm"_s, u"Like web-3."_s);
        row("pattern, line break at the end", pattern, u"web-1\n"_s, u"Like web-3."_s);
        row("pattern, empty and not needed", pattern, {}, kRight);
        row("alternatives", {.id = u"t"_s, .pattern = u"a|b"_s}, u"ax"_s,
            u"This does not have the right form."_s);
        row("broken pattern", {.id = u"t"_s, .pattern = u"("_s}, u"a"_s,
            u"This does not have the right form."_s);
        row("long pattern", {.id = u"t"_s, .pattern = QString(501, u'a')}, QString(501, u'a'),
            u"This does not have the right form."_s);

        row("number", numberInput({}, {}), u"-1.5e3"_s, kRight);
        row("no number", numberInput({}, {}), u"many"_s, u"Type a number."_s);
        row("comma", numberInput({}, {}), u"1,5"_s, u"Type a number."_s);
        row("infinite", numberInput({}, {}), u"inf"_s, u"Type a number."_s);
        row("not a number", numberInput({}, {}), u"nan"_s, u"Type a number."_s);
        row("at the limits", numberInput(1, 5), u"5"_s, kRight);
        row("too much", numberInput(1, 5), u"5.1"_s, u"Choose a number from 1 to 5."_s);
        row("too little", numberInput(1, 5), u"0"_s, u"Choose a number from 1 to 5."_s);
        row("too little, one limit", numberInput(1, {}), u"0"_s,
            u"Choose a number of at least 1."_s);
        row("too much, one limit", numberInput({}, 5), u"6"_s, u"Choose a number of at most 5."_s);
        row("large limits are readable", numberInput(1, 1'000'000), u"0"_s,
            u"Choose a number from 1 to 1000000."_s);

        const Input toggle{.id = u"t"_s, .kind = InputKind::Toggle};
        row("on", toggle, u"true"_s, kRight);
        row("off", toggle, u"false"_s, kRight);
        row("neither", toggle, u"maybe"_s, u"Choose yes or no."_s);
        row("own words for on", {.id = u"t"_s, .kind = InputKind::Toggle, .valueOn = u"yes"_s},
            u"yes"_s, kRight);
        row("needed, off", {.id = u"t"_s, .kind = InputKind::Toggle, .required = true}, u"false"_s,
            u"Tick this to go on."_s);

        const Input choice{
            .id = u"t"_s, .kind = InputKind::Choice, .choices = {{u"One"_s, u"1"_s}}};
        row("one of the list", choice, u"1"_s, kRight);
        row("a title is no value", choice, u"One"_s, u"Choose one of the list."_s);
        row("nothing chosen", choice, {}, kRight);
        row("needed, nothing chosen", {.id = u"t"_s, .kind = InputKind::Choice, .required = true},
            {}, u"Choose one."_s);

        const Input several{.id = u"t"_s,
                            .kind = InputKind::Choice,
                            .required = true,
                            .choices = {{u"One"_s, u"1"_s}, {u"Two"_s, u"2"_s}},
                            .several = true};
        row("some of the list", several, u"2,1"_s, kRight);
        row("one that is not in the list", several, u"1,3"_s, u"Choose one of the list."_s);
        row("needed, none of the list", several, {}, u"Choose at least one."_s);

        const Input date{.id = u"t"_s, .kind = InputKind::Date};
        row("date", date, u"2028-02-29"_s, kRight);
        row("no such day", date, u"2026-02-29"_s, u"Type a date, for example 2026-03-31."_s);
        row("another way to write it", date, u"31.3.2026"_s,
            u"Type a date, for example 2026-03-31."_s);
        const Input time{.id = u"t"_s, .kind = InputKind::Time};
        row("time", time, u"23:59"_s, kRight);
        const Input november{.id = u"t"_s,
                             .kind = InputKind::Date,
                             .earliest = u"2026-11-01"_s,
                             .latest = u"2026-11-30"_s};
        row("first day", november, u"2026-11-01"_s, kRight);
        row("last day", november, u"2026-11-30"_s, kRight);
        row("a day too late", november, u"2026-12-01"_s,
            u"Choose a day from 2026-11-01 to 2026-11-30."_s);
        row("too early", {.id = u"t"_s, .kind = InputKind::Time, .earliest = u"08:00"_s},
            u"07:59"_s, u"Choose 08:00 or a later time."_s);
        row("too late, own words",
            {.id = u"t"_s,
             .kind = InputKind::Time,
             .error = u"Before noon."_s,
             .latest = u"12:00"_s},
            u"12:01"_s, u"Before noon."_s);
        row("no such time", time, u"24:10"_s, u"Type a time, for example 14:30."_s);
    }

    void aValueIsRightOrTold()
    {
        QFETCH(Input, input);
        QFETCH(QString, value);
        QFETCH(QString, message);
        QCOMPARE(validationMessage(input, value), message);
    }

    void aCatastrophicPatternEndsSoon()
    {
        const CpuTimer timer;
        const QString value = QString(4000, u'a') + u'!';
        for (const QString &pattern :
             {u"(a+)+"_s, u"(a+)+$"_s, u"(a|a)*"_s, u"(a*)(?:\\1)*b"_s, u"(a|aa)+$"_s,
              u"(.*a){20}"_s, u"(a*)*b"_s, u"(*LIMIT_MATCH=4000000000)(a+)+$"_s})
            QVERIFY(
                !validationMessage({.id = u"t"_s, .pattern = pattern, .maximumLength = 5000}, value)
                     .isEmpty());
        QVERIFY2(timer.milliseconds() < 5'000, "a blink each, also on a busy machine");
    }

    void aFormTellsEverythingThatIsWrong()
    {
        const std::vector<Input> inputs{{.id = u"server"_s, .required = true},
                                        {.id = u"note"_s},
                                        {.id = u"count"_s, .kind = InputKind::Number}};
        QVERIFY(validationMessages(inputs, {{u"server"_s, u"web-3"_s}}).isEmpty());

        const auto messages =
            validationMessages(inputs, {{u"count"_s, u"x"_s}, {u"sudo"_s, u"true"_s}});
        QCOMPARE(messages.keys(), (QStringList{u"count"_s, u"server"_s, u"sudo"_s}));
        QCOMPARE(messages.value(u"sudo"_s), u"The form does not ask for this."_s);
    }

    void aFormStartsWithItsInitialValues()
    {
        QCOMPARE(initialValues({{.id = u"a"_s, .initial = u"1"_s}, {.id = u"b"_s}}),
                 (FormValues{{u"a"_s, u"1"_s}, {u"b"_s, QString()}}));
    }
};

QTEST_GUILESS_MAIN(FormTest)
#include "FormTest.moc"
