// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/TemplateExpander.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

const json kData = json::parse(R"({
    "name": "Ana", "empty": "", "zero": 0, "price": 499.99, "whole": 7, "nothing": null,
    "yes": true, "Case": "exact", "list": [3, 1, 2], "words": ["a", "b", "c"],
    "people": [{"name": "Bo", "age": 40, "on": true}, {"name": "Ada", "age": 36, "on": false}],
    "deep": {"er": [{"x": [10, 20]}], "odd key": "found"},
    "when": "2026-11-22T18:05:09.123Z", "day": "2026-03-01"
})");

const Timestamp kNow{Milliseconds(1'795'370'709'123)}; // 2026-11-22T18:05:09.123Z

ExpandedTemplate filled(const QByteArray &text)
{
    const json card = text.toStdString();
    return expandTemplate(card, {.data = kData, .now = kNow}).value();
}

} // namespace

/// The expression language, an expression and its value a line.
class TemplateExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expressionsHaveValues_data()
    {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *expression, const char *expected) {
            QTest::newRow(expression) << QByteArray(expected);
        };
        // literals and the data
        row("12", "12");
        row("-1.5e2", "-150.0");
        row("'it\\'s'", R"("it's")");
        row("\"a \\\\ b\"", R"("a \\ b")");
        row("true", "true");
        row("null", "null");
        row("name", R"("Ana")");
        row("NAME", R"("Ana")");
        row("deep.er[0].x[1]", "20");
        row("deep['odd key']", R"("found")");
        row("$root.deep.er[0]['x']", "[10,20]");
        row("$data.whole", "7");
        row("people[0]", R"({"age":40,"name":"Bo","on":true})");
        row("[1, 'a', name]", R"([1,"a","Ana"])");
        row("{a: 1, 'b': name}", R"({"a":1,"b":"Ana"})");
        row("`Hi ${name}, ${whole + 1}`", R"("Hi Ana, 8")");
        row("$_acTemplateVersion.major", "2");
        // operators, loosest last
        row("1 + 2 * 3", "7");
        row("(1 + 2) * 3", "9");
        row("10 - 3 - 2", "5");
        row("2 ^ 3 ^ 2", "512");
        row("7 / 2", "3");
        row("7 / 2.0", "3.5");
        row("7 % 4", "3");
        row("-whole + 1", "-6");
        row("price * 2", "999.98");
        row("9223372036854775807 + 1", "9.223372036854776e+18");
        row("name + ' ' + whole", R"("Ana 7")");
        row("name & 1 & yes", R"("Ana1true")");
        row("1 + 1 == 2", "true");
        row("2 == 2.0", "true");
        row("'a' != 'b'", "true");
        row("3 < 4 && 4 <= 4 && 5 > 4 && 5 >= 5", "true");
        row("'apple' < 'pear'", "true");
        row("1 < 'a'", "false");
        row("!yes || name == 'Ana'", "true");
        row("!exists(type)", "true");
        row("whole > 5 ? 'many' : 'few'", R"("many")");
        row("missing ?? 'none'", R"("none")");
        // logic
        row("if(zero, 'zero is true', 'no')", R"("zero is true")");
        row("if(missing, 'yes', 'no')", R"("no")");
        row("and(true, whole == 7)", "true");
        row("or(false, missing)", "false");
        row("not(nothing)", "true");
        row("equals(list, [3, 1, 2])", "true");
        row("greaterOrEquals(whole, 7)", "true");
        row("exists(nothing)", "false");
        row("exists(empty)", "true");
        row("empty(empty)", "true");
        row("empty([])", "true");
        row("empty(missing)", "true");
        row("empty(name)", "false");
        row("coalesce(missing, nothing, 'last')", R"("last")");
        row("bool('false')", "false");
        row("bool(0)", "false");
        row("isString(name) && isInteger(whole) && isFloat(price)", "true");
        row("IF(yes, 1, 2)", "1");
        // numbers
        row("add(1, 2, 3)", "6");
        row("sub(5, 2)", "3");
        row("mul(2, 2.5)", "5.0");
        row("div(9, 3)", "3");
        row("mod(-7, 3)", "-1");
        row("min(list)", "1");
        row("max(4, 9, 2)", "9");
        row("sum([1, 2.5])", "3.5");
        row("sum([])", "0");
        row("average(list)", "2.0");
        row("abs(-3)", "3");
        row("sqrt(16)", "4.0");
        row("round(2.5)", "3");
        row("round(3.14159, 2)", "3.14");
        row("floor(2.9)", "2");
        row("ceiling(2.1)", "3");
        row("range(3, 4)", "[3,4,5,6]");
        row("int('42')", "42");
        row("int(3.9)", "3");
        row("float('1.25')", "1.25");
        row("formatNumber(1234567.891, 2)", R"("1,234,567.89")");
        row("formatNumber(0.125, 2)", R"("0.13")");
        row("formatNumber(-2.5, 0)", R"("-3")");
        row("formatNumber(1234.5, 1, 'de-DE')", R"("1.234,5")");
        // texts
        row("concat('a', 1, true, nothing)", R"("a1true")");
        row("concat([1], [2, 3])", "[1,2,3]");
        row("length(name)", "3");
        row("count(people)", "2");
        row("substring('Andrew Leader', 7, 4)", R"("Lead")");
        row("substring('abc', 1)", R"("bc")");
        row("indexOf('abcabc', 'c')", "2");
        row("lastIndexOf('abcabc', 'c')", "5");
        row("indexOf(words, 'b')", "1");
        row("lastIndexOf(words, 'x')", "-1");
        row("replace('a-b-c', '-', '+')", R"("a+b+c")");
        row("replaceIgnoreCase('AbA', 'a', 'x')", R"("xbx")");
        row("split('a,b,c', ',')", R"(["a","b","c"])");
        row("split('abc', '')", R"(["a","b","c"])");
        row("join(words, ', ')", R"("a, b, c")");
        row("join(words, ', ', ' and ')", R"("a, b and c")");
        row("toUpper(name)", R"("ANA")");
        row("toLower(name)", R"("ana")");
        row("trim('  a ')", R"("a")");
        row("startsWith(name, 'An') && endsWith(name, 'na')", "true");
        row("contains(words, 'b')", "true");
        row("contains(name, 'n')", "true");
        row("contains(deep, 'er')", "true");
        row("contains(missing, 'er')", "false");
        row("sentenceCase('HELLO you')", R"("Hello you")");
        row("titleCase('hello YOU')", R"("Hello You")");
        row("countWord('  one two ')", "2");
        row("addOrdinal(11)", R"("11th")");
        row("addOrdinal(22)", R"("22nd")");
        row("string(500)", R"("500")");
        row("string(0.1)", R"("0.1")");
        row("string(people[1])", R"("{\"age\":36,\"name\":\"Ada\",\"on\":false}")");
        row("json('{\"a\": [1]}').a[0]", "1");
        row("base64('hello')", R"("aGVsbG8=")");
        row("base64ToString('aGVsbG8=')", R"("hello")");
        row("uriComponent('a b&c/d')", R"("a%20b%26c%2Fd")");
        row("uriComponentToString('a%20b')", R"("a b")");
        row("uriHost('https://example.org:8443/a?b=c')", R"("example.org")");
        row("uriPathAndQuery('https://example.org:8443/a?b=c')", R"("/a?b=c")");
        row("uriPort('https://example.org/')", "443");
        // lists
        row("first(list)", "3");
        row("last(words)", R"("c")");
        row("first([])", "null");
        row("createArray(1, 2)", "[1,2]");
        row("skip(list, 1)", "[1,2]");
        row("take('abc', 2)", R"("ab")");
        row("subArray(list, 1, 2)", "[1]");
        row("reverse(list)", "[2,1,3]");
        row("union([1, 2], [2, 3])", "[1,2,3]");
        row("unique([1, 1, 2])", "[1,2]");
        row("intersection([1, 2, 3], [2, 3], [3])", "[3]");
        row("flatten([1, [2, [3]]])", "[1,2,3]");
        row("sortBy(list)", "[1,2,3]");
        row("select(sortBy(people, 'age'), x, x.name)", R"(["Ada","Bo"])");
        row("sortByDescending(list)", "[3,2,1]");
        row("select(people, p, p.age + whole)", "[47,43]");
        row("foreach(people, p => p.name)", R"(["Bo","Ada"])");
        row("where(people, p, p.on)", R"([{"age":40,"name":"Bo","on":true}])");
        row("any(people, p, p.age > 39)", "true");
        row("all(people, p, p.age > 39)", "false");
        row("sum(select(people, p, if(p.on, p.age, 0)))", "40");
        row("select(people, a, select(list, b, a.age + b))", "[[43,41,42],[39,37,38]]");
        row("select({a: 1}, pair, concat(pair.key, pair.value))", R"(["a1"])");
        row("setProperty({a: 1}, 'b', 2)", R"({"a":1,"b":2})");
        row("removeProperty({a: 1, b: 2}, 'a')", R"({"b":2})");
        row("merge({a: 1}, {a: 2, b: 3})", R"({"a":2,"b":3})");
        row("getProperty(deep, 'odd key')", R"("found")");
        row("indicesAndValues(['x'])", R"([{"index":0,"value":"x"}])");
        // times
        row("utcNow()", R"("2026-11-22T18:05:09.123Z")");
        row("formatDateTime(when, 'yyyy-MM-ddTHH:mm:ss')", R"("2026-11-22T18:05:09")");
        row("formatDateTime(when, 'dddd, d MMMM yy, h:mm tt')",
            R"("Sunday, 22 November 26, 6:05 PM")");
        row("formatDateTime('2026-11-22T20:05:09+02:00', 'HH:mm')", R"("18:05")");
        row("formatDateTime(day, 'ddd d MMM')", R"("Sun 1 Mar")");
        row("formatDateTime(day, \"'day' d\")", R"("day 1")");
        row("formatDateTime(day, 'MMMM', 'de-DE')", R"("März")");
        row("formatDateTime(when, 's')", R"("2026-11-22T18:05:09")");
        row("formatEpoch(0, 'yyyy-MM-ddTHH:mm:ssZ')", R"("1970-01-01T00:00:00Z")");
        row("formatTicks(637243624200000000, 'yyyy-MM-dd')", R"("2020-05-06")");
        row("ticks('1970-01-01T00:00:00Z')", "621355968000000000");
        row("addDays(when, 9, 'yyyy-MM-dd')", R"("2026-12-01")");
        row("addHours(when, -19, 'ddd HH:mm')", R"("Sat 23:05")");
        row("addToTime(when, 1, 'Month', 'MMMM')", R"("December")");
        row("getPastTime(1, 'Year', 'yyyy')", R"("2025")");
        row("dayOfMonth(when)", "22");
        row("dayOfWeek(when)", "0");
        row("dayOfYear(day)", "60");
        row("month(when) * 10000 + year(when)", "112026");
        row("startOfDay(when)", R"("2026-11-22T00:00:00.000Z")");
        row("getTimeOfDay(when)", R"("evening")");
        row("ticksToHours(dateTimeDiff('2026-11-22T06:00:00Z', '2026-11-22T04:00:00Z'))", "2.0");
    }

    void expressionsHaveValues()
    {
        QFETCH(QByteArray, expected);
        const ExpandedTemplate result = filled("${"_ba + QTest::currentDataTag() + "}"_ba);
        QCOMPARE(QByteArray::fromStdString(result.value.dump()), expected);
        QCOMPARE(result.findings, QStringList());
    }

    void whatHasNoValueStaysAsItWasWritten_data()
    {
        QTest::addColumn<QString>("because");
        const auto row = [](const char *expression, const QString &because) {
            QTest::newRow(expression) << because;
        };
        row("missing", u"no “missing” in the data"_s);
        row("people[7].name", u"no “people[7]” in the data"_s);
        row("toUpper(person.name)", u"no “person” in the data"_s);
        row("rand(1, 6)", u"no function called “rand”"_s);
        row("length()", u"does not take 0 value"_s);
        row("length(list)", u"is not text"_s);
        row("formatNumber('many', 2)", u"“many” is not a number"_s);
        row("formatDateTime('soon', 'yyyy')", u"is not a time"_s);
        row("1 / 0", u"has no result"_s);
        row("5 % 0", u"has no result"_s);
        row("addDays(when, 1e300)", u"too far away"_s);
        row("formatEpoch(1e18)", u"too far away"_s);
        row("substring('abc', 2, 9)", u"is not that long"_s);
        row("int('x')", u"is not a number"_s);
        row("json('{')", u"not JSON"_s);
        row("select(list, 1, x)", u"a name for its elements"_s);
        row("1 +", u"stops where a value should follow"_s);
        row("(1", u"“)” is missing"_s);
        row("1 2", u"one word too many"_s);
        row("* 2", u"stands where a value should"_s);
        row("a ~ b", u"“~” means nothing here"_s);
        row("'abc", u""_s); // then it has no end, and is no expression at all
        row("", u"stops where a value should follow"_s);
    }

    void whatHasNoValueStaysAsItWasWritten()
    {
        QFETCH(QString, because);
        const QByteArray text = "${"_ba + QTest::currentDataTag() + "}"_ba;
        const ExpandedTemplate result = filled(text);
        QCOMPARE(QByteArray::fromStdString(result.value.get<std::string>()), text);
        QCOMPARE(result.findings.size(), because.isEmpty() ? 0 : 1);
        QVERIFY2(result.findings.value(0).contains(because), qPrintable(result.findings.value(0)));
    }

    void expressionsStandAmongWords_data()
    {
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("Hello ${name}!") << "Hello Ana!"_ba;
        QTest::newRow("${name} is ${whole}") << "Ana is 7"_ba;
        QTest::newRow("a ${nothing}b") << "a b"_ba;
        QTest::newRow("a ${missing} b") << "a ${missing} b"_ba;
        QTest::newRow("${ {a: '}'}.a } x") << "} x"_ba;
        QTest::newRow("{{DATE(${day}, SHORT)}}") << "{{DATE(2026-03-01, SHORT)}}"_ba;
        QTest::newRow("costs $5 {or so}") << "costs $5 {or so}"_ba;
        QTest::newRow("${name") << "${name"_ba;
        QTest::newRow("${name} and ${name") << "Ana and ${name"_ba;
    }

    void expressionsStandAmongWords()
    {
        QFETCH(QByteArray, expected);
        const ExpandedTemplate result = filled(QTest::currentDataTag());
        QCOMPARE(QByteArray::fromStdString(result.value.get<std::string>()), expected);
    }

    void deepOrLongExpressionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::newRow("parentheses") << QByteArray(1000, '(') + "1"_ba + QByteArray(1000, ')');
        QTest::newRow("signs") << QByteArray(2000, '-') + "1"_ba;
        QTest::newRow("negations") << QByteArray(2000, '!') + "1"_ba;
        QTest::newRow("sums") << "1"_ba + QByteArray("+1").repeated(1000);
        QTest::newRow("parts") << "name"_ba + QByteArray(".a").repeated(1000);
        QTest::newRow("choices") << QByteArray("1 ? 2 : ").repeated(300) + "3"_ba;
        QTest::newRow("lists") << QByteArray(1000, '[') + QByteArray(1000, ']');
        QTest::newRow("long") << "'"_ba + QByteArray(5000, 'a') + "'"_ba;
    }

    void deepOrLongExpressionsAreRefused()
    {
        QFETCH(QByteArray, expression);
        const QByteArray text = "${"_ba + expression + "}"_ba;
        const ExpandedTemplate result = filled(text);
        QCOMPARE(QByteArray::fromStdString(result.value.get<std::string>()), text);
        QCOMPARE(result.findings.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TemplateExpressionTest)
#include "TemplateExpressionTest.moc"
