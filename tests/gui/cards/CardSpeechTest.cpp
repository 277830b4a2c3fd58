// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/PlainText.h"
#include "app/model/CardWalk.h"
#include "tests/gui/cards/PublishedCards.h"
#include "ui/cards/CardView.h"

#include <QAccessible>
#include <QTest>

using namespace watchroom;
using namespace Qt::StringLiterals;

/// A screen reader finds every word of every card.
class CardSpeechTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyWordIsInTheTree_data();
    void everyWordIsInTheTree();

private:
    std::vector<PublishedCard> m_samples;
};

namespace {

void collect(QAccessibleInterface *part, QStringList &spoken)
{
    if (!part)
        return;
    spoken += part->text(QAccessible::Name);
    spoken += part->text(QAccessible::Description);
    for (int i = 0; i < part->childCount(); ++i)
        collect(part->child(i), spoken);
}

QString letters(const QString &text)
{
    QString kept;
    for (const QChar each : plainText(text, text.size())) {
        if (each.isLetterOrNumber())
            kept += each.toLower();
    }
    return kept;
}

/// What must be heard of a node that is shown at first.
QStringList wordsOf(const CardNode &node, const Card &card)
{
    QStringList words;
    if (const auto *facts = std::get_if<FactSet>(&node.content)) {
        for (const Fact &fact : facts->facts)
            words += {fact.label, fact.value};
    } else if (const auto *text = std::get_if<TextBlock>(&node.content)) {
        words += text->text.rich.toPlainText();
    } else if (const auto *runs = std::get_if<RichTextBlock>(&node.content)) {
        for (const InlineRun &run : runs->runs)
            words += run.text;
    } else if (const auto *input = std::get_if<Input>(&node.content)) {
        words += input->label;
        for (const Choice &choice : input->choices)
            words += choice.title;
    } else if (const auto *set = std::get_if<ActionSet>(&node.content)) {
        for (const ActionId &id : set->actions) {
            if (const ActionSpec *action = card.action(id); action && !action->secondary)
                words += action->title;
        }
    }
    return words;
}

void collectShown(const std::vector<CardNode> &nodes, const Card &card, QStringList &words)
{
    for (const CardNode &node : nodes) {
        if (!node.frame.visible)
            continue;
        words += wordsOf(node, card);
        if (const auto *box = std::get_if<Container>(&node.content);
            box && box->foldedUnder.isEmpty())
            collectShown(box->items, card, words);
        if (const auto *set = std::get_if<ColumnSet>(&node.content)) {
            for (const CardColumn &column : set->columns) {
                if (column.frame.visible)
                    collectShown(column.box.items, card, words);
            }
        }
        if (const auto *table = std::get_if<CardTable>(&node.content)) {
            for (const TableRow &row : table->rows) {
                for (const TableCell &cell : row.cells)
                    collectShown(cell.box.items, card, words);
            }
        }
    }
}

} // namespace

void CardSpeechTest::initTestCase()
{
    m_samples = publishedCards();
    if (m_samples.empty())
        QSKIP("There are no shared fixtures beside this checkout; see ../shared/fixtures.");
    QVERIFY(m_samples.size() > 200);
}

void CardSpeechTest::everyWordIsInTheTree_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t index = 0; index < m_samples.size(); ++index)
        QTest::newRow(m_samples[index].name.constData()) << index;
}

void CardSpeechTest::everyWordIsInTheTree()
{
    QFETCH(size_t, index);
    const Card &card = m_samples[index].card;
    ThemeHost themes({.reducedMotion = true});
    CardView view(&themes);
    CardRow row;
    row.card = card;
    row.firstSeen = row.updated = Timestamp(Milliseconds(1));
    view.setCard(row);
    view.resize(800, view.heightForWidth(800));
    view.show();

    QStringList spoken;
    collect(QAccessible::queryAccessibleInterface(&view), spoken);
    const QString all = letters(spoken.join(u' '));
    QStringList words;
    collectShown(card.body, card, words);
    for (const QString &each : std::as_const(words))
        QVERIFY2(all.contains(letters(each)), qPrintable(each));
}

QTEST_MAIN(CardSpeechTest)
#include "CardSpeechTest.moc"
