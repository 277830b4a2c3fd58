// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/JsonReader.h"
#include "tests/support/CpuTimer.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strangeDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("spaces") << "   "_ba;
        QTest::newRow("half an object") << json("{'a':");
        QTest::newRow("two documents") << "{}{}"_ba;
        QTest::newRow("comment") << "{}// no"_ba;
        QTest::newRow("trailing comma") << json("{'a':1,}");
        QTest::newRow("not a number") << json("{'a':NaN}");
        QTest::newRow("infinity") << json("{'a':-Infinity}");
        QTest::newRow("a number beyond all") << json("{'a':1e999}");
        QTest::newRow("leading zero") << "[01]"_ba;
        QTest::newRow("single quotes") << "{'a':1}"_ba;
        QTest::newRow("raw control character") << "[\"a\nb\"]"_ba;
        QTest::newRow("invalid UTF-8") << "[\"\xFF\"]"_ba;
        QTest::newRow("overlong UTF-8") << "[\"\xC0\xAF\"]"_ba;
        QTest::newRow("surrogate in UTF-8") << "[\"\xED\xA0\x80\"]"_ba;
        QTest::newRow("half a character") << "[\"\xE2\x82\"]"_ba;
        QTest::newRow("lone surrogate escape") << json("['\\ud800']");
        QTest::newRow("UTF-16") << "\xFF\xFE{\0}\0"_ba;
        QTest::newRow("NUL") << QByteArray("{\0}", 3);
        QTest::newRow("closing brackets") << QByteArray(100'000, ']');
    }

    void strangeDocumentsAreRefused()
    {
        QFETCH(QByteArray, json);
        const auto value = parseJson(json);
        QVERIFY(!value);
        QCOMPARE(value.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!value.error().summary.isEmpty());
    }

    void depthIsCappedBeforeAnythingIsBuilt_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("lists") << "["_ba;
        QTest::newRow("objects") << json("{'a':");
        QTest::newRow("both") << json("[{'a':");
    }

    void depthIsCappedBeforeAnythingIsBuilt()
    {
        QFETCH(QByteArray, piece);
        const auto value = parseJson(piece.repeated(100'000));
        QVERIFY(!value);
        QCOMPARE(value.error().summary, u"This is nested too deeply to be read."_s);
    }

    void depthIsCountedExactly()
    {
        const auto nested = [](int depth) {
            return QByteArray(depth, '[') + QByteArray(depth, ']');
        };
        QVERIFY(parseJson(nested(64)));
        QVERIFY(!parseJson(nested(65)));
        QVERIFY(parseJson(nested(3), {.maximumDepth = 3}));
        QVERIFY(!parseJson(nested(4), {.maximumDepth = 3}));
    }

    void bracketsInTextsDoNotCount()
    {
        QVERIFY(parseJson("[\"" + QByteArray(1000, '[') + "\"]"));
        QVERIFY(parseJson(json("['\\'[[[[\\\\','") + QByteArray(1000, '{') + "\"]"));
        QVERIFY(!parseJson(json("['\\\\',") + QByteArray(1000, '[')));
    }

    void sizeIsCapped()
    {
        QVERIFY(parseJson("[1]", {.maximumBytes = 3}));
        QCOMPARE(parseJson("[1] ", {.maximumBytes = 3}).error().code, ErrorCode::ResourceExhausted);
    }

    void theLastOfTwoEqualNamesCounts()
    {
        const auto value = parseJson(json("{'a':'first','a':'second'}"));
        JsonProblem problem;
        QCOMPARE(JsonReader(*value, problem).text("a"), u"second"_s);
    }

    void fieldsHaveDefaultsAndTheirPlaceInMessages()
    {
        const auto value = parseJson(json("{'text':'a','number':2.5,'flag':true,'nothing':null}"));
        JsonProblem problem;
        const JsonReader fields(*value, problem, u"card"_s);
        QCOMPARE(fields.text("text"), u"a"_s);
        QCOMPARE(fields.text("missing"), QString());
        QCOMPARE(fields.text("nothing"), QString());
        QCOMPARE(fields.number("number"), 2.5);
        QCOMPARE(fields.number("missing"), std::nullopt);
        QVERIFY(fields.flag("flag"));
        QVERIFY(fields.flag("missing", true));
        QCOMPARE(fields.integer("missing", 7, 0, 9), 7);
        QVERIFY(fields.array("missing").empty());
        QVERIFY(!fields.object("missing"));
        QVERIFY(problem.isEmpty());

        QCOMPARE(fields.integer("number", 7, 0, 9), 7);
        QCOMPARE(fields.text("flag"), u"true"_s); // reported, but readable
        QCOMPARE(problem.sentences().last(), u"“card.flag” must be text."_s);
        QCOMPARE(problem.error().summary,
                 u"“card.number” must be a whole number from 0 to 9."_s); // the first
    }

    void whatNobodyAskedForIsKept()
    {
        const auto value = parseJson(json("{'a':1,'b':[2],'c':null,'d':{'e':1,'f':2}}")).value();
        JsonProblem problem;
        const JsonReader fields(value, problem);
        QCOMPARE(fields.number("a"), 1);
        fields.within("d", [](const JsonReader &inner) { inner.number("e"); });
        QCOMPARE(fields.unread(), json("{'b':[2],'c':null,'d':{'f':2}}"));
        fields.peek("b");
        QVERIFY(fields.unread().contains("b"));
        fields.find("b");
        QVERIFY(!fields.unread().contains("b"));
        fields.find("c");
        fields.find("d");
        QCOMPARE(fields.unread(), json("{'d':{'f':2}}")); // what was not read within stays
    }

    void aLongDocumentIsReadInOneGo()
    {
        const CpuTimer timer;
        const QByteArray json = "[" + QByteArray("\"\\\"x\",").repeated(200'000) + "1]";
        QVERIFY(parseJson(json, {.maximumBytes = json.size()}));
        QVERIFY(timer.milliseconds() < 10'000); // a quadratic reader would take minutes
    }
};

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "JsonReaderTest.moc"
