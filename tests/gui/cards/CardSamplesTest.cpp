// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardFormat.h"
#include "tests/gui/cards/SheetCheck.h"
#include "ui/cards/CardLayout.h"

#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// The published samples of every format stay in place, narrow and wide, small and large, from the
/// left and from the right.
class CardSamplesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingStaysInPlace_data();
    void everythingStaysInPlace();

private:
    QString m_samples;
};

namespace {

/// Everything that a person can open on it is open.
CardContext openContext(const CardRow &row, double scale, Qt::LayoutDirection direction, int width)
{
    CardContext context{.theme = Theme::make({.textScale = scale}),
                        .now = Timestamp(Milliseconds(1)),
                        .direction = direction};
    for (const ActionSpec &action : row.card.actions)
        context.view.openCards.insert(action.id);
    for (const CardTarget &target : layOutCard(row, context, width).targets) {
        if (target.kind == CardTarget::Kind::Unfold)
            context.view.unfolded.insert(target.value);
    }
    return context;
}

} // namespace

void CardSamplesTest::initTestCase()
{
    m_samples = qEnvironmentVariable("WATCHROOM_FIXTURES", QStringLiteral(SHARED_FIXTURES));
    if (!QDir(m_samples).exists())
        QSKIP("There are no shared fixtures beside this checkout; see ../shared/fixtures.");
}

void CardSamplesTest::everythingStaysInPlace_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {u"adaptivecards/samples"_s, u"cards"_s}) {
        QDirIterator files(m_samples + u'/' + folder, {u"*.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(path.mid(m_samples.size() + 1))) << path;
        }
    }
}

void CardSamplesTest::everythingStaysInPlace()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto format = formatOf(bytes);
    if (!format)
        QSKIP("Not a card by itself.");
    const auto card =
        convertCard(*format, {.bytes = bytes, .source = {.name = u"S"_s}, .id = CardId(u"c"_s)});
    if (!card)
        QSKIP(qPrintable(u"Not taken: "_s + card.error().summary));
    CardRow row;
    row.card = *card;

    for (const int width : {320, 680}) {
        for (const double scale : {1.0, 2.0}) {
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                const CardContext context = openContext(row, scale, direction, width);
                const Sheet sheet = layOutCard(row, context, width);
                QCOMPARE(misplacedOn(sheet), QString());
                QImage image(sheet.size, QImage::Format_RGB32);
                QPainter painter(&image);
                sheet.paint(painter, *context.theme, {.fields = true});
            }
        }
    }
}

QTEST_MAIN(CardSamplesTest)
#include "CardSamplesTest.moc"
