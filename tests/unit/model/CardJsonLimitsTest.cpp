// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/CardJson.h"
#include "app/model/CardWalk.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Card cardWith(int nodes, int actions)
{
    Card card;
    card.id = CardId(u"big"_s);
    card.fallback = u"Big"_s;
    for (int i = 0; i < nodes; ++i)
        card.body.push_back({Badge{{u"ok"_s, Tone::Good}}});
    for (int i = 0; i < actions; ++i)
        card.actions.push_back({.id = ActionId(u"a%1"_s.arg(i)), .title = u"Act"_s});
    return card;
}

QString lastText(const Card &card)
{
    const auto *text =
        card.body.empty() ? nullptr : std::get_if<TextBlock>(&card.body.back().content);
    return text ? text->text.source : QString();
}

/// An Adaptive Card with this body and further fields; single quotes will do.
Card bare(const QByteArray &body, const QByteArray &fields = {})
{
    Result<Card> card =
        cardFromAdaptiveJson(json("{'type':'AdaptiveCard','body':[" + body + "]" + fields + "}"));
    if (!card)
        return {};
    card->id = CardId(u"bare"_s);
    card->fallback = u"Bare"_s;
    return *card;
}

/// The same piece so many times, with commas.
QByteArray list(const QByteArray &piece, int count)
{
    return QByteArray(piece + ",").repeated(count).chopped(1);
}

int countOfNodes(const Card &card)
{
    int count = 0;
    forEachNode(card, [&](const CardNode &) { ++count; });
    return count;
}

/// Containers in containers, in JSON alone.
QByteArray nestedJson(int levels)
{
    return json("{'v':1,'id':'deep','fallback':'Deep','card':{'body':[") +
           QByteArray(json("{'type':'Container','items':[")).repeated(levels) +
           QByteArray("]}").repeated(levels) + "]}}";
}

} // namespace

class CardJsonLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardAtTheLimitsIsWhole()
    {
        const Card card = cardWith(200, 25);
        QVERIFY(cardFromJson(cardToJson(card)) == card);
    }

    void whatIsOverTheLimitsIsLeftOutAndSaid()
    {
        const Result<Card> card = cardFromJson(cardToJson(cardWith(201, 26)));
        QVERIFY(card);
        QCOMPARE(card->body.size(), 201u); // 200 and the note
        QCOMPARE(card->actions.size(), 25u);
        QCOMPARE(card->actions.back().id.value, u"a24"_s); // the first ones stay
        QCOMPARE(lastText(*card), u"Part of this card was left out: it has more than 25 buttons, "
                                  "it has more than 200 parts."_s);
    }

    void nodesInContainersCountToo()
    {
        Card card = cardWith(150, 0);
        card.body.push_back({Container{cardWith(100, 0).body}});
        const Result<Card> read = cardFromJson(cardToJson(card));
        QVERIFY(read);
        QCOMPARE(std::get<Container>(read->body.at(150).content).items.size(), 49u);
        QVERIFY(lastText(*read).contains(u"more than 200 parts"));
    }

    void deepContainersAreLeftOutAndSaid()
    {
        QVERIFY(lastText(cardFromJson(nestedJson(12)).value()).isEmpty());
        QVERIFY(lastText(cardFromJson(nestedJson(13)).value()).contains(u"nested too deeply"));
    }

    void veryDeepJsonIsRefused()
    {
        QCOMPARE(cardFromJson(nestedJson(40)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(storedCardFromJson(nestedJson(100'000)).error().code, ErrorCode::InvalidArgument);
    }

    void spaceBetweenThePartsDoesNotCount()
    {
        QByteArray json = cardToJson(cardWith(1, 0));
        json.append(QByteArray(200 * 1024, ' '));
        QVERIFY(cardFromJson(json) == cardWith(1, 0));
    }

    void theEndOfALongCardIsLeftOutAndSaid()
    {
        Card card = cardWith(0, 2);
        for (int i = 0; i < 100; ++i)
            card.body.push_back({Badge{{QString(1000, u'ä'), Tone::Good}}});
        const Result<Card> read = cardFromJson(cardToJson(card));
        QVERIFY(read);
        QCOMPARE(read->actions.size(), 2u);
        QVERIFY(read->body.size() > 10 && read->body.size() < 60);
        QCOMPARE(std::get<Badge>(read->body.front().content).label.text.size(), 501);
        QCOMPARE(lastText(*read), u"Part of this card was left out: it is longer than 64 KB."_s);
        QVERIFY(storedCardFromJson(cardToJson(card)).value().body.size() == 100);
    }

    void aHugeCardIsRefused()
    {
        QByteArray json = cardToJson(cardWith(1, 0));
        json.append(QByteArray(1024 * 1024 - json.size(), ' '));
        QVERIFY(cardFromJson(json));
        json.append(' ');
        QCOMPARE(cardFromJson(json).error().code, ErrorCode::ResourceExhausted);
        QVERIFY(storedCardFromJson(json));
    }

    void picturesAreCounted()
    {
        const QByteArray picture = "{'type':'Image','url':'https://example.org/a.png'}";
        const Card card =
            bare("{'type':'ImageSet','images':[" + list(picture, 15) + "]}," + list(picture, 6));
        QCOMPARE(card.body.size(), 7u); // the set, five pictures and the note
        QVERIFY(lastText(card).contains(u"more than 20 pictures"));
    }

    void tablesEndSomewhere()
    {
        const QByteArray cell = "{'items':[{'type':'TextBlock','text':'a'}]}";
        const QByteArray row = "{'cells':[" + list(cell, 3) + "]}";
        const QByteArray wide = "{'cells':[" + list("{}", 21) + "]}";
        const Card card = bare("{'type':'Table','columns':[" + list("{}", 21) + "],'rows':[" +
                               wide + "," + list(row, 100) + "]}");
        const auto &table = std::get<CardTable>(card.body.front().content);
        QCOMPARE(table.rows.size(), 100u);
        QCOMPARE(table.rows.front().cells.size(), 20u);
        QCOMPARE(table.columns.size(), 20u);
        QCOMPARE(table.rows.back().cells.back().box.items.size(),
                 1u); // a cell's first part is free
        QVERIFY(lastText(card).contains(u"more than 100 rows"));
        QVERIFY(lastText(card).contains(u"more than 20 columns"));
    }

    void factsAreCounted()
    {
        const Card card = bare("{'type':'FactSet','facts':[" + list("{}", 1001) + "]}");
        QCOMPARE(std::get<FactSet>(card.body.front().content).facts.size(), 1000u);
        QVERIFY(lastText(card).contains(u"more than 1000 lines"));
    }

    void cardsInCardsEndSomewhere()
    {
        QByteArray nested = "{'body':[{'type':'TextBlock','text':'innermost'}]}";
        for (int i = 0; i < 8; ++i)
            nested =
                "{'body':[],'actions':[{'type':'Action.ShowCard','title':'More','card':" + nested +
                "}]}";
        const Card card = bare(
            "", ",'actions':[{'type':'Action.ShowCard','title':'More','card':" + nested + "}]");
        QCOMPARE(card.shownCards.size(), 1u);
        QVERIFY(lastText(card).contains(u"nested too deeply"));
        QVERIFY(storedCardFromJson(cardToJson(card)) == card);
    }

    void fallbacksOfFallbacksEndSomewhere()
    {
        QByteArray nested = "{'type':'TextBlock','text':'at last'}";
        for (int i = 0; i < 40; ++i)
            nested = "{'type':'Unknown','fallback':" + nested + "}";
        const Card card = bare(nested);
        const auto &unknown = std::get<UnknownElement>(card.body.front().content);
        QCOMPARE(std::get<TextBlock>(unknown.shown.front().content).text.source, u"at last"_s);
    }

    void whatIsUnknownHidesNothingFromTheLimits()
    {
        const QByteArray many = list("{'type':'Badge','text':'a'}", 300);
        const Card card =
            bare("{'type':'Rocket','fallback':{'type':'Container','items':[" + many + "]}}");
        QVERIFY(countOfNodes(card) <= 201);
        const Result<Card> stored = storedCardFromJson(cardToJson(card)); // which has no limits
        QVERIFY(stored == card);
    }

    void aLongFallbackIsCut()
    {
        Card card = cardWith(0, 0);
        card.fallback = QString(5000, u'x');
        QCOMPARE(cardFromJson(cardToJson(card)).value().fallback.size(), 4001);
    }

    void aGlanceHasTheSameLimits()
    {
        Glance glance;
        glance.id = GlanceId(u"g"_s);
        glance.detail = cardWith(201, 0).body;
        QCOMPARE(glanceFromJson(glanceToJson(glance)).value().detail.size(), 201u);
        QVERIFY(storedGlanceFromJson(glanceToJson(glance)) == glance);
    }
};

QTEST_GUILESS_MAIN(CardJsonLimitsTest)
#include "CardJsonLimitsTest.moc"
