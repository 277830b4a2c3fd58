// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/HipChatCard.h"
#include "tests/support/CardDescription.h"

#include <QDir>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Result<Card> cardOf(const QByteArray &json, const QString &sender = {})
{
    return cardFromHipChat({.bytes = json, .source = {.name = sender}, .id = CardId(u"x"_s)});
}

Result<Glance> readGlance(const QByteArray &json)
{
    return glanceFromHipChat(json, {.id = GlanceId(u"g"_s), .name = u"Incidents"_s});
}

} // namespace

/// What the golden cards do not say: see tests/fixtures/cards/hipchat.
class HipChatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardNeedsStyleIdAndTitle_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("id") << R"({"style": "link", "title": "a"})"_ba
                            << u"“card.id” is missing."_s;
        QTest::newRow("title") << R"({"style": "link", "id": "a"})"_ba
                               << u"“card.title” is missing."_s;
        QTest::newRow("style") << R"({"id": "a", "title": "a"})"_ba
                               << u"“card.style” is missing."_s;
    }

    void aCardNeedsStyleIdAndTitle()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        const Result<Card> card = cardOf(R"({"message": "a", "card": )" + body + "}");
        QVERIFY(!card);
        QCOMPARE(card.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(card.error().summary, sentence);
    }

    void whatIsNoMessageIsRefused()
    {
        for (const QByteArray &json : {""_ba, "[]"_ba, "7"_ba, "{}"_ba, R"({"message": ""})"_ba,
                                       R"({"message": {"a": 1}})"_ba, R"({"card": {}})"_ba}) {
            const Result<Card> card = cardOf(json);
            QVERIFY2(!card, json.constData());
            QVERIFY(!card.error().summary.isEmpty());
        }
    }

    void moreThanTheLimitIsRefused()
    {
        const Result<Card> card = cardOf("{\"message\": \"" + QByteArray(65536, 'a') + "\"}");
        QVERIFY(!card);
        QCOMPARE(card.error().code, ErrorCode::ResourceExhausted);
    }

    void theSenderStaysInFrontOfTheName()
    {
        const QByteArray body = R"({"message": "a", "from": "Payments"})";
        QCOMPARE(cardOf(body, u"Build farm"_s)->source.name, u"Build farm · Payments"_s);
        QCOMPARE(cardOf(body)->source.name, u"Payments"_s);
    }

    void aCardThatHipChatRefusedIsStillACard()
    {
        const QDir fixtures(
            qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES)));
        QFile file(fixtures.filePath(u"cards/hipchat/card.rejected-by-server.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP(qPrintable(u"The shared fixtures are not here: "_s + file.fileName()));
        const Result<Card> card = cardOf(file.readAll());
        QVERIFY(card);
        QVERIFY(describeCard(*card).contains(u"https://cdn3.iconfinder.com/data/icons/"
                                             "trees-volume-1/72/43-256.png \"Test Trace\" "
                                             "width=43 height=64"_s));
        QCOMPARE(card->origin->losses, QStringList());
    }

    void glancesSayWhatTheySay()
    {
        const Result<Glance> glance = readGlance(
            R"({)"
            R"("label": {"type": "html", "value": "<b>3</b> open incidents"},)"
            R"("status": {"type": "lozenge", "value": {"label": "SEV 2", "type": "error"}},)"
            R"("metadata": {"severity": "2"}})");
        QVERIFY(glance);
        QCOMPARE(glance->id, GlanceId(u"g"_s));
        QCOMPARE(glance->name, u"3 open incidents"_s);
        QCOMPARE(glance->state, (StateLabel{u"SEV 2"_s, Tone::Attention}));
    }

    void aGlanceWithoutStatusHasItsLabelAsState()
    {
        const Result<Glance> glance =
            readGlance(R"({"label": {"type": "html", "value": "<i>all</i> well"},)"
                       R"("status": {"type": "icon", "value": {"url": "icon.png"}}})");
        QCOMPARE(glance->name, u"Incidents"_s);
        QCOMPARE(glance->state, (StateLabel{u"all well"_s, Tone::Neutral}));
    }

    void aGlanceThatIsNoneIsRefused()
    {
        QVERIFY(!readGlance("[]"));
        QVERIFY(!readGlance("nope"));
    }
};

QTEST_GUILESS_MAIN(HipChatTest)
#include "HipChatTest.moc"
