// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardDraft.h"

#include "app/base/PlainText.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/CardFormatTexts.h"
#include "integrations/formats/FinishedCard.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kCardDraftMaximumPictures = 20;
constexpr int kCardDraftMaximumDepth =
    8; ///< Leaves room for the columns and cells that we put around.

/// Whether a text is one paragraph of words alone.
bool isPlain(const RichText &text)
{
    if (text.blocks.size() != 1)
        return text.isEmpty();
    const auto *paragraph = std::get_if<Paragraph>(&text.blocks.front().content);
    return paragraph && paragraph->runs.size() == 1 &&
           paragraph->runs.front() == TextRun{.text = paragraph->runs.front().text};
}

} // namespace

Fact factOf(const QString &label, MarkupText value)
{
    Fact fact{.label = label, .value = plainText(value.rich.toPlainText())};
    if (!isPlain(value.rich))
        fact.markup = std::move(value);
    return fact;
}

void CardDraft::setSender(const QString &from, const CardSource &known)
{
    if (!from.isEmpty())
        card.source.name =
            known.name.isEmpty() ? from : CardFormatTexts::tr("%1 · %2").arg(known.name, from);
}

void CardDraft::add(CardNodes &to, CardNode node)
{
    if (takePictures(node) && m_limits.takeNode())
        to.push_back(std::move(node));
}

void CardDraft::add(CardNodes &to, TextBlock text)
{
    if (!text.text.rich.isEmpty())
        add(to, CardNode{std::move(text)});
}

bool CardDraft::takePictures(const CardNode &node)
{
    int pictures = 0;
    if (const auto *set = std::get_if<ImageSet>(&node.content))
        pictures = int(set->images.size());
    else if (std::holds_alternative<CardImage>(node.content) ||
             std::holds_alternative<Media>(node.content))
        pictures = 1;
    if (m_pictures + pictures > kCardDraftMaximumPictures) {
        leaveOut(
            CardFormatTexts::tr("it has more than %1 pictures").arg(kCardDraftMaximumPictures));
        return false;
    }
    m_pictures += pictures;
    return true;
}

ActionId CardDraft::addAction(ActionSpec action)
{
    if (!m_limits.takeAction())
        return {};
    const QString wanted = action.id.isEmpty() ? QStringLiteral("action") : action.id.value;
    action.id = ActionId(wanted);
    for (int number = 2; card.action(action.id); ++number)
        action.id = ActionId(QStringLiteral("%1-%2").arg(wanted).arg(number));
    card.actions.push_back(action);
    return action.id;
}

void CardDraft::addButtons(CardNodes &to, const std::vector<ActionId> &actions)
{
    ActionSet set;
    std::ranges::copy_if(actions, std::back_inserter(set.actions),
                         [](const ActionId &id) { return !id.isEmpty(); });
    if (!set.actions.empty())
        add(to, CardNode{std::move(set)});
}

bool CardDraft::allowsDepth(int depth)
{
    if (depth <= kCardDraftMaximumDepth)
        return true;
    leaveOut(CardFormatTexts::tr("it is nested more than %1 deep").arg(kCardDraftMaximumDepth));
    return false;
}

Card CardDraft::finished(CardFormat format, const IncomingCard &incoming)
{
    if (const QString note = m_limits.note(); !note.isEmpty()) {
        losses.add(note);
        TextBlock line;
        line.text = MarkupText(escapedMarkdown(note));
        line.style = TextBlock::Style::Subtle;
        card.body.push_back({std::move(line)});
    }
    if (!problem.isEmpty())
        losses.add(problem.error().summary);
    Card done = finishedCard(std::move(card), format, incoming, losses);
    if (done.fallback.isEmpty())
        done.fallback = CardFormatTexts::tr("A card without words.");
    return done;
}

} // namespace watchroom
