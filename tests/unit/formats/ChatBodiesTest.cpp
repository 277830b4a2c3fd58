// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardWalk.h"
#include "integrations/formats/CardFormat.h"
#include "integrations/formats/MattermostDialog.h"
#include "tests/support/CardDescription.h"

#include <QDirIterator>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

Result<Card> slack(const QByteArray &bytes)
{
    return convertCard(CardFormat::Slack, {.bytes = bytes});
}

Result<Card> mattermost(const QByteArray &bytes)
{
    return convertCard(CardFormat::Mattermost, {.bytes = bytes});
}

QString described(const Result<Card> &card)
{
    return card ? describeCard(*card) : card.error().summary;
}

/// A block that holds itself so many times.
QByteArray nested(int depth)
{
    const QByteArray open = R"({"type":"container","title":"t","child_blocks":[)";
    const QByteArray close = "]}";
    return R"({"blocks":[)" + open.repeated(depth) + close.repeated(depth) + "]}";
}

/// What no card may have, whatever it was made of.
void checkSafe(const Card &card)
{
    QVERIFY(!card.fallback.isEmpty());
    QVERIFY(card.fallback.size() <= 4000);
    QVERIFY(card.actions.size() <= 25);
    QSet<ActionId> ids;
    for (const ActionSpec &action : card.actions) {
        QVERIFY2(!ids.contains(action.id), qPrintable(action.id.value));
        ids += action.id;
    }
    for (const ActionId &id : actionsInLayout(card))
        QVERIFY2(ids.contains(id), qPrintable(id.value));
    int pictures = 0;
    int nodes = 0;
    forEachNode(card, [&](const CardNode &node) {
        ++nodes;
        if (const auto *text = std::get_if<TextBlock>(&node.content))
            QVERIFY(text->text == MarkupText(text->text.source));
        if (const auto *image = std::get_if<CardImage>(&node.content)) {
            ++pictures;
            QVERIFY(image->address.startsWith(u"http"));
        }
    });
    QVERIFY(pictures <= 20);
    QVERIFY2(nodes <= 2201, qPrintable(QString::number(nodes))); // 200, and the cells of a table
}

} // namespace

/// Bodies of Slack and Mattermost: as they publish them, and as an attacker would.
class ChatBodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void published_data()
    {
        QTest::addColumn<QString>("path");
        const QString cards =
            qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES)) +
            u"/cards"_s;
        for (const QString &folder : {u"/slack"_s, u"/mattermost"_s}) {
            QDirIterator files(cards + folder, {u"*.json"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QFileInfo file = files.nextFileInfo();
                QTest::addRow("%s", qPrintable(file.fileName())) << file.filePath();
            }
        }
        if (!QFileInfo::exists(cards))
            QSKIP(qPrintable(u"The shared fixtures are not here: "_s + cards));
    }

    void published()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const CardFormat format : {CardFormat::Slack, CardFormat::Mattermost}) {
            const Result<Card> card = convertCard(format, {.bytes = bytes});
            if (card)
                checkSafe(*card);
            else
                QVERIFY(!card.error().summary.isEmpty());
        }
        const bool isPost = bytes.contains("\"attachments\"") || bytes.contains("\"dialog\"") ||
                            bytes.contains("\"mm_blocks\"");
        if (isPost && path.contains(u"mattermost"))
            QVERIFY(mattermost(bytes));
        if (path.contains(u"Payload") && path.contains(u"slack"))
            QVERIFY2(slack(bytes), qPrintable(described(slack(bytes))));
    }

    void whatAnIntegrationKeepsToItselfStaysThere()
    {
        const QByteArray attachment =
            R"({"attachments":[{"text":"t","actions":[{"id":"a","name":"Go",
            "integration":{"url":"http://private.example","context":{"token":"private"}}}]}]})";
        const QByteArray blocks = R"({"props":{"mm_blocks":[{"type":"button","text":"Go",
            "action_id":"a"}],"mm_blocks_actions":{"a":{"type":"external",
            "url":"http://private.example","context":{"token":"private"}}}}})";
        const QByteArray dialog = R"({"url":"http://private.example","dialog":{"title":"t",
            "source_url":"http://private.example","elements":[]}})";
        for (const QByteArray &bytes : {attachment, blocks, dialog}) {
            const QString text = described(mattermost(bytes));
            QVERIFY2(text.startsWith(u"card"), qPrintable(text));
            QVERIFY2(!text.contains(u"private"), qPrintable(text));
            QVERIFY(!mattermost(bytes)->fallback.contains(u"private"));
        }
        const QByteArray view =
            R"({"view":{"title":"t","private_metadata":"private","blocks":[]}})";
        QVERIFY(!described(slack(view)).contains(u"private"));
    }

    void webhooksSendForms()
    {
        QCOMPARE(described(slack("payload=%7B%22text%22%3A%22a+%2A%2Bb%2A%22%7D&token=x")),
                 described(slack(R"({"text":"a *+b*"})")));
        QCOMPARE(formatOf("payload=%7B%22text%22%3A%22a%22%7D"), CardFormat::Slack);
    }

    void dialogsAreForms()
    {
        const Result<Form> form = formFromMattermostDialog(
            R"({"dialog":{"title":"Report","introduction_text":"Now","submit_label":"Report it",
                "elements":[{"display_name":"What","name":"what","type":"text"},
                            {"display_name":"Sure","name":"sure","type":"bool"}]}})");
        QVERIFY(form);
        QCOMPARE(form->title, u"Report"_s);
        QCOMPARE(form->submit, u"Report it"_s);
        QCOMPARE(form->inputs.size(), 2u);
        QVERIFY(!validationMessages(form->inputs, {{u"what"_s, {}}}).isEmpty());
        QVERIFY(!formFromMattermostDialog(R"({"text":"no dialog"})"));
    }

    void theSenderStaysInFrontOfTheName()
    {
        const QByteArray bytes = R"({"text":"t","username":"Website watch"})";
        const Result<Card> card = convertCard(
            CardFormat::Slack, {.bytes = bytes, .source = {.app = u"hook"_s, .name = u"Build"_s}});
        QCOMPARE(card->source.name, u"Build · Website watch"_s);
        QCOMPARE(slack(bytes)->source.name, u"Website watch"_s);
    }

    void refusesWhatIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes : {"", "{", "null", "7", "\"text\"", "{}", R"({"ok":true})",
                                  R"({"message":{"message":{"message":{"message":{"text":"a"}}}}})",
                                  "payload=%7B", "payload=", "\xff\xfe"})
            QTest::newRow(bytes) << QByteArray(bytes);
    }

    void refusesWhatIsNoMessage()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!slack(bytes));
        QVERIFY(!slack(bytes).error().summary.isEmpty());
    }

    void hostileBodiesAreCut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray image =
            R"({"type":"image","image_url":"https://p.example/1.png","alt_text":"a"},)";
        const QByteArray button =
            R"({"type":"button","action_id":"same","text":{"type":"plain_text","text":"Go"}},)";
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes;
        };
        row("many blocks", R"({"blocks":[)" +
                               QByteArray(R"({"type":"section","text":"a"},)").repeated(1500) +
                               "{}]}");
        row("many pictures", R"({"blocks":[)" + image.repeated(100) + "{}]}");
        row("many buttons",
            R"({"blocks":[{"type":"actions","elements":[)" + button.repeated(200) + "{}]}]}");
        row("many attachments",
            R"({"attachments":[)" +
                QByteArray(R"({"title":"a","fields":[{"title":"b","value":"c"}]},)").repeated(900) +
                "{}]}");
        row("long rows", R"({"blocks":[{"type":"table","rows":[[)" +
                             QByteArray(R"({"type":"raw_text","text":"a"},)").repeated(1000) +
                             "{}]]}]}");
        row("many rows", R"({"blocks":[{"type":"table","rows":[)" +
                             QByteArray(R"([{"type":"raw_text","text":"a"}],)").repeated(1000) +
                             "[]]}]}");
        row("deep", nested(13));
        row("wrong types",
            R"({"text":7,"blocks":[7,"a",null,[],{"type":7},{"type":"section","text":[],"fields":{},"accessory":[]},
            {"type":"table","rows":[7,[7]]},{"type":"input","element":7},{"type":"rich_text","elements":[{"type":"rich_text_list","indent":-1,"elements":7}]}],
            "attachments":[7,{"fields":[7],"actions":[7],"ts":"never","color":7}],"files":7,"username":[],"ts":{}})");
        row("huge numbers",
            R"({"attachments":[{"ts":1e300,"text":"a"},{"ts":-1,"text":"a"}],"blocks":[{"type":"rich_text","elements":[
            {"type":"rich_text_section","elements":[{"type":"date","timestamp":1e300},{"type":"emoji","unicode":"ffffffff"},{"type":"emoji","unicode":"0-d800"}]},
            {"type":"rich_text_list","offset":1e12,"indent":1e12,"elements":[{"elements":[{"text":"a"}]}]}]},
            {"type":"input","label":"l","element":{"type":"number_input","min_value":"nan","max_value":"1e999"}}]})");
        row("overrides",
            R"({"blocks":[{"type":"actions","elements":[{"type":"button","action_id":"\u202eevil","text":{"text":"\u202egnp.exe"}}]}]})");
    }

    void hostileBodiesAreCut()
    {
        QFETCH(QByteArray, bytes);
        const Result<Card> card = slack(bytes);
        QVERIFY2(card, card ? "" : qPrintable(card.error().summary));
        checkSafe(*card);
        QVERIFY(!describeCard(*card).contains(QChar(0x202E)));
        if (const Result<Card> other = mattermost(bytes))
            checkSafe(*other);
    }

    void whatIsCutIsSaid()
    {
        const Result<Card> card =
            slack(R"({"blocks":[)" + QByteArray(R"({"type":"section","text":"a"},)").repeated(300) +
                  "{}]}");
        QVERIFY(described(card).contains(u"Part of this card was left out"));
        QVERIFY(card->origin->losses.join(u' ').contains(u"left out"));
    }
};

QTEST_GUILESS_MAIN(ChatBodiesTest)
#include "ChatBodiesTest.moc"
