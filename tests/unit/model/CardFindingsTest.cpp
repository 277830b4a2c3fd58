// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/CardFindings.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QStringList findings(const QByteArray &body, const QByteArray &fields = {})
{
    return findingsOf(json("{'type':'AdaptiveCard','body':[" + body + "]" + fields + "}"));
}

} // namespace

class CardFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodCardHasNone()
    {
        QCOMPARE(findings("{'type':'TextBlock','text':'Hello','wrap':true,'color':'Good'},"
                          "{'type':'Input.Text','id':'a','label':'Why'}",
                          ",'actions':[{'type':'Action.Submit','title':'Send'}]"),
                 QStringList());
        QCOMPARE(findingsOf(json("{'v':1,'id':'a','fallback':'Hello','card':{'body':[]}}")),
                 QStringList());
    }

    void everyFindingNamesItsPlace_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &fields,
                            const QString &sentence) {
            QTest::newRow(name) << body << fields << sentence;
        };
        row("unknown element", "{'type':'Rocket'}", "",
            u"“body[0].type” is an element that is not known here: “Rocket”."_s);
        row("unmet requirement", "{'type':'TextBlock','text':'a','requires':{'teams':'1'}}", "",
            u"“body[0].requires” asks for what is not there."_s);
        row("unknown action", "", ",'actions':[{'type':'Action.Launch','title':'Go'}]",
            u"“actions[0].type” is no action that can stand here: “Action.Launch”."_s);
        row("wrong type", "{'type':'TextBlock','text':[]}", "", u"“body[0].text” must be text."_s);
        row("missing text", "{'type':'TextBlock'}", "", u"“body[0].text” is missing."_s);
        row("odd word", "{'type':'TextBlock','text':'a','size':'huge'}", "",
            u"“body[0].size” has the word “huge”, which is not known."_s);
        row("odd width", "{'type':'ColumnSet','columns':[{'width':'wide'}]}", "",
            u"“body[0].columns[0].width” is no width of a column."_s);
        row("input without id", "{'type':'Input.Text','label':'Why'}", "",
            u"“body[0].id” is missing."_s);
        row("input without label", "{'type':'Input.Text','id':'why'}", "",
            u"The input “why” has no label."_s);
        row("one id twice",
            "{'type':'Container','id':'a','items':[]},"
            "{'type':'ColumnSet','columns':[{'id':'a'}]}",
            "", u"More than one thing has the id “a”."_s);
        row("lost target", "",
            ",'actions':[{'type':'Action.ToggleVisibility','title':'More',"
            "'targetElements':['b']}]",
            u"“More” shows or hides “b”, which is not in the card."_s);
        row("forbidden picture", "{'type':'Image','url':'file:///a'}", "",
            u"“body[0].url” is not the address of a picture that may be shown."_s);
        row("forbidden link", "",
            ",'actions':[{'type':'Action.OpenUrl','title':'Go','url':'file:///a'}]",
            u"Something was left out: the link of “Go” is not one that may be opened."_s);
        row("limits", QByteArray("{'type':'Badge','text':'a'},").repeated(200) + "{'type':'Badge'}",
            "", u"Something was left out: it has more than 200 parts."_s);
    }

    void everyFindingNamesItsPlace()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, fields);
        QFETCH(QString, sentence);
        const QStringList all = findings(body, fields);
        QVERIFY2(all.contains(sentence), qPrintable(all.join(u'\n')));
    }

    void whatCannotBeReadIsOneSentence()
    {
        QCOMPARE(findingsOf("{"), QStringList{u"This is not JSON."_s});
        QCOMPARE(findingsOf("[]"), QStringList{u"This must be a JSON object."_s});
        QCOMPARE(findingsOf("{}"), QStringList{u"This is not an Adaptive Card."_s});
        QCOMPARE(findingsOf(json("{'v':1}")), QStringList{u"“id” is missing."_s});
    }
};

QTEST_GUILESS_MAIN(CardFindingsTest)
#include "CardFindingsTest.moc"
