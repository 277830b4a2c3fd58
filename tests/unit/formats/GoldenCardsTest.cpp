// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardJson.h"
#include "integrations/formats/CardFormat.h"
#include "tests/support/CardDescription.h"

#include <QDirIterator>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<CardFormat> formatNamed(const QString &name)
{
    for (const CardFormat format :
         {CardFormat::Envelope, CardFormat::AdaptiveCard, CardFormat::MessageCard,
          CardFormat::HipChat, CardFormat::Slack, CardFormat::Mattermost, CardFormat::DataForm}) {
        if (formatName(format) == name)
            return format;
    }
    return std::nullopt;
}

} // namespace

/// Compares what becomes of every body in tests/fixtures/cards with the text beside it.
class GoldenCardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomeWhatIsWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("path");
        QDirIterator files(QStringLiteral(CARDS), {u"*.json"_s, u"*.xml"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file = files.nextFileInfo();
            const QString format = file.dir().dirName();
            QTest::addRow("%s/%s", qPrintable(format), qPrintable(file.completeBaseName()))
                << format << file.filePath();
        }
    }

    void becomeWhatIsWritten()
    {
        QFETCH(QString, format);
        QFETCH(QString, path);
        const QByteArray bytes = contentOf(path);
        const std::optional<CardFormat> language = formatNamed(format);
        QVERIFY2(language, "The folder has the name of no format");
        QCOMPARE(formatOf(bytes), language);

        const Result<Card> card =
            convertCard(*language, {.bytes = bytes, .id = CardId(u"given"_s), .revision = 2});
        QVERIFY2(card, card ? "" : qPrintable(card.error().summary));
        QVERIFY(!card->fallback.isEmpty());
        QCOMPARE(card->origin.value_or(CardOrigin{}).format, format);

        const Result<Card> stored = storedCardFromJson(cardToJson(*card));
        QVERIFY2(stored, stored ? "" : qPrintable(stored.error().summary));
        QCOMPARE(describeCard(*stored).split(u'\n'), describeCard(*card).split(u'\n'));
        QVERIFY(*stored == *card);

        const QString golden = path.chopped(QFileInfo(path).suffix().size()) + u"txt"_s;
        if (qEnvironmentVariableIsSet("WATCHROOM_UPDATE"))
            update(golden, describeCard(*card));
        QCOMPARE(describeCard(*card), QString::fromUtf8(contentOf(golden)));
    }

private:
    static void update(const QString &path, const QString &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
};

QTEST_GUILESS_MAIN(GoldenCardsTest)
#include "GoldenCardsTest.moc"
