// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/TemplateExpander.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

ExpandedTemplate expanded(const char *card, const char *data, const char *host = "null")
{
    return expandTemplate(json::parse(card), {.data = json::parse(data), .host = json::parse(host)})
        .value();
}

QByteArray plain(const json &value)
{
    return QByteArray::fromStdString(value.dump());
}

QByteArray plain(const char *text)
{
    return plain(json::parse(text));
}

} // namespace

/// What becomes of objects and lists.
class TemplateExpanderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void objectsAreFilledWhereTheyStand()
    {
        const auto result =
            expanded(R"({"type": "TextBlock", "text": "Hi ${name}", "maxLines": "${lines}",
                         "inner": {"a": ["${name}", 1, null, true]}})",
                     R"({"name": "Ana", "lines": 3})");
        const QByteArray wanted = plain(R"({"type": "TextBlock", "text": "Hi Ana", "maxLines": 3,
                                       "inner": {"a": ["Ana", 1, null, true]}})");
        QCOMPARE(plain(result.value), wanted);
        QVERIFY(result.findings.isEmpty());
    }

    void dataNarrowsWhereNamesAreLookedUp()
    {
        const auto result = expanded(
            R"({"$data": "${person}", "a": "${name}", "b": "${$root.name}", "c": "${$data.name}"})",
            R"({"name": "outer", "person": {"name": "inner"}})");
        const QByteArray wanted = plain(R"({"a": "inner", "b": "outer", "c": "inner"})");
        QCOMPARE(plain(result.value), wanted);
    }

    void listsRepeatAnObject()
    {
        const auto result = expanded(
            R"({"facts": [{"title": "before"},
                          {"$data": "${list}", "title": "${$index}: ${name}", "of": "${$root.all}"},
                          {"title": "after ${$index}"}]})",
            R"({"all": 2, "list": [{"name": "a"}, {"name": "b"}]})");
        const QByteArray wanted = plain(R"({"facts": [{"title": "before"},
                                                 {"title": "0: a", "of": 2}, {"title": "1: b", "of": 2},
                                                 {"title": "after ${$index}"}]})");
        QCOMPARE(plain(result.value), wanted);
    }

    void listsInListsKeepTheirOwnIndex()
    {
        const auto result = expanded(
            R"([{"$data": "${rows}", "cells": [{"$data": "${$data}", "at": "${$index} ${$data}"}]}])",
            R"({"rows": [["a", "b"], ["c"]]})");
        const QByteArray wanted = plain(R"([{"cells": [{"at": "0 a"}, {"at": "1 b"}]},
                                       {"cells": [{"at": "0 c"}]}])");
        QCOMPARE(plain(result.value), wanted);
    }

    void dataMayStandInTheTemplate()
    {
        const auto result = expanded(
            R"({"$data": {"name": "Ana", "items": [1, 2]}, "text": "${name}", "root": "${$root.name}",
                "list": [{"$data": [{"x": 5}, {"x": 6}], "x": "${x}"}]})",
            "null");
        const QByteArray wanted =
            plain(R"({"text": "Ana", "root": "Ana", "list": [{"x": 5}, {"x": 6}]})");
        QCOMPARE(plain(result.value), wanted);
    }

    void whenLeavesOut()
    {
        const auto result = expanded(
            R"([{"$when": "${a > 1}", "is": 1}, {"$when": "${a > 2}", "is": 2},
                {"$when": "${missing}", "is": 3}, {"$when": "${a}", "is": 4},
                {"$when": false, "is": 5}, {"$when": true, "is": 6},
                {"$when": "${1 +}", "is": 7}, {"$when": "${!exists(missing)}", "is": 8}])",
            R"({"a": 2})");
        const QByteArray wanted = plain(R"([{"is": 1}, {"is": 6}, {"is": 8}])");
        QCOMPARE(plain(result.value), wanted);
        QCOMPARE(result.findings.size(), 1);
        QVERIFY(result.findings[0].startsWith(u"[6].$when: ${1 +}"_s));
    }

    void whenSeesTheRepeatedElement()
    {
        const auto result =
            expanded(R"({"items": [{"$data": "${list}", "$when": "${n > 0}", "n": "${n}"}]})",
                     R"({"list": [{"n": 10}, {"n": 0}, {"n": 5}]})");
        const QByteArray wanted = plain(R"({"items": [{"n": 10}, {"n": 5}]})");
        QCOMPARE(plain(result.value), wanted);
    }

    void hostIsAskedByName()
    {
        const auto result = expanded(R"({"text": "${$host.theme}"})", "{}", R"({"theme": "dark"})");
        const QByteArray wanted = plain(R"({"text": "dark"})");
        QCOMPARE(plain(result.value), wanted);
    }

    void listsThatTextsBecomeAreSpreadOut()
    {
        const auto result =
            expanded(R"({"a": [0, "${list}", 9], "b": "${list}"})", R"({"list": [1, 2]})");
        const QByteArray wanted = plain(R"({"a": [0, 1, 2, 9], "b": [1, 2]})");
        QCOMPARE(plain(result.value), wanted);
    }

    void whatHasNoDataIsLeftOutAndNamed()
    {
        const auto result = expanded(
            R"({"facts": [{"$data": "${labels}", "title": "${name}"}, {"title": "${who}"}]})",
            "{}");
        const QByteArray wanted = plain(R"({"facts": [{"title": "${who}"}]})");
        QCOMPARE(plain(result.value), wanted);
        QCOMPARE(result.findings,
                 QStringList({u"facts[0].$data: ${labels}: there is no “labels” in the data."_s,
                              u"facts[1].title: ${who}: there is no “who” in the data."_s}));
    }

    void theWholeMayLeaveItselfOut()
    {
        const auto result =
            expanded(R"({"$when": "${firing}", "text": "a"})", R"({"firing": false})");
        QVERIFY(result.value.is_null());
    }

    void namesOfUnicodeAndOddTextsAreFilledIn()
    {
        const auto result = expanded(R"({"t": "${größe} ${`a\\`b`}"})", R"({"größe": "1 m 🙂"})");
        const QByteArray wanted = plain(R"({"t": "1 m 🙂 a`b"})");
        QCOMPARE(plain(result.value), wanted);
    }

    void growthEnds_data()
    {
        QTest::addColumn<QByteArray>("card");
        QByteArray nested = R"({"text": "x"})";
        for (int i = 0; i < 20; ++i)
            nested = R"({"$data": [1,2,3,4,5,6,7,8,9,10], "i": )" + nested + "}";
        QTest::newRow("lists in lists") << nested;
        QByteArray dropped = R"({"$when": false})";
        for (int i = 0; i < 20; ++i)
            dropped = R"({"$data": [1,2,3,4,5,6,7,8,9,10], "i": )" + dropped + "}";
        QTest::newRow("lists in lists that leave nothing") << dropped;
        QTest::newRow("everything again and again")
            << R"({"$data": "${range(0, 5000)}", "all": "${$root}"})"_ba;
        QTest::newRow("a range") << R"("${range(0, 2000000000)}")"_ba;
        QTest::newRow("ranges of ranges")
            << R"("${select(range(0, 5000), a, select(range(0, 5000), b, a * b))}")"_ba;
        QTest::newRow("lists of everything")
            << R"("${select(range(0, 60000), a, [$root, $root, $root, $root])}")"_ba;
    }

    void growthEnds()
    {
        QFETCH(QByteArray, card);
        json data;
        for (int i = 0; i < 1000; ++i)
            data["field" + std::to_string(i)] = std::string(100, 'x');
        const auto result = expandTemplate(json::parse(card.toStdString()), {.data = data});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ResourceExhausted);
        QVERIFY(!result.error().summary.isEmpty());
    }

    void textsDoNotGrowWithoutEnd()
    {
        const json card = "${replace(json(concat('\"', join(range(0, 9000), 'aaaa'), '\"')), 'a', "
                          "join(range(0, 9000), 'b'))}";
        const auto result = expandTemplate(card, {.data = json::object()});
        QVERIFY(result);
        QVERIFY(result->findings.value(0).contains(u"grows too long"_s));
    }

    void findingsEnd()
    {
        json card = json::array();
        for (int i = 0; i < 200; ++i)
            card.push_back("${missing" + std::to_string(i) + "}");
        const auto result = expandTemplate(card, {.data = json::object()});
        QVERIFY(result);
        QCOMPARE(result->findings.size(), 50);
    }
};

QTEST_GUILESS_MAIN(TemplateExpanderTest)
#include "TemplateExpanderTest.moc"
