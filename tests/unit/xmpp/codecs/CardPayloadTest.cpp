// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/CardPayload.h"
#include "integrations/chat/xmpp/codecs/Fallback.h"
#include "integrations/chat/xmpp/codecs/Hints.h"
#include "integrations/chat/xmpp/codecs/JsonPayload.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "tests/support/TestProgram.h"
#include "tests/unit/xmpp/codecs/XmlText.h"

#include <QTest>

using namespace watchroom;
using namespace watchroom::xmpp;
using namespace Qt::StringLiterals;

namespace {

Card deployCard()
{
    Card card;
    card.id = CardId(u"deploy/web/4711"_s);
    card.revision = 3;
    card.title = u"Deploy web 4711"_s;
    card.fallback = u"Deploy web 4711 to production is waiting for approval."_s;
    return card;
}

XmlElement withJson(const QByteArray &json)
{
    return message("").add(writeJsonPayload({u"urn:watchroom:card:1"_s, json}));
}

} // namespace

class CardPayloadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardTravelsInAMessage()
    {
        XmlElement sent = message("");
        addCard(sent, {deployCard()}, deployCard().fallback);

        const auto read = readCardPayload(sent);
        QVERIFY(read);
        QVERIFY(std::get<Card>(read->content) == deployCard());
        QVERIFY(readHints(sent).testFlag(Hint::Store));
        QCOMPARE(readBody(sent), deployCard().fallback);
        QCOMPARE(withoutFallback(*readBody(sent), readFallbacks(sent), {u"urn:watchroom:card:1"_s}),
                 QString());
    }

    void aLargeCardLiesElsewhere()
    {
        Card large = deployCard();
        QVERIFY(fitsInMessage(large));
        large.activity = QString(70'000, u'a');
        QVERIFY(!fitsInMessage(large));

        const CardAddress address{u"https://upload.example.org/card.json"_s, QString(64, u'a')};
        const XmlElement sent = message("").add(writeCardPayload({address}));
        QCOMPARE(readCardPayload(sent), CardPayload{address});
    }

    void whatIsNoCardIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("half") << "{"_ba;
        QTest::newRow("a list") << "[]"_ba;
        QTest::newRow("no envelope") << R"({"id": "a"})"_ba;
        QTest::newRow("a later version") << R"({"v": 99, "id": "a", "fallback": "b"})"_ba;
        QTest::newRow("no sha") << R"({"ref": "https://upload.example.org/a"})"_ba;
        QTest::newRow("not encrypted") << R"({"ref": "http://upload.example.org/a", "sha256": ")" +
                                              QByteArray(64, 'a') + "\"}";
        QTest::newRow("a file") << R"({"ref": "file:///etc/passwd", "sha256": ")" +
                                       QByteArray(64, 'a') + "\"}";
        QTest::newRow("too large")
            << "{\"v\":1,\"id\":\"a\",\"fallback\":\"" + QByteArray(70'000, 'a') + "\"}";
        QTest::newRow("deep") << QByteArray(10'000, '[');
    }

    void whatIsNoCardIsNone()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(readCardPayload(withJson(json)), std::nullopt);
        QCOMPARE(readCardPayload(message("<body>a</body>")), std::nullopt);
    }
};

TEST_OF_PROGRAM(CardPayloadTest)
#include "CardPayloadTest.moc"
