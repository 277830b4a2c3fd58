// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardWalk.h"
#include "tests/gui/cards/SheetCheck.h"
#include "tests/support/SampleCards.h"
#include "tests/support/SampleRows.h"
#include "ui/cards/CardLayout.h"
#include "ui/cards/RichTextPiece.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// Every element that a card can hold, in every width, size, theme and direction: it stays where
/// it belongs, can be pressed where it is painted, and says its words.
class CardElementsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStaysInPlace_data();
    void everythingStaysInPlace();
    void everyTextIsSpoken();
    void whatIsHiddenIsNotThere();
    void theInnerTargetWins();
    void narrowColumnsStandUnderEachOther();
    void aTableIsCopiedAsColumns();
    void aHeaderStaysInSight();
    void aButtonOpensItsCard();
    void secondaryActionsAreBehindMore();
    void aDisabledActionStandsStill();
    void aPictureIsAskedFor();
    void theProblemStandsUnderItsField();
    void linksAreWhereTheyArePainted();
    void anUnverifiedCardTakesNothing();
    void anUnverifiedCardOfSomebodyHasNoDangers();
};

namespace {

CardContext contextFor(Theme::Name name, double scale, Qt::LayoutDirection direction)
{
    CardContext context{.theme = Theme::make({.name = name, .textScale = scale}),
                        .now = samples::at(14, 22),
                        .direction = direction};
    context.view.openCards = {ActionId(u"comment"_s), ActionId(u"reject"_s)};
    context.view.problems = {{u"title"_s, u"Say in a sentence what is wrong."_s}};
    return context;
}

CardContext usual()
{
    return contextFor(Theme::Name::Light, 1.0, Qt::LeftToRight);
}

const CardTarget *find(const Sheet &sheet, CardTarget::Kind kind, const QString &action = {})
{
    const auto found = std::ranges::find_if(sheet.targets, [&](const CardTarget &target) {
        return target.kind == kind && (action.isEmpty() || target.action == ActionId(action));
    });
    return found == sheet.targets.end() ? nullptr : &*found;
}

/// Pictures whose sources say what a test wants.
class FixedPictures final : public PictureSource
{
public:
    explicit FixedPictures(PictureState state)
        : m_state(std::move(state))
    {
    }
    PictureState picture(const QString &, const QSize &) override { return m_state; }

private:
    PictureState m_state;
};

} // namespace

void CardElementsTest::everythingStaysInPlace_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    for (const int width : {320, 480, 800, 1200}) {
        for (const double scale : {0.8, 1.0, 2.0})
            QTest::addRow("%d px, scale %.1f", width, scale) << width << scale;
    }
}

void CardElementsTest::everythingStaysInPlace()
{
    QFETCH(int, width);
    QFETCH(double, scale);
    for (const auto theme : {Theme::Name::Light, Theme::Name::Dark, Theme::Name::HighContrast}) {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            CardContext context = contextFor(theme, scale, direction);
            for (const CardRow &row : samples::everyElement()) {
                const Sheet sheet = layOutCard(row, context, width);
                QCOMPARE(sheet.size.width(), width);
                QCOMPARE(misplacedOn(sheet), QString());
                for (const InputSlot &slot : sheet.inputs)
                    QVERIFY2(slot.rect.width() > 40, qPrintable(slot.input.label));
                QImage image(sheet.size, QImage::Format_ARGB32_Premultiplied);
                QPainter painter(&image);
                sheet.paint(painter, *context.theme, {.visibleTop = 100, .fields = true});
            }
        }
    }
}

void CardElementsTest::everyTextIsSpoken()
{
    CardContext context = usual();
    for (const CardRow &row : samples::everyElement()) {
        // Everything is unfolded first.
        for (const CardTarget &target : layOutCard(row, context, 480).targets) {
            if (target.kind == CardTarget::Kind::Unfold)
                context.view.unfolded.insert(target.value);
        }
        const QString spoken = layOutCard(row, context, 480).spokenText();
        forEachNode(row.card, [&](const CardNode &node) {
            if (!node.frame.visible)
                return;
            if (const auto *text = std::get_if<TextBlock>(&node.content))
                QVERIFY2(spoken.contains(text->text.rich.toPlainText()),
                         qPrintable(text->text.source + u" not in "_s + spoken));
            if (const auto *image = std::get_if<CardImage>(&node.content))
                QVERIFY2(spoken.contains(image->description), qPrintable(image->description));
            if (const auto *input = std::get_if<Input>(&node.content)) {
                QVERIFY2(spoken.contains(input->label), qPrintable(input->label));
                for (const Choice &choice : input->choices)
                    QVERIFY2(spoken.contains(choice.title), qPrintable(choice.title));
            }
        });
    }
    const QString texts = layOutCard(samples::textsCard(), context, 480).spokenText();
    QVERIFY(texts.contains(u"12 lines added, 3 removed in 4 files"_s));
    QVERIFY(texts.contains(u"Started 32 min ago"_s));
    QVERIFY(texts.contains(u"on call until 18:00"_s));
}

void CardElementsTest::whatIsHiddenIsNotThere()
{
    CardContext context = usual();
    const CardRow row = samples::unfoldingCard();
    QVERIFY(!layOutCard(row, context, 480).spokenText().contains(u"Only after a press"_s));
    context.view.visible = {{u"hidden"_s, true}};
    QVERIFY(layOutCard(row, context, 480).spokenText().contains(u"Only after a press"_s));
}

void CardElementsTest::theInnerTargetWins()
{
    const Sheet sheet = layOutCard(samples::columnsCard(), usual(), 480);
    const CardTarget *box = find(sheet, CardTarget::Kind::Action, u"details"_s);
    const CardTarget *link = find(sheet, CardTarget::Kind::Link);
    QVERIFY(box && link);
    QVERIFY(box->rect.contains(link->rect));
    QCOMPARE(sheet.targetAt(link->rect.center()), int(link - sheet.targets.data()));
    QCOMPARE(sheet.targetAt(box->rect.bottomRight()), int(box - sheet.targets.data()));
}

void CardElementsTest::narrowColumnsStandUnderEachOther()
{
    CardRow row = samples::columnsCard();
    ColumnSet set;
    for (int i = 0; i < 4; ++i) {
        CardColumn column;
        column.width = {ColumnWidth::Kind::Stretch, 1};
        column.box.items = {{TextBlock{.text = MarkupText(u"internationalisation %1"_s.arg(i))}}};
        set.columns.push_back(column);
    }
    row.card.body = {{set}};
    const auto linesAt = [&](int width) {
        const Sheet sheet = layOutCard(row, usual(), width);
        QSet<int> tops;
        for (const auto &piece : sheet.pieces) {
            if (piece->spokenText().startsWith(u"internationalisation"))
                tops.insert(piece->rect.top());
        }
        return tops.size();
    };
    QCOMPARE(linesAt(800), 1);
    QCOMPARE(linesAt(320), 2);
}

void CardElementsTest::aTableIsCopiedAsColumns()
{
    const Sheet sheet = layOutCard(samples::tableCard(), usual(), 680);
    const CardTarget *copy = find(sheet, CardTarget::Kind::Copy);
    QVERIFY(copy);
    QCOMPARE(copy->name, u"Copy table"_s);
    const QStringList lines = copy->value.split(u'\n');
    QCOMPARE(lines.size(), 9);
    QCOMPARE(lines[0], u"Server\tRegion\tLoad\tSince\tDo"_s);
    QCOMPARE(lines[2], u"web-2.production\teu-west\t2.4\t14:02\t–"_s);
}

void CardElementsTest::aHeaderStaysInSight()
{
    const CardContext context = usual();
    const Sheet sheet = layOutCard(samples::tableCard(), context, 680);
    const auto painted = [&](int visibleTop) {
        QImage image(sheet.size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        sheet.paint(painter, *context.theme, {.visibleTop = visibleTop});
        return image;
    };
    const CardTarget *copy = find(sheet, CardTarget::Kind::Copy);
    const int tableTop = copy->rect.top();
    QCOMPARE(painted(tableTop - 20), painted(0));
    const QImage cut = painted(tableTop + 90);
    const QImage whole = painted(0);
    const QRect strip(0, tableTop + 96, sheet.size.width(), 16);
    QVERIFY(cut.copy(strip) != whole.copy(strip));
    QCOMPARE(cut.copy(strip), whole.copy(strip.translated(0, -92))); // the header's own pixels
}

void CardElementsTest::aButtonOpensItsCard()
{
    CardContext context = usual();
    const CardRow row = samples::unfoldingCard();
    QVERIFY(find(layOutCard(row, context, 480), CardTarget::Kind::Action, u"send"_s));
    QCOMPARE(layOutCard(row, context, 480).inputs.size(), size_t(1));
    context.view.openCards.clear();
    const Sheet closed = layOutCard(row, context, 480);
    QVERIFY(!find(closed, CardTarget::Kind::Action, u"send"_s));
    QVERIFY(closed.inputs.empty());
    QVERIFY(find(closed, CardTarget::Kind::Action, u"comment"_s));
}

void CardElementsTest::secondaryActionsAreBehindMore()
{
    const Sheet sheet = layOutCard(samples::unfoldingCard(), usual(), 680);
    QVERIFY(!find(sheet, CardTarget::Kind::Action, u"late"_s));
    const CardTarget *more = find(sheet, CardTarget::Kind::More);
    QVERIFY(more);
    QCOMPARE(more->menu, std::vector{ActionId(u"late"_s)});
}

void CardElementsTest::aDisabledActionStandsStill()
{
    const Sheet sheet = layOutCard(samples::unfoldingCard(), usual(), 680);
    const CardTarget *off = find(sheet, CardTarget::Kind::Action, u"off"_s);
    QVERIFY(off);
    QVERIFY(!off->enabled);
    QVERIFY(!off->hint.isEmpty());
}

void CardElementsTest::aPictureIsAskedFor()
{
    CardContext context = usual();
    FixedPictures asking({PictureState::Kind::NotAsked, {}, {}});
    context.pictures = &asking;
    const Sheet sheet = layOutCard(samples::picturesCard(), context, 680);
    const CardTarget *load = find(sheet, CardTarget::Kind::LoadPicture);
    QVERIFY(load);
    QCOMPARE(load->value, u"https://example.org/picture.png"_s);

    QImage image(300, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    FixedPictures ready({PictureState::Kind::Ready, image, {}});
    context.pictures = &ready;
    const Sheet shown = layOutCard(samples::picturesCard(), context, 680);
    QVERIFY(!find(shown, CardTarget::Kind::LoadPicture));
    QVERIFY(find(shown, CardTarget::Kind::Link)); // a large one opens
}

void CardElementsTest::theProblemStandsUnderItsField()
{
    const Sheet sheet = layOutCard(samples::formCard(), usual(), 480);
    const auto problem = std::ranges::find_if(sheet.pieces, [](const auto &piece) {
        return piece->spokenText() == u"Say in a sentence what is wrong."_s;
    });
    QVERIFY(problem != sheet.pieces.end());
    QVERIFY((*problem)->rect.top() >= sheet.inputs[0].rect.bottom());
    QVERIFY((*problem)->rect.bottom() < sheet.inputs[1].rect.top());
}

void CardElementsTest::linksAreWhereTheyArePainted()
{
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const Sheet sheet =
            layOutCard(samples::framedCard(), contextFor(Theme::Name::Light, 1.0, direction), 480);
        int seen = 0;
        for (const auto &piece : sheet.pieces) {
            const auto *text = dynamic_cast<const RichTextPiece *>(piece.get());
            if (!text)
                continue;
            for (const LinkBox &link : text->layout().links()) {
                const int hit = sheet.targetAt(text->rect.topLeft() + link.rect.center());
                QVERIFY(hit >= 0);
                QCOMPARE(sheet.targets[size_t(hit)].value, link.address);
                ++seen;
            }
        }
        QCOMPARE(seen, 2);
    }
}

void CardElementsTest::anUnverifiedCardTakesNothing()
{
    for (CardRow row : samples::everyElement()) {
        row.verified = false;
        const Sheet sheet = layOutCard(row, usual(), 480);
        QVERIFY(sheet.inputs.empty());
        QVERIFY(!find(sheet, CardTarget::Kind::Action));
        QVERIFY(sheet.spokenText().contains(u"Not verified"_s));
    }
}

void CardElementsTest::anUnverifiedCardOfSomebodyHasNoDangers()
{
    CardRow row{.card = {}, .verified = false};
    row.sender = u"mallory"_s;
    row.card.source.name = u"Website watch"_s;
    row.card.fallback = u"Look"_s;
    row.card.actions = {{.id = ActionId(u"look"_s), .title = u"Look"_s},
                        {.id = ActionId(u"wipe"_s), .title = u"Wipe"_s, .effect = Effect::Danger}};
    const Sheet sheet = layOutCard(row, usual(), 480);
    QVERIFY(find(sheet, CardTarget::Kind::Action, u"look"_s));
    QVERIFY(!find(sheet, CardTarget::Kind::Action, u"wipe"_s));
    QVERIFY(
        sheet.spokenText().startsWith(u"mallory · not verified · calls itself “Website watch”"_s));
    QVERIFY(sheet.spokenText().contains(u"goes to them"_s));
}

QTEST_MAIN(CardElementsTest)
#include "CardElementsTest.moc"
