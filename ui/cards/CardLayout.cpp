// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardLayout.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "app/model/CardTexts.h"
#include "app/model/CardWalk.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/BackgroundPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/NodeLayout.h"
#include "ui/cards/SelectPiece.h"
#include "ui/cards/ShapePieces.h"
#include "ui/kit/Box.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUnderBadge = 4; ///< The badge reaches this far down beside the title.
constexpr int kLayoutNarrowest = 40;
constexpr int kGapBeforeNotes = 8;
constexpr int kGapBeforeButtons = 12;

Sheet expiredNote(const Card &card, const CardContext &context, int width)
{
    ActionButtonLook look;
    look.isNote = true;
    look.icon = u"hourglass"_s;
    look.words = CardTexts::tr("Expired %1.").arg(momentText(*card.expires, context.now));
    look.more = CardTexts::tr("Its buttons do nothing any more.");
    return notePart(look, {}, context, width);
}

/// Whether it is known to whom a press would go.
bool takesPresses(const CardRow &row)
{
    return row.verified || !row.sender.isEmpty();
}

Sheet unverifiedNote(const CardRow &row, const CardContext &context, int width)
{
    const QString words =
        takesPresses(row)
            ? CardTexts::tr("Nobody vouches for %1. What you press or type here goes to them.")
                  .arg(plainText(row.sender, 60))
            : CardTexts::tr(
                  "Nobody can vouch for where this card came from, so it has no buttons.");
    Sheet sheet;
    const int height = addText(
        sheet, {0, 0}, width, StyledText(words),
        TextStyle::of(*context.theme, TextRole::Meta, context.theme->colour.text2), context);
    sheet.size = {width, height};
    return sheet;
}

/// Everything in the box of one card.
class CardMaker
{
public:
    CardMaker(const CardRow &row, const CardContext &context, int width)
        : m_row(row)
        , m_card(row.card)
        , m_theme(*context.theme)
        , m_width(width)
    {
        const bool compact = m_theme.choice.density == Theme::Density::Compact;
        m_padding = compact ? 12 : 16;
        m_top = compact ? 9 : 12;
        m_bottom = compact ? 10 : 14;
        m_inner = std::max(kLayoutNarrowest, width - 2 * m_padding);
        m_scope.context = context;
        m_scope.context.isOver = isExpired(m_card, context.now);
        m_scope.bleed = std::min(m_padding - 1, (width - m_inner) / 2);
        m_scope.statuses = &row.actions;
        if (takesPresses(row) && !m_scope.context.isOver)
            m_scope.card = &m_card;
        m_scope.withoutDangers = !row.verified;
        m_scope.inSelect = m_scope.action(m_card.frame.select);
    }

    Sheet make()
    {
        StackBlock stack(m_inner, VerticalAlignment::Top);
        int besideTitle = 0;
        add(stack, headerPart(m_row, m_scope.context, m_inner, &besideTitle), 0);
        addBody(stack, besideTitle);
        addFoot(stack);
        Sheet history = historyPart(m_row, m_scope.context, m_width, m_padding);
        const int least =
            m_theme.scaled(std::clamp(m_card.frame.minimumHeight, 0, kMostMinimumHeight)) - m_top -
            m_bottom - history.size.height();
        Sheet content = stack.finish(least);

        Sheet sheet;
        const int contentHeight = content.size.height();
        sheet.size = {m_width, m_top + contentHeight + m_bottom + history.size.height()};
        addGround(sheet);
        sheet.take(std::move(content), {m_padding, m_top});
        sheet.take(std::move(history), {0, m_top + contentHeight + m_bottom});
        sheet.changesWithTime = sheet.changesWithTime || m_card.expires.has_value();
        return sheet;
    }

private:
    void add(StackBlock &stack, Sheet part, int gap) const
    {
        if (!part.size.isEmpty())
            stack.add({.block = std::make_unique<SheetBlock>(std::move(part)),
                       .gap = m_theme.scaled(gap)});
    }

    void addBody(StackBlock &stack, int besideTitle)
    {
        const auto first = std::ranges::find_if(m_card.body, [this](const CardNode &node) {
            return isVisible(elementId(node), node.frame, m_scope.context);
        });
        if (first == m_card.body.end())
            return;
        // A short title leaves room for the top of a curve.
        const int roomAbove =
            besideTitle > m_inner / 3 ? m_theme.line(TextRole::Title) - kUnderBadge : 0;
        BlockPtr block = layOutBody(roomAbove);
        if (!block->isEmpty())
            stack.add({.block = std::move(block),
                       .gap = spacingOf(Spacing::Default, *first, m_theme),
                       .stretch = true});
    }

    BlockPtr layOutBody(int roomAbove) const
    {
        NodeScope scope = m_scope;
        scope.vertical = m_card.frame.vertical.value_or(VerticalAlignment::Top);
        const auto own = scope.context.direction;
        if (m_card.frame.rightToLeft)
            scope.context.direction = *m_card.frame.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight;
        BlockPtr body = layOutStack(m_card.body, scope, m_inner, roomAbove);
        if (scope.context.direction != own)
            return std::make_unique<TurnedBlock>(std::move(body));
        return body;
    }

    void addFoot(StackBlock &stack) const
    {
        add(stack, linksPart(m_card, m_scope.context, m_inner), kGapBeforeNotes);
        if (!m_row.verified && (!takesPresses(m_row) || !m_card.actions.empty()))
            add(stack, unverifiedNote(m_row, m_scope.context, m_inner), kGapBeforeNotes);
        if (!takesPresses(m_row))
            return;
        if (m_scope.context.isOver) {
            if (!m_card.actions.empty())
                add(stack, expiredNote(m_card, m_scope.context, m_inner), kGapBeforeButtons);
            return;
        }
        NodeScope scope = m_scope;
        scope.path = u"foot"_s;
        std::vector<const ActionSpec *> offered = actionsAtFoot(m_card);
        std::erase_if(offered, [&](const ActionSpec *each) { return !scope.action(each->id); });
        add(stack, layOutActions(offered, m_card.shownCards, Alignment::Start, scope, m_inner),
            kGapBeforeButtons);
    }

    void addGround(Sheet &sheet) const
    {
        const QRect whole(QPoint(0, 0), sheet.size);
        const BoxPiece::Look look{.fill = m_theme.colour.surface,
                                  .edge = m_row.verified ? m_theme.colour.line
                                                         : m_theme.colour.lineStrong,
                                  .radius = radius::kCard,
                                  .dashed = !m_row.verified};
        sheet.add<BoxPiece>(whole, look);
        if (m_card.frame.background && m_row.verified)
            sheet.add<BackgroundPiece>(*m_card.frame.background, radius::kCard, m_scope.context)
                ->rect = whole.adjusted(1, 1, -1, -1);
        if (const ActionSpec *select = m_scope.action(m_card.frame.select)) {
            sheet.add<SelectPiece>(radius::kCard)->rect = whole;
            CardTarget target = actionTarget(*select, m_scope);
            target.rect = whole;
            sheet.addTarget(std::move(target));
        }
    }

    const CardRow &m_row;
    const Card &m_card;
    const Theme &m_theme;
    NodeScope m_scope;
    int m_width;
    int m_padding = 0;
    int m_top = 0;
    int m_bottom = 0;
    int m_inner = 0;
};

} // namespace

std::vector<const ActionSpec *> actionsAtFoot(const Card &card)
{
    std::vector<ActionId> placed = actionsInLayout(card);
    if (card.frame.refresh)
        placed.push_back(card.frame.refresh->action);
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

Sheet layOutCardFromLeft(const CardRow &row, const CardContext &context, int width)
{
    return CardMaker(row, context, width).make();
}

Sheet layOutNodes(const std::vector<CardNode> &nodes, const CardContext &context, int width)
{
    const NodeScope scope{.context = context};
    const int room = std::max(kLayoutNarrowest, width);
    BlockPtr stack = layOutStack(nodes, scope, room);
    Sheet sheet = stack->finish(0);
    if (context.direction == Qt::RightToLeft)
        sheet.mirror(width);
    return sheet;
}

} // namespace watchroom
