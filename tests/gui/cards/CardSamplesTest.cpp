// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/cards/PublishedCards.h"
#include "tests/gui/cards/SheetCheck.h"
#include "ui/cards/CardLayout.h"

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
    std::vector<PublishedCard> m_samples;
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
    m_samples = publishedCards();
    if (m_samples.empty())
        QSKIP("There are no shared fixtures beside this checkout; see ../shared/fixtures.");
    QVERIFY(m_samples.size() > 200);
}

void CardSamplesTest::everythingStaysInPlace_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t index = 0; index < m_samples.size(); ++index)
        QTest::newRow(m_samples[index].name.constData()) << index;
}

void CardSamplesTest::everythingStaysInPlace()
{
    QFETCH(size_t, index);
    const CardRow row{.card = m_samples[index].card};
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
