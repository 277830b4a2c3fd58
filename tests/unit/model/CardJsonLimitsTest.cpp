// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonText.h"

#include "app/model/CardJson.h"

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
