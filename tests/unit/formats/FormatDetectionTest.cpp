// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardFormat.h"

#include <QDirIterator>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

using Format = std::optional<CardFormat>;

/// The bodies that others published, by what a path begins with; the first that fits counts.
const std::vector<std::pair<QString, Format>> kPublished{
    {u"adaptivecards/samples/v1"_s, CardFormat::AdaptiveCard},
    {u"adaptivecards/samples/HostConfig"_s, std::nullopt},
    {u"cards/hipchat/card.server-schema"_s, std::nullopt},
    {u"cards/hipchat/card."_s, CardFormat::HipChat},
    {u"cards/hipchat"_s, std::nullopt},
    {u"cards/slack/java-slack-sdk-samples/api/views"_s, CardFormat::Slack},
    {u"cards/slack/java-slack-sdk-samples/api"_s, std::nullopt},
    {u"cards/slack"_s, CardFormat::Slack},
    {u"cards/mattermost/doc-examples/mm-blocks-_index-01"_s, CardFormat::Mattermost},
    {u"cards/mattermost/doc-examples/interactive-dialogs-_index-33"_s, CardFormat::Mattermost},
    {u"cards/mattermost/doc-examples/interactive-messages-_index-05"_s, CardFormat::Mattermost},
    {u"cards/mattermost/doc-examples/markdown-actions"_s, CardFormat::Mattermost},
    {u"cards/mattermost/doc-examples/plugins"_s, std::nullopt},
    {u"cards/mattermost/doc-examples/webapp"_s, std::nullopt},
};

QString sharedFixtures()
{
    return qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES));
}

} // namespace

class FormatDetectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesAreKnown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Format>("format");
        const auto row = [](const char *body, Format format) {
            QTest::newRow(body) << QByteArray(body) << format;
        };
        row("{\"v\": 1, \"fallback\": \"a\"}", CardFormat::Envelope);
        row("{\"type\": \"AdaptiveCard\"}", CardFormat::AdaptiveCard);
        row("{\"type\": \"message\", \"attachments\": [{\"contentType\": "
            "\"application/vnd.microsoft.card.adaptive\", \"content\": {}}]}",
            CardFormat::AdaptiveCard);
        row("{\"@type\": \"MessageCard\"}", CardFormat::MessageCard);
        row("{\"themeColor\": \"ff0000\", \"text\": \"a\"}", CardFormat::MessageCard);
        row("{\"message\": \"a\", \"color\": \"red\"}", CardFormat::HipChat);
        row("{\"message\": \"a\", \"card\": {\"style\": \"link\"}}", CardFormat::HipChat);
        row("{\"style\": \"link\", \"id\": \"a\", \"title\": \"b\"}", CardFormat::HipChat);
        row("{\"dialog\": {}}", CardFormat::Mattermost);
        row("{\"attachments\": [{\"actions\": [{\"integration\": {}}]}]}", CardFormat::Mattermost);
        row("{\"attachments\": [{\"text\": \"a\"}]}", CardFormat::Slack);
        row("{\"blocks\": []}", CardFormat::Slack);
        row("{\"text\": \"a\"}", CardFormat::Slack);
        row("<x xmlns='jabber:x:data' type='form'/>", CardFormat::DataForm);
        row("  \n<message><x xmlns='jabber:x:data'/></message>", CardFormat::DataForm);
    }

    void shapesAreKnown()
    {
        QFETCH(QByteArray, body);
        QFETCH(Format, format);
        QCOMPARE(formatOf(body), format);
    }

    void whatIsNoCardIsNone()
    {
        for (const QByteArray &body :
             {""_ba, "text"_ba, "[]"_ba, "[{\"text\": \"a\"}]"_ba, "7"_ba, "null"_ba, "{}"_ba,
              "{\"text\": 7}"_ba, "{\"blocks\": {}}"_ba, "<x/>"_ba, "{\"v\": \"1\"}"_ba,
              QByteArray("[").repeated(100000), QByteArray("{\"view\":").repeated(100000)})
            QCOMPARE(formatOf(body), std::nullopt);
    }

    void publishedBodiesAreKnown_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Format>("format");
        const QDir root(sharedFixtures());
        for (const QString &folder : {u"adaptivecards/samples"_s, u"cards"_s}) {
            QDirIterator files(root.filePath(folder), {u"*.json"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext())
                addPublished(root, files.next());
        }
        if (!root.exists())
            QTest::newRow("absent") << QString() << Format();
    }

    void publishedBodiesAreKnown()
    {
        QFETCH(QString, path);
        QFETCH(Format, format);
        if (path.isEmpty())
            QSKIP(qPrintable(u"The shared fixtures are not here: "_s + sharedFixtures()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(formatOf(file.readAll()), format);
    }

private:
    static void addPublished(const QDir &root, const QString &path)
    {
        const QString name = root.relativeFilePath(path);
        for (const auto &[start, format] : kPublished) {
            if (name.startsWith(start)) {
                QTest::newRow(qPrintable(name)) << path << format;
                return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(FormatDetectionTest)
#include "FormatDetectionTest.moc"
