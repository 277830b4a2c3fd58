// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Markdown.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/CardLayout.h"
#include "ui/timeline/RowLayout.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// Whatever a card holds, wherever it stands: its pieces stay inside it and its targets apart.
class CardGeometryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStaysInPlace_data();
    void everythingStaysInPlace();
    void aPressedButtonIsHitAtItsCentre();
    void turningAroundKeepsTheSize();
    void anUnverifiedCardHasNoButtons();
    void anExpiredCardHasNoButtons();
    void longTextIsCutAndUnfolds();
    void aFoldedLogUnfolds();
    void atMostThreeButtonsAndMore();
    void aButtonKeepsItsWidthWhileItIsSent();
};

namespace {

CardContext contextFor(Theme::Name name, double scale, Qt::LayoutDirection direction)
{
    return {.theme = Theme::make({.name = name, .textScale = scale}),
            .now = samples::at(14, 22),
            .direction = direction};
}

CardContext usual()
{
    return contextFor(Theme::Name::Light, 1.0, Qt::LeftToRight);
}

CardRow longWords()
{
    CardRow row = samples::logCard();
    row.card.title =
        u"AVeryLongTitleWithoutAnySpaceInItThatMustNotRunOutOfItsCardWhateverHappens "_s.repeated(
            3);
    row.card.source.name = u"An integration with a name that never seems to end at all"_s;
    row.card.state.text = u"A state that says more than a state should"_s;
    row.card.body.push_back({FactSet{{{u"A long label for a fact"_s, u"value"_s.repeated(60)}}}});
    row.card.actions.front().title = u"Do something that takes many words to say on a button"_s;
    return row;
}

std::vector<CardRow> allCards()
{
    return {samples::incidentCard(),
            samples::deployCard(),
            samples::mergedCard(),
            samples::logCard(),
            samples::expiredCard(),
            samples::unverifiedCard(),
            longWords()};
}

const CardTarget *find(const Sheet &sheet, CardTarget::Kind kind)
{
    const auto found = std::ranges::find(sheet.targets, kind, &CardTarget::kind);
    return found == sheet.targets.end() ? nullptr : &*found;
}

} // namespace

void CardGeometryTest::everythingStaysInPlace_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<Theme::Name>("theme");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {320, 480, 800}) {
        for (const double scale : {0.8, 1.0, 2.0}) {
            for (const auto theme :
                 {Theme::Name::Light, Theme::Name::Dark, Theme::Name::HighContrast}) {
                for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft})
                    QTest::addRow("%d px, scale %.1f, theme %d, direction %d", width, scale,
                                  int(theme), int(direction))
                        << width << scale << theme << direction;
            }
        }
    }
}

void CardGeometryTest::everythingStaysInPlace()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    QFETCH(Theme::Name, theme);
    QFETCH(Qt::LayoutDirection, direction);
    const CardContext context = contextFor(theme, scale, direction);

    for (const CardRow &row : allCards()) {
        const Sheet sheet = layOutCard(row, context, width);
        const QRect whole(QPoint(0, 0), sheet.size);
        QCOMPARE(sheet.size.width(), width);
        for (const auto &piece : sheet.pieces)
            QVERIFY2(whole.contains(piece->rect), qPrintable(row.card.title + piece->spokenText()));
        for (size_t i = 0; i < sheet.targets.size(); ++i) {
            const CardTarget &target = sheet.targets[i];
            QVERIFY2(whole.contains(target.rect), qPrintable(target.name));
            QVERIFY2(!target.name.isEmpty(), qPrintable(row.card.title));
            QCOMPARE(sheet.targetAt(target.rect.center()), int(i));
            for (size_t j = i + 1; j < sheet.targets.size(); ++j)
                QVERIFY2(!target.rect.intersects(sheet.targets[j].rect), qPrintable(target.name));
        }
        QImage image(sheet.size, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        sheet.paint(painter, *context.theme, {});
    }
}

void CardGeometryTest::aPressedButtonIsHitAtItsCentre()
{
    const CardContext context = usual();
    const Sheet sheet = layOutCard(samples::deployCard(), context, 680);
    for (const CardTarget &target : sheet.targets) {
        // The button is painted where it is pressed: hovering it changes just these pixels.
        QImage still(sheet.size, QImage::Format_RGB32);
        still.fill(Qt::white);
        QImage hovered = still;
        QPainter first(&still);
        sheet.paint(first, *context.theme, {});
        QPainter second(&hovered);
        sheet.paint(second, *context.theme, {.hovered = target.rect});
        const QPoint inside(target.rect.left() + 6, target.rect.center().y());
        QVERIFY2(still.pixel(inside) != hovered.pixel(inside), qPrintable(target.name));
    }
}

void CardGeometryTest::turningAroundKeepsTheSize()
{
    for (const CardRow &row : allCards()) {
        const Sheet left = layOutCard(row, usual(), 480);
        const Sheet right =
            layOutCard(row, contextFor(Theme::Name::Light, 1.0, Qt::RightToLeft), 480);
        QCOMPARE(left.size, right.size);
        QCOMPARE(left.targets.size(), right.targets.size());
        for (size_t i = 0; i < left.targets.size(); ++i) {
            const QRect &a = left.targets[i].rect;
            const QRect &b = right.targets[i].rect;
            QCOMPARE(b, QRect(480 - a.x() - a.width(), a.y(), a.width(), a.height()));
        }
    }
}

void CardGeometryTest::anUnverifiedCardHasNoButtons()
{
    const Sheet sheet = layOutCard(samples::unverifiedCard(), usual(), 680);
    QVERIFY(sheet.targets.empty());
    QVERIFY(sheet.spokenText().contains(u"Nobody can vouch"_s));
    QVERIFY(sheet.spokenText().startsWith(u"Not verified"_s));
    QVERIFY(!sheet.spokenText().contains(u", verified"_s));
}

void CardGeometryTest::anExpiredCardHasNoButtons()
{
    const Sheet sheet = layOutCard(samples::expiredCard(), usual(), 680);
    QVERIFY(!find(sheet, CardTarget::Kind::Action));
    QVERIFY(sheet.spokenText().contains(u"Expired 13:30"_s));
}

void CardGeometryTest::longTextIsCutAndUnfolds()
{
    CardRow row = samples::mergedCard();
    row.card.body = {
        {TextBlock{.text = MarkupText(u"Many words and more of them. "_s.repeated(40))}}};
    CardContext context = usual();
    const Sheet cut = layOutCard(row, context, 480);
    const CardTarget *more = find(cut, CardTarget::Kind::Unfold);
    QVERIFY(more);
    context.view.unfolded = {more->value};
    const Sheet whole = layOutCard(row, context, 480);
    QVERIFY(whole.size.height() > cut.size.height());
    QVERIFY(find(whole, CardTarget::Kind::Unfold)); // "Less"
}

void CardGeometryTest::aFoldedLogUnfolds()
{
    CardContext context = usual();
    const Sheet folded = layOutCard(samples::logCard(), context, 680);
    QVERIFY(folded.spokenText().contains(u"Full log, 214 lines"_s));
    QVERIFY(!folded.spokenText().contains(u"[2] web-2 checked"_s));
    context.view.unfolded = {find(folded, CardTarget::Kind::Unfold)->value};
    const Sheet open = layOutCard(samples::logCard(), context, 680);
    QVERIFY(open.spokenText().contains(u"[214]"_s));
}

void CardGeometryTest::atMostThreeButtonsAndMore()
{
    const Sheet sheet = layOutCard(samples::incidentCard(), usual(), 680);
    QCOMPARE(std::ranges::count(sheet.targets, CardTarget::Kind::Action, &CardTarget::kind), 3);
    QVERIFY(find(sheet, CardTarget::Kind::More));
}

void CardGeometryTest::aButtonKeepsItsWidthWhileItIsSent()
{
    CardRow row = samples::deployCard();
    const Sheet before = layOutCard(row, usual(), 680);
    row.actions[ActionId(u"cancel"_s)] = samples::status(Sending{}, u"Ana"_s, samples::at(14, 20));
    const Sheet sent = layOutCard(row, usual(), 680);
    QCOMPARE(sent.targets[1].name, u"Sending…"_s);
    QCOMPARE(sent.targets[1].rect, before.targets[1].rect);
    QVERIFY(!sent.targets[1].enabled);
}

QTEST_MAIN(CardGeometryTest)
#include "CardGeometryTest.moc"
