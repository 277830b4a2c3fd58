// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomCard.h"

#include "app/model/CardJson.h"
#include "app/model/JsonWriter.h"

#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr int kCards = 500;
constexpr quint32 kSeed = 20260331;

CardNode nested(int levels)
{
    CardNode node{Badge{{u"Inside"_s, Tone::Good}}};
    for (int i = 0; i < levels; ++i)
        node = CardNode{Container{{std::move(node)}}};
    return node;
}

} // namespace

class CardJsonRoundTripTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCardComesBackAsItWas()
    {
        RandomCard random(kSeed);
        for (int i = 0; i < kCards; ++i) {
            const Card card = random.card();
            const QByteArray written = cardToJson(card);
            const Result<Card> read = cardFromJson(written);
            QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
            QVERIFY2(*read == card,
                     qPrintable(u"card %1: %2"_s.arg(i).arg(QString::fromUtf8(written))));
            QCOMPARE(cardToJson(*read), written);
            QVERIFY(storedCardFromJson(written) == read);
        }
    }

    void everyGlanceComesBackAsItWas()
    {
        RandomCard random(kSeed);
        for (int i = 0; i < kCards; ++i) {
            const Glance glance = random.glance();
            const Result<Glance> read = glanceFromJson(glanceToJson(glance));
            QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
            QVERIFY2(*read == glance, qPrintable(u"glance %1"_s.arg(i)));
            QVERIFY(storedGlanceFromJson(glanceToJson(glance)) == read);
        }
    }

    void everyActionComesBackAsItWas()
    {
        RandomCard random(kSeed);
        std::vector<ActionSpec> actions;
        for (int i = 0; i < kCards; ++i) // more than a card from outside may have
            actions.push_back(random.action(i));
        QVERIFY(actionsFromJson(actionsToJson(actions)) == actions);
        QVERIFY(actionsFromJson(actionsToJson({})) == std::vector<ActionSpec>());
    }

    void aLongLogComesBackFromTheStore()
    {
        Card card;
        card.id = CardId(u"run 1"_s);
        card.title = u"Nightly report"_s;
        card.body.push_back(
            {CodeBlock{.title = u"Full log"_s, .text = u"one more line\n"_s.repeated(50'000)}});
        for (int i = 0; i < 300; ++i)
            card.body.push_back({Badge{{u"done"_s, Tone::Good}}});
        const QByteArray written = cardToJson(card);
        QVERIFY(storedCardFromJson(written) == card); // without a fallback, too: it is our own
        QVERIFY(cardFromJson(written).value().body.size() < 3); // from others it is cut
    }

    void buttonsOfALaterVersionComeBackWhole()
    {
        const json rocket{{"type", "Action.Rocket"}, {"title", "Launch"}, {"stages", {1, 2}}};
        const json send{{"type", "Action.Submit"}, {"title", "Send"}, {"id", "send"}};
        const json opens{
            {"type", "Action.ShowCard"},
            {"id", "more"},
            {"card", {{"type", "AdaptiveCard"}, {"actions", {rocket}}, {"body", json::array()}}}};
        const json layout{
            {"type", "AdaptiveCard"},
            {"selectAction", rocket},
            {"refresh", {{"action", rocket}}},
            {"actions", {rocket, send, opens}},
            {"body",
             {{{"type", "ActionSet"}, {"actions", {rocket, rocket}}},
              {{"type", "Container"}, {"items", json::array()}, {"selectAction", rocket}},
              {{"type", "Input.Text"}, {"id", "name"}, {"inlineAction", rocket}}}}};
        Result<Card> card = cardFromAdaptiveJson(jsonBytes(layout));
        QVERIFY2(card, card ? "" : qPrintable(card.error().summary));
        QCOMPARE(card->actions.size(), 2u); // none that nobody can press

        card->id = CardId(u"launch"_s);
        const QByteArray written = cardToJson(*card);
        QCOMPARE(written.count("Action.Rocket"), 8);
        QVERIFY(written.contains(R"("stages":[1,2])"));
        QVERIFY(storedCardFromJson(written) == card);
        QCOMPARE(cardToJson(storedCardFromJson(written).value()), written);
        QVERIFY(!loweredCardJson(*card).contains("Action.Rocket"));
    }

    void whatNestsTooDeeplyStandsOneLevelUp()
    {
        Card card;
        card.id = CardId(u"deep"_s);
        card.fallback = u"Deep"_s;
        card.body = {nested(12)};
        QVERIFY(cardFromJson(cardToJson(card)) == card);

        card.body = {nested(1000)};
        const Result<Card> read = cardFromJson(cardToJson(card));
        QVERIFY(read);
        QVERIFY(read->body == std::vector{nested(12)});
    }

    void whatJsonCannotSayIsLeftOut()
    {
        Card card;
        card.id = CardId(u"odd"_s);
        card.fallback = u"Odd "_s + QChar(0xD800);
        card.revision = -5;
        card.expires = Timestamp::max();
        card.body = {{Sparkline{.values = {1, qQNaN(), qInf(), 2}, .limit = qInf()}},
                     {Progress{.percent = 300}}};
        const Result<Card> read = cardFromJson(cardToJson(card));
        QVERIFY2(read, read ? "" : qPrintable(read.error().summary));
        QCOMPARE(read->revision, 0);
        QVERIFY(read->expires > Timestamp());
        QVERIFY(std::get<Sparkline>(read->body.at(0).content) == (Sparkline{.values = {1, 2}}));
        QCOMPARE(std::get<Progress>(read->body.at(1).content).percent, 100);
    }
};

QTEST_GUILESS_MAIN(CardJsonRoundTripTest)
#include "CardJsonRoundTripTest.moc"
