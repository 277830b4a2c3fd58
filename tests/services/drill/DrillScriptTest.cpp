// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/drill/DrillScript.h"
#include "integrations/services/drill/DrillStory.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::drill;
using namespace Qt::StringLiterals;

namespace {

/// A script that is right, with these steps.
QByteArray scriptWith(const QByteArray &steps)
{
    return R"({"name": "Test", "shop": {"service": "shop", "goodVersion": "1", "badVersion": "2",
               "incidentTitle": "Down", "incidentText": "It is down.", "onCall": "Ana",
               "alertKinds": ["slow"]},
               "people": [{"id": "ana", "name": "Ana"}], "glances": ["errors"],
               "steps": [)" +
           steps + "]}";
}

QString problemOf(const QByteArray &json)
{
    const auto script = scriptFromJson(json);
    return script ? u"none"_s : script.error().detail;
}

Step note(const char *text, Seconds at = Seconds(0))
{
    return {.at = at, .content = NoteStep{QString::fromUtf8(text), {}}};
}

} // namespace

class DrillScriptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourOwnScriptIsRight()
    {
        const auto script = scriptNamed(u"checkout"_s);
        QVERIFY2(script, qPrintable(script ? QString() : script.error().detail));
        QCOMPARE(script->people.size(), 5u);
        QCOMPARE(script->glances.size(), 8u);
        QCOMPARE(script->shop.servers, 12);
    }

    void onlyOwnScriptsAreFound()
    {
        QCOMPARE(scriptNamed(u"nothing"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(scriptNamed(u"../drill/checkout"_s).error().code, ErrorCode::NotFound);
    }

    void mistakesAreNamedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        const QByteArray end = R"(, {"do": "end"})";
        QTest::newRow("right") << scriptWith(R"({"do": "end"})") << u"none"_s;
        QTest::newRow("nobody") << scriptWith(R"({"do": "message", "who": "bob", "text": "Hi"})" +
                                              end)
                                << u"steps[0].who: nobody is called \"bob\""_s;
        QTest::newRow("condition") << scriptWith(R"({"do": "end", "when": ["later"]})")
                                   << u"steps[0].when: \"later\" is not known"_s;
        QTest::newRow("misspelt") << scriptWith(R"({"do": "note", "text": "Hi", "att": 3})" + end)
                                  << u"steps[0].att: there is no such key"_s;
        QTest::newRow("time") << scriptWith(R"({"do": "end", "at": -1})")
                              << u"steps[0].at: a number from 0 to 3600 is expected"_s;
        QTest::newRow("half") << scriptWith(R"({"do": "end", "at": 1.5})")
                              << u"steps[0].at: a whole number is expected"_s;
        QTest::newRow("kind")
            << scriptWith(R"({"do": "dance"})")
            << u"steps[0].do: \"dance\" is not one of message, note, person, card, "
               "act, end"_s;
        QTest::newRow("card")
            << scriptWith(R"({"do": "card", "card": "pie"})" + end)
            << u"steps[0].card: \"pie\" is not one of release, alerts, incident"_s;
        QTest::newRow("reply")
            << scriptWith(
                   R"({"do": "message", "who": "ana", "text": "Yes", "replyTo": "question"})" + end)
            << u"steps: no earlier message is called \"question\""_s;
        QTest::newRow("endless") << scriptWith(R"({"do": "note", "text": "Hi"})")
                                 << u"steps: none of them is the end"_s;
        QTest::newRow("empty") << scriptWith(R"({"do": "note", "text": ""})" + end)
                               << u"steps[0].text: it is empty"_s;
        QTest::newRow("no object") << scriptWith("3" + end) << u"steps[0]: an object is expected"_s;
        QTest::newRow("shop") << QByteArray(R"({"name": "Test", "steps": [{"do": "end"}]})")
                              << u"shop: an object is expected"_s;
    }

    void mistakesAreNamedWithTheirPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        QCOMPARE(problemOf(json), problem);
    }

    void whatIsNotJsonIsNamedWithItsByte()
    {
        QVERIFY(problemOf("{\"name\": ").startsWith(u"byte "_s));
        QVERIFY(problemOf("[]").startsWith(u"byte "_s));
    }

    void linesBecomeOneText()
    {
        const auto script =
            scriptFromJson(scriptWith(R"({"do": "note", "text": ["one", "two"]}, {"do": "end"})"));
        QCOMPARE(std::get<NoteStep>(script->steps.front().content).text, u"one\ntwo"_s);
    }

    void stepsComeInTheirTime()
    {
        DrillStory story({note("later", Seconds(5)), note("now")});
        const Step *first = story.next(Seconds(0), {});
        QVERIFY(first);
        QCOMPARE(std::get<NoteStep>(first->content).text, u"now"_s);
        QVERIFY(!story.next(Seconds(4), {}));
        QVERIFY(story.next(Seconds(5), {}));
        QVERIFY(!story.next(Seconds(6), {}));
    }

    void aStepWaitsUntilItsConditionHasHeld()
    {
        Step step = note("calm");
        step.when = Condition::Recovered;
        step.held = Seconds(10);
        DrillStory story({step});
        QVERIFY(!story.next(Seconds(1), Condition::Recovered));
        QVERIFY(!story.next(Seconds(5), {}));
        QVERIFY(!story.next(Seconds(6), Condition::Recovered));
        QVERIFY(!story.next(Seconds(15), Condition::Recovered));
        QVERIFY(story.next(Seconds(16), Condition::Recovered));
    }

    void aStepIsLeftOutForGood()
    {
        Step step = note("acknowledge");
        step.unless = Condition::Acknowledged;
        DrillStory story({step});
        QVERIFY(!story.next(Seconds(1), Condition::Acknowledged));
        QVERIFY(!story.next(Seconds(2), {}));
    }

    void aRepeatedStepComesOnceEachTime()
    {
        Step step = note("go on");
        step.when = Condition::Stopped;
        step.repeat = true;
        DrillStory story({step});
        QVERIFY(story.next(Seconds(1), Condition::Stopped));
        QVERIFY(!story.next(Seconds(2), Condition::Stopped));
        QVERIFY(!story.next(Seconds(3), {}));
        QVERIFY(story.next(Seconds(4), Condition::Stopped));
    }
};

QTEST_GUILESS_MAIN(DrillScriptTest)
#include "DrillScriptTest.moc"
