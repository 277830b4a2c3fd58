// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardPress.h"

#include "app/model/CardSubmission.h"
#include "app/model/CardWalk.h"
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ActionPress.h"

#include <algorithm>

namespace watchroom {

namespace {

bool isVisibleAtFirst(const Card &card, const QString &element)
{
    bool visible = true;
    forEachNode(card, [&](const CardNode &node) {
        if (elementId(node) == element)
            visible = node.frame.visible;
        if (const auto *set = std::get_if<ColumnSet>(&node.content)) {
            const auto column = std::ranges::find(
                set->columns, element, [](const CardColumn &each) { return each.frame.id; });
            if (column != set->columns.end())
                visible = column->frame.visible;
        }
    });
    return visible;
}

/// The cards that open in turn with the one of `action`.
const std::vector<ShownCard> *siblingsIn(const std::vector<ShownCard> &set, const ActionId &action)
{
    if (std::ranges::contains(set, action, &ShownCard::action))
        return &set;
    for (const ShownCard &card : set) {
        if (const auto *found = siblingsIn(card.foot.cards, action))
            return found;
    }
    return nullptr;
}

const std::vector<ShownCard> *siblingsOf(const ActionId &action, const Card &card)
{
    const auto *siblings = siblingsIn(card.shownCards, action);
    forEachNode(card, [&](const CardNode &node) {
        const auto *set = std::get_if<ActionSet>(&node.content);
        if (set && !siblings)
            siblings = siblingsIn(set->cards, action);
    });
    return siblings;
}

void toggleCard(const ActionId &action, const Card &card, CardViewState &view)
{
    const bool wasOpen = view.openCards.contains(action);
    if (const auto *siblings = siblingsOf(action, card)) {
        for (const ShownCard &sibling : *siblings)
            view.openCards.remove(sibling.action);
    }
    if (!wasOpen)
        view.openCards.insert(action);
}

/// A word to what somebody else has begun, and another try at taking something back, send none.
bool sendsFields(const CardTarget &target, const ActionStatus &status)
{
    const bool again = target.kind == CardTarget::Kind::Retry;
    return (target.kind == CardTarget::Kind::Action || again) &&
           !std::holds_alternative<AwaitingOthers>(status.state) &&
           !(again && !status.undoes.isEmpty());
}

PressEffect pressAction(const ActionSpec &action, const PressedCard &card, ActionPress &press,
                        const QRect &at)
{
    if (!action.toggles.empty() || action.opensCard) {
        pressLocally(action, card.row.card, card.view);
        return PressEffect::View;
    }
    const QMap<QString, QString> problems =
        submissionProblems(card.row.card, action, card.view.typed);
    const bool changed = std::exchange(card.view.problems, problems) != problems;
    if (!problems.isEmpty())
        return PressEffect::WrongField;
    ActionRef ref = card.place;
    ref.action = action.id;
    press.press(action, ref, at, submittedValues(card.row.card, action, card.view.typed));
    return changed ? PressEffect::View : PressEffect::None;
}

} // namespace

void pressLocally(const ActionSpec &action, const Card &card, CardViewState &view)
{
    for (const VisibilityChange &change : action.toggles) {
        const auto known = view.visible.constFind(change.element);
        const bool visible =
            known != view.visible.constEnd() ? *known : isVisibleAtFirst(card, change.element);
        view.visible[change.element] = change.visible.value_or(!visible);
    }
    if (action.opensCard)
        toggleCard(action.id, card, view);
}

PressEffect pressOnCard(const CardTarget &target, const PressedCard &card, ActionPress &press,
                        const QRect &at)
{
    using Kind = CardTarget::Kind;
    if (target.kind == Kind::Unfold) {
        if (!card.view.unfolded.remove(target.value))
            card.view.unfolded.insert(target.value);
        return PressEffect::View;
    }
    const ActionSpec *action = card.row.card.action(target.action);
    if (!action || !target.enabled)
        return PressEffect::None;
    const ActionStatus &status = statusOf(action->id, card.row.actions);
    if (sendsFields(target, status))
        return pressAction(*action, card, press, at);
    ActionRef ref = card.place;
    ref.action = action->id;
    press.activate(target, *action, status, ref, at);
    return PressEffect::None;
}

int targetBeside(const Sheet &sheet, const QString &input)
{
    const auto slot = std::ranges::find_if(
        sheet.inputs, [&input](const InputSlot &each) { return each.input.id == input; });
    if (slot == sheet.inputs.end() || slot->input.inlineAction.isEmpty())
        return -1;
    const auto target =
        std::ranges::find(sheet.targets, slot->input.inlineAction, &CardTarget::action);
    return target == sheet.targets.end() ? -1 : static_cast<int>(target - sheet.targets.begin());
}

int firstProblem(const Sheet &sheet, const CardViewState &view)
{
    const auto wrong = std::ranges::find_if(sheet.inputs, [&view](const InputSlot &slot) {
        return view.problems.contains(slot.input.id);
    });
    return wrong == sheet.inputs.end() ? -1 : static_cast<int>(wrong - sheet.inputs.begin());
}

} // namespace watchroom
