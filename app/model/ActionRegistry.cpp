// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionRegistry.h"

#include "app/model/JsonWriter.h"

#include <algorithm>

namespace watchroom {

namespace {

template <typename Text>
void takeIfEmpty(Text &declared, Text &&fromLayout)
{
    if (declared.isEmpty())
        declared = std::move(fromLayout);
}

/// Adds what a button of the layout says to what the envelope declares.
void complete(ActionSpec &declared, ActionSpec button)
{
    takeIfEmpty(declared.hint, std::move(button.hint));
    takeIfEmpty(declared.openAddress, std::move(button.openAddress));
    takeIfEmpty(declared.iconAddress, std::move(button.iconAddress));
    takeIfEmpty(declared.data, std::move(button.data));
    if (button.verb != declared.id.value) // which is what an empty one stands for
        takeIfEmpty(declared.verb, std::move(button.verb));
    if (declared.toggles.empty())
        declared.toggles = std::move(button.toggles);
    declared.takesInputs &= button.takesInputs;
    declared.enabled &= button.enabled;
    declared.secondary |= button.secondary;
    declared.opensCard |= button.opensCard;
    declared.extra = mergedExtra(declared.extra, button.extra);
}

} // namespace

ActionRegistry::ActionRegistry(std::vector<ActionSpec> declared)
    : m_actions(std::move(declared))
    , m_declared(m_actions.size())
{
}

ActionId ActionRegistry::take(ActionSpec action, CardLimits &limits)
{
    const auto end = m_actions.begin() + qsizetype(m_declared);
    const auto declared = std::ranges::find(m_actions.begin(), end, action.id, &ActionSpec::id);
    if (declared != end) {
        complete(*declared, std::move(action));
        return declared->id;
    }
    if (!limits.takeAction())
        return {};
    action.id = freeId(action.id);
    if (action.verb == action.id.value)
        action.verb.clear();
    return m_actions.emplace_back(std::move(action)).id;
}

bool ActionRegistry::declares(const ActionId &id) const
{
    const auto end = m_actions.begin() + qsizetype(m_declared);
    return std::ranges::find(m_actions.begin(), end, id, &ActionSpec::id) != end;
}

void ActionRegistry::shrinkTo(size_t size)
{
    if (size < m_actions.size())
        m_actions.resize(size);
}

ActionId ActionRegistry::freeId(const ActionId &wanted) const
{
    const auto isFree = [this](const ActionId &id) {
        return std::ranges::find(m_actions, id, &ActionSpec::id) == m_actions.end();
    };
    if (!wanted.isEmpty() && isFree(wanted))
        return wanted;
    const QString stem = wanted.isEmpty() ? QStringLiteral("action") : wanted.value;
    for (size_t number = wanted.isEmpty() ? m_actions.size() + 1 : 2;; ++number) {
        if (ActionId id(stem + u'-' + QString::number(number)); isFree(id))
            return id;
    }
}

} // namespace watchroom
