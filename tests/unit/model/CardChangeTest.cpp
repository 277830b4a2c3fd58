// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardChange.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

class CardChangeTest : public QObject
{
    Q_OBJECT

    static Card incident()
    {
        Card card;
        card.revision = 1;
        card.title = u"Checkout is slow"_s;
        card.severity = Severity::Error;
        card.state = {u"Investigating"_s, Tone::Attention};
        card.body = {{TextBlock{.text = MarkupText(u"We are looking."_s)}},
                     {FactSet{{{u"Impact"_s, u"5 %"_s}, {u"Lead"_s, u"Ana"_s}}}},
                     {Progress{.percent = 33, .text = {}, .remaining = {}}}};
        card.actions = {{.id = ActionId(u"ack"_s), .title = u"Acknowledge"_s}};
        return card;
    }

    static FactSet &facts(Card &card) { return std::get<FactSet>(card.body[1].content); }

private Q_SLOTS:
    void whatMattersMostComesFirst()
    {
        Card after = incident();
        after.state = {u"Mitigated"_s, Tone::Good};
        after.severity = Severity::Critical;
        after.title = u"Checkout was slow"_s;
        QCOMPARE(
            describeChange(incident(), after),
            QStringList({u"State: Investigating → Mitigated"_s, u"Severity: Error → Critical"_s,
                         u"Title: Checkout is slow → Checkout was slow"_s}));
    }

    void whatCameOrWentIsSaidSo()
    {
        Card before = incident();
        Card after = incident();
        before.state = {};
        QCOMPARE(describeChange(before, after), QStringList{u"State: Investigating"_s});
        QCOMPARE(describeChange(after, before), QStringList{u"State “Investigating” is gone"_s});
    }

    void fewFactsAreNamedAndManyCounted()
    {
        Card after = incident();
        facts(after).facts[0].value = u"8 %"_s;
        QCOMPARE(describeChange(incident(), after), QStringList{u"Impact: 5 % → 8 %"_s});
        facts(after).facts[1].value = u"Mei"_s;
        QCOMPARE(describeChange(incident(), after).size(), 2);
        facts(after).facts.push_back({u"Since"_s, u"14:03"_s});
        const QStringList counted = describeChange(incident(), after);
        QCOMPARE(counted.size(), 1);
        QVERIFY(counted.first().startsWith(u'3'));
    }

    void progressTextButtonsAndFilesAreNoticed()
    {
        Card after = incident();
        std::get<Progress>(after.body[2].content).percent = 67;
        std::get<TextBlock>(after.body[0].content).text = MarkupText(u"Found it."_s);
        after.actions = {{.id = ActionId(u"close"_s), .title = u"Close"_s}};
        after.evidence = {{.name = u"graph.png"_s}};
        const QStringList changes = describeChange(incident(), after);
        QCOMPARE(changes.first(4),
                 QStringList({u"Progress: 33 % → 67 %"_s, u"Text changed"_s, u"New button: Close"_s,
                              u"Button gone: Acknowledge"_s}));
        QCOMPARE(changes.size(), 5);
    }

    void somethingIsAlwaysSaid()
    {
        Card after = incident();
        after.revision = 2;
        QCOMPARE(describeChange(incident(), after), QStringList{u"Nothing changed"_s});
        after.metadata = {{u"host"_s, u"web-3"_s}};
        QCOMPARE(describeChange(incident(), after), QStringList{u"Details changed"_s});
    }

    void wordsFromOutsideStayOnOneLine()
    {
        Card after = incident();
        after.state.text = u"Miti\u202Egated\n"_s + QString(500, u'x');
        const QString line = describeChange(incident(), after).first();
        QVERIFY(!line.contains(u'\u202E') && !line.contains(u'\n'));
        QVERIFY(line.size() < 120);
    }
};

QTEST_GUILESS_MAIN(CardChangeTest)
#include "CardChangeTest.moc"
