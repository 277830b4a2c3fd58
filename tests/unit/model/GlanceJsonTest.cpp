// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/CardJson.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class GlanceJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidHasItsDefault()
    {
        Glance glance;
        glance.id = GlanceId(u"load"_s);
        QVERIFY(glanceFromJson(json("{'v':1,'id':'load'}")) == glance);
    }

    void aNumberThatIsNoneIsLeftOut()
    {
        Glance glance;
        glance.id = GlanceId(u"load"_s);
        glance.value = qQNaN();
        glance.limits = {{.value = qInf(), .tone = Tone::Warning},
                         {.value = 4, .tone = Tone::Attention}};
        const Result<Glance> read = glanceFromJson(glanceToJson(glance));
        QVERIFY(read);
        QVERIFY(!read->value);
        QCOMPARE(read->limits.size(), 1u);
    }

    void anOddFreshnessIsPutRight()
    {
        QCOMPARE(glanceFromJson(json("{'v':1,'id':'a','staleAfter':-5}")).value().staleAfter,
                 Milliseconds(0));
        QVERIFY(glanceFromJson(json("{'v':1,'id':'a','staleAfter':1e300}")).value().staleAfter >
                Seconds(3600));
    }

    void whatIsWrongIsNamed()
    {
        const auto sentence = [](const QByteArray &json) {
            return glanceFromJson(json).error().summary;
        };
        QCOMPARE(sentence(json("{'v':1}")), u"“id” is missing."_s);
        QCOMPARE(sentence(json("{'id':'a'}")), u"“v” is missing."_s);
        QCOMPARE(sentence(json("[]")), u"This must be a JSON object."_s);
    }

    void whatIsWrongWithASingleFieldLeavesTheRest()
    {
        const auto glance = glanceFromJson(json("{'v':1,'id':'a','name':'Disk','value':'high','"
                                                "limits':[1],'actions':[{'title':'Go'}]}"));
        QVERIFY(glance);
        QCOMPARE(glance->name, u"Disk"_s);
        QVERIFY(!glance->value);
        QVERIFY(glance->limits.empty() && glance->actions.empty());
    }

    void textsForTheScreenAreCleaned()
    {
        const auto glance = glanceFromJson(
            json("{'v':1,'id':'a','name':'Di\\u202esk','state':{'text':'F\\u200bull'}}"));
        QCOMPARE(glance.value().name, u"Disk"_s);
        QCOMPARE(glance.value().state.text, u"Full"_s);
    }
};

QTEST_GUILESS_MAIN(GlanceJsonTest)
#include "GlanceJsonTest.moc"
