// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ButtonPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"

#include "app/base/PlainText.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButtonsGap = 8;

/// Buttons beside each other, wrapping before they are shortened.
class ButtonRow
{
public:
    using Opens = ButtonPiece::Opens;

    ButtonRow(Sheet &sheet, const CardContext &context, int width, Alignment alignment)
        : m_sheet(sheet)
        , m_context(context)
        , m_width(width)
        , m_alignment(alignment)
    {
    }

    void add(const ActionButtonLook &look, CardTarget target, int atLeast = 0,
             Opens opens = Opens::Nothing)
    {
        QSize size = ButtonPiece::sizeFor(look, *m_context.theme, opens);
        size.setWidth(std::min(m_width, std::max(size.width(), atLeast)));
        if (m_x > 0 && m_x + size.width() > m_width) {
            endLine();
            m_y += size.height() + kButtonsGap;
        }
        target.rect = QRect(QPoint(m_x, m_y), size);
        target.enabled = look.enabled;
        target.hint = look.why;
        if (target.name.isEmpty())
            target.name = look.words.isEmpty() || look.more.isEmpty()
                              ? look.words + look.more
                              : look.words + u' ' + look.more;
        m_sheet.add<ButtonPiece>(target.rect, look, *m_context.theme, m_context.direction, opens);
        m_x += size.width() + kButtonsGap;
        m_bottom = m_y + size.height();
        m_sheet.addTarget(std::move(target));
    }

    /// Moves the line to where it is aligned. A button and its target are added together.
    void endLine()
    {
        const int by =
            static_cast<int>(alignedX(m_width, m_x - kButtonsGap, m_alignment, Qt::LeftToRight));
        for (; m_settled < m_sheet.targets.size(); ++m_settled) {
            m_sheet.targets[m_settled].rect.translate(by, 0);
            m_sheet.pieces[m_settled]->rect.translate(by, 0);
        }
        m_x = 0;
    }

    int bottom() const { return m_bottom; }

private:
    Sheet &m_sheet;
    const CardContext &m_context;
    int m_width;
    Alignment m_alignment;
    size_t m_settled = 0;
    int m_x = 0;
    int m_y = 0;
    int m_bottom = 0;
};

/// While it is being sent, a button stays as wide as it was under the pointer.
int frozenWidth(const ActionSpec &action, const ActionStatus &status, const CardContext &context)
{
    if (!std::holds_alternative<Sending>(status.state))
        return 0;
    const ActionStatus before;
    return ButtonPiece::sizeFor(actionButtonLook(action, before, context.now), *context.theme)
        .width();
}

void addButton(ButtonRow &row, const ActionSpec &action, const ActionStatus &status,
               const ActionButtonLook &look, const CardContext &context)
{
    auto opens = ButtonPiece::Opens::Nothing;
    if (action.opensCard)
        opens = context.view.openCards.contains(action.id) ? ButtonPiece::Opens::OpenPart
                                                           : ButtonPiece::Opens::Part;
    row.add(look, {.kind = CardTarget::Kind::Action, .action = action.id, .key = status.key},
            frozenWidth(action, status, context), opens);
    for (const ActionExtra &extra : look.extras) {
        const ActionButtonLook small{.icon = extra.icon, .words = extra.words};
        row.add(small,
                {.kind = extra.kind,
                 .action = action.id,
                 .key = status.key,
                 .name = CardTexts::tr("%1: %2").arg(extra.words, plainText(action.title, 80))});
    }
}

/// The one action whose consequences are worth a look before it is pressed, where there is room.
const ActionSpec *worthAPreview(const std::vector<const ActionSpec *> &shown)
{
    if (shown.size() >= kMostButtons)
        return nullptr;
    const auto found = std::ranges::find_if(shown, [](const ActionSpec *action) {
        return action->effect == Effect::Danger && !action->hint.isEmpty();
    });
    return found == shown.end() ? nullptr : *found;
}

bool isBehindMore(const ActionSpec &action, const ActionStatus &status, size_t shown)
{
    // What is going on is seen, wherever its button stands.
    return shown >= kMostButtons ||
           (action.secondary && std::holds_alternative<Available>(status.state));
}

/// The card of a button, boxed, with its own buttons.
BlockPtr layOutShownCard(const ShownCard &card, const NodeScope &scope, int width)
{
    NodeScope inside = scope;
    inside.path += u':' + card.action.value;
    BoxLook look = BoxLook::of(card.box);
    if (look.style == ContainerStyle::Default)
        look.style = ContainerStyle::Emphasis;
    return layOutBox(look, inside, width, [&](const NodeScope &inner, int room) -> BlockPtr {
        auto stack = std::make_unique<StackBlock>(room, VerticalAlignment::Top);
        stack->add({.block = layOutStack(card.box.items, inner, room)});
        const CardNode foot{card.foot};
        BlockPtr buttons = layOutNode(foot, inner.at(-1), room);
        if (!buttons->isEmpty())
            stack->add({.block = std::move(buttons),
                        .gap = spacingOf(Spacing::Default, foot, inner.theme())});
        return stack;
    });
}

} // namespace

Sheet buttonsPart(const std::vector<const ActionSpec *> &actions, const ActionStatuses &statuses,
                  const CardContext &context, int width, Alignment alignment)
{
    Sheet sheet;
    std::vector<const ActionSpec *> shown;
    std::vector<ActionId> behind;
    std::vector<std::pair<const ActionSpec *, ActionButtonLook>> notes;
    ButtonRow row(sheet, context, width, alignment);
    for (const ActionSpec *action : actions) {
        const ActionStatus &status = statusOf(action->id, statuses);
        ActionButtonLook look = actionButtonLook(*action, status, context.now);
        sheet.changesWithTime = sheet.changesWithTime || look.changesWithTime;
        if (look.isNote) {
            notes.emplace_back(action, std::move(look));
        } else if (isBehindMore(*action, status, shown.size())) {
            behind.push_back(action->id);
        } else {
            addButton(row, *action, status, look, context);
            shown.push_back(action);
        }
    }
    if (!behind.empty())
        row.add({.paint = ButtonPaint::Ghost, .words = CardTexts::tr("More")},
                {.kind = CardTarget::Kind::More,
                 .name = CardTexts::tr("More actions"),
                 .menu = std::move(behind)},
                0, ButtonPiece::Opens::Menu);
    if (const ActionSpec *action = worthAPreview(shown))
        row.add({.paint = ButtonPaint::Ghost,
                 .icon = u"eye"_s,
                 .words = CardTexts::tr("What will this do?")},
                {.kind = CardTarget::Kind::Preview, .action = action->id});
    row.endLine();

    int y = row.bottom();
    for (const auto &[action, look] : notes) {
        Sheet note = notePart(look, action->id, context, width);
        y += y > 0 ? kButtonsGap : 0;
        const int height = note.size.height();
        sheet.take(std::move(note), {0, y});
        y += height;
    }
    sheet.size = {width, y};
    return sheet;
}

CardTarget actionTarget(const ActionSpec &action, const NodeScope &scope)
{
    const ActionStatus &status = scope.statusOf(action.id);
    const ActionButtonLook look = actionButtonLook(action, status, scope.context.now);
    return {.kind = CardTarget::Kind::Action,
            .action = action.id,
            .key = status.key,
            .name = plainText(action.title, 120),
            .hint = look.why,
            .enabled = look.enabled};
}

Sheet layOutActions(const std::vector<const ActionSpec *> &actions,
                    const std::vector<ShownCard> &cards, Alignment alignment,
                    const NodeScope &scope, int width)
{
    Sheet sheet;
    if (!scope.statuses || actions.empty())
        return sheet;
    sheet = buttonsPart(actions, *scope.statuses, scope.context, width, alignment);
    for (const ShownCard &card : cards) {
        if (!scope.context.view.openCards.contains(card.action) || !scope.action(card.action))
            continue;
        BlockPtr open = layOutShownCard(card, scope, width);
        const int top = sheet.size.height() + kButtonsGap;
        const int height = open->height();
        sheet.take(open->finish(height), {0, top});
        sheet.size = {width, top + height};
    }
    return sheet;
}

} // namespace watchroom
