// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardLayout.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardRadius = 8;
constexpr int kDeepest = 8;
constexpr int kUnderBadge = 4; ///< The badge reaches this far down beside the title.

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

/// Stacks the parts of a card from top to bottom.
class CardStack
{
public:
    CardStack(const CardContext &context, int width)
        : m_context(context)
        , m_width(width)
    {
    }

    void add(Sheet part, int gap)
    {
        if (part.size.isEmpty())
            return;
        if (m_y > 0)
            m_y += m_context.theme->scaled(gap);
        const int height = part.size.height();
        m_sheet.take(std::move(part), {0, m_y});
        m_y += height;
    }

    void addNodes(const std::vector<CardNode> &nodes, const Card *card,
                  const ActionStatuses *statuses, int depth = 0)
    {
        for (size_t i = 0; i < nodes.size() && depth < kDeepest; ++i) {
            m_next = i + 1 < nodes.size() ? std::get_if<Sparkline>(&nodes[i + 1].content) : nullptr;
            m_skip = false;
            const QString name = QString::number(depth) + u'.' + QString::number(m_count++);
            if (const auto *container = std::get_if<Container>(&nodes[i].content))
                addNodes(container->items, card, statuses, depth + 1);
            else if (const auto *set = std::get_if<ActionSet>(&nodes[i].content))
                addSet(*set, card, statuses);
            else
                std::visit([&](const auto &content) { addNode(content, name); }, nodes[i].content);
            if (m_skip)
                ++i;
        }
    }

    void addButtons(const std::vector<const ActionSpec *> &actions, const ActionStatuses &statuses)
    {
        if (!actions.empty())
            add(buttonsPart(actions, statuses, m_context, m_width), 12);
    }

    /// The room beside the title may be used by a curve that follows.
    void setFreeBesideTitle(int width)
    {
        m_besideTitle = width;
        m_titleBottom = m_y;
    }

    Sheet take()
    {
        m_sheet.size = {m_width, m_y};
        return std::move(m_sheet);
    }

private:
    void addNode(const TextBlock &text, const QString &name)
    {
        add(textPart(text, name, m_context, m_width), 4);
    }
    void addNode(const FactSet &facts, const QString &)
    {
        int overhang = 0;
        Sheet part = factsPart(facts, m_next, m_context, m_width, &overhang);
        m_skip = m_next != nullptr;
        // A short title leaves room for the top of the curve.
        if (m_titleBottom == m_y && m_besideTitle > m_width / 3)
            m_y -= std::min(overhang, m_context.theme->line(TextRole::Title) - kUnderBadge);
        add(std::move(part), 8);
    }
    void addNode(const Sparkline &sparkline, const QString &)
    {
        add(sparklinePart(sparkline, m_context, m_width), 8);
    }
    void addNode(const Badge &badge, const QString &)
    {
        add(badgePart(badge.label, m_context, m_width), 8);
    }
    void addNode(const Progress &progress, const QString &)
    {
        add(progressPart(progress, m_context, m_width), 10);
    }
    void addNode(const CodeBlock &code, const QString &name)
    {
        add(codePart(code, name, m_context, m_width), 8);
    }
    void addNode(const CardImage &image, const QString &)
    {
        add(picturePart(image, m_context, m_width), 8);
    }
    void addNode(const Input &input, const QString &)
    {
        add(inputPart(input, m_context, m_width), 8);
    }
    void addNode(const ActionSet &, const QString &) {}
    void addNode(const Container &, const QString &) {}
    template <typename Node>
    void addNode(const Node &, const QString &)
    {
    }

    void addSet(const ActionSet &set, const Card *card, const ActionStatuses *statuses)
    {
        if (!card || !statuses)
            return;
        std::vector<const ActionSpec *> actions;
        for (const ActionId &id : set.actions) {
            if (const ActionSpec *action = card->action(id))
                actions.push_back(action);
        }
        addButtons(actions, *statuses);
    }

    const CardContext &m_context;
    Sheet m_sheet;
    int m_width;
    int m_y = 0;
    int m_count = 0;
    int m_besideTitle = 0;
    int m_titleBottom = -1;
    const Sparkline *m_next = nullptr;
    bool m_skip = false;
};

void collectPlaced(const std::vector<CardNode> &nodes, std::vector<ActionId> &placed, int depth = 0)
{
    for (const CardNode &node : nodes) {
        if (const auto *set = std::get_if<ActionSet>(&node.content))
            placed.insert(placed.end(), set->actions.begin(), set->actions.end());
        else if (const auto *box = std::get_if<Container>(&node.content); box && depth < kDeepest)
            collectPlaced(box->items, placed, depth + 1);
    }
}

Sheet expiredNote(const Card &card, const CardContext &context, int width)
{
    ActionButtonLook look;
    look.isNote = true;
    look.icon = u"hourglass"_s;
    look.words = Words::tr("Expired %1.").arg(momentText(*card.expires, context.now));
    look.more = Words::tr("Its buttons do nothing any more.");
    return notePart(look, {}, context, width);
}

Sheet unverifiedNote(const CardContext &context, int width)
{
    Sheet sheet;
    const int height = addText(
        sheet, {0, 0}, width,
        StyledText(
            Words::tr("Nobody can vouch for where this card came from, so it has no buttons.")),
        TextStyle::of(*context.theme, TextRole::Meta, context.theme->colour.text2), context);
    sheet.size = {width, height};
    return sheet;
}

} // namespace

std::vector<const ActionSpec *> actionsAtFoot(const Card &card)
{
    std::vector<ActionId> placed;
    collectPlaced(card.body, placed);
    std::vector<const ActionSpec *> left;
    for (const ActionSpec &action : card.actions) {
        if (std::ranges::find(placed, action.id) == placed.end())
            left.push_back(&action);
    }
    return left;
}

bool isExpired(const Card &card, Timestamp now)
{
    return card.expires && *card.expires <= now;
}

Sheet layOutCard(const CardRow &row, const CardContext &context, int width)
{
    Sheet sheet = layOutCardFromLeft(row, context, width);
    if (context.direction == Qt::RightToLeft)
        sheet.mirror(width);
    return sheet;
}

Sheet layOutCardFromLeft(const CardRow &row, const CardContext &given, int width)
{
    CardContext context = given;
    context.isOver = isExpired(row.card, context.now);
    const Theme &theme = *context.theme;
    const bool compact = theme.choice.density == Theme::Density::Compact;
    const int padding = compact ? 12 : 16;
    const int top = compact ? 9 : 12;
    const int bottom = compact ? 10 : 14;
    const int inner = std::max(40, width - 2 * padding);

    CardStack stack(context, inner);
    int besideTitle = 0;
    stack.add(headerPart(row, context, inner, &besideTitle), 0);
    stack.setFreeBesideTitle(besideTitle);
    stack.addNodes(row.card.body, row.verified ? &row.card : nullptr, &row.actions);
    if (!row.verified)
        stack.add(unverifiedNote(context, inner), 8);
    else if (context.isOver && !row.card.actions.empty())
        stack.add(expiredNote(row.card, context, inner), 12);
    else
        stack.addButtons(actionsAtFoot(row.card), row.actions);
    Sheet content = stack.take();
    Sheet history = historyPart(row, context, width, padding);

    Sheet sheet;
    const int contentHeight = content.size.height();
    const int height = top + contentHeight + bottom + history.size.height();
    sheet.add<BoxPiece>(
        QRect(0, 0, width, height),
        BoxPiece::Look{.fill = theme.colour.surface,
                       .edge = row.verified ? theme.colour.line : theme.colour.lineStrong,
                       .radius = kCardRadius,
                       .dashed = !row.verified});
    sheet.take(std::move(content), {padding, top});
    sheet.take(std::move(history), {0, top + contentHeight + bottom});
    sheet.size = {width, height};
    sheet.changesWithTime = sheet.changesWithTime || row.card.expires.has_value();
    return sheet;
}

Sheet layOutNodes(const std::vector<CardNode> &nodes, const CardContext &context, int width)
{
    CardStack stack(context, std::max(40, width));
    stack.addNodes(nodes, nullptr, nullptr);
    Sheet sheet = stack.take();
    if (context.direction == Qt::RightToLeft)
        sheet.mirror(width);
    return sheet;
}

} // namespace watchroom
