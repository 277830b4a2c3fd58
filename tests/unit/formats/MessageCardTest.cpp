// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MessageCard.h"
#include "app/model/CardJson.h"
#include "tests/support/CardDescription.h"

#include <QFile>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Result<Card> cardOf(const QByteArray &json)
{
    return cardFromMessageCard({.bytes = json, .id = CardId(u"x"_s)});
}

} // namespace

/// What the golden cards do not say: see tests/fixtures/cards/message-card.
class MessageCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noReaderLearnsWhereButtonsPost()
    {
        QFile file(QStringLiteral(CARDS "/message-card/task.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray body = file.readAll();
        QVERIFY(body.contains("secret-token") && body.contains("s3cret"));
        const Result<Card> card = cardOf(body);
        QVERIFY(card);
        const QByteArray json = cardToJson(*card);
        for (const QByteArray &secret : {"hooks."_ba, "secret"_ba, "s3cret"_ba, "Bearer"_ba})
            QVERIFY2(!json.contains(secret), secret.constData());
    }

    void whatIsNoCardIsRefused()
    {
        for (const QByteArray &json : {""_ba, "[]"_ba, "7"_ba, "{}"_ba,
                                       "{\"@type\": \"MessageCard\", \"text\": \"  \"}"_ba}) {
            const Result<Card> card = cardOf(json);
            QVERIFY2(!card, json.constData());
            QVERIFY(!card.error().summary.isEmpty());
        }
    }

    void wrongTypesCostNoMoreThanThemselves()
    {
        const Result<Card> card =
            cardOf("{\"title\": 7, \"text\": \"a\", \"sections\": [1, {\"facts\": {}}, "
                   "{\"text\": \"b\", \"potentialAction\": [[], {\"name\": \"c\"}]}], "
                   "\"potentialAction\": \"d\"}");
        QVERIFY(card);
        QCOMPARE(describeNodes(card->body), u"text p(a)\nbox\n  text p(b)\n"_s);
        QCOMPARE_GE(card->origin->losses.size(), 4);
    }

    void manyPartsAreCutAndSaySo()
    {
        const QByteArray section = "{\"text\": \"a\", \"potentialAction\": [{\"@type\": "
                                   "\"HttpPOST\", \"name\": \"b\"}]}";
        const Result<Card> card =
            cardOf("{\"sections\": [" + (section + ",").repeated(500) + section + "]}");
        QVERIFY(card);
        QCOMPARE_LE(card->body.size(), size_t(201));
        QCOMPARE_LE(card->actions.size(), size_t(25));
        QVERIFY(card->origin->losses.last().startsWith(u"Part of this card was left out"_s));
    }
};

QTEST_GUILESS_MAIN(MessageCardTest)
#include "MessageCardTest.moc"
