// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/InvocationBook.h"

#include "app/base/Log.h"

#include <algorithm>
#include <ranges>

namespace watchroom {

namespace {

bool isIdleUndoing(const Invocation &invocation)
{
    const bool came = std::holds_alternative<Succeeded>(invocation.state);
    const bool read = invocation.dismissed || std::holds_alternative<Cancelled>(invocation.state);
    return !invocation.undoes.isEmpty() && read && !came;
}

/// Whether an undoing in this state leaves nothing to take back, as far as anybody knows.
bool mayHaveUndone(const ActionState &state)
{
    return isUnderWay(state) || std::holds_alternative<Succeeded>(state) ||
           std::holds_alternative<OutcomeUnknown>(state);
}

} // namespace

InvocationBook::InvocationBook(Store &store)
    : m_store(store)
{
}

const std::vector<Invocation> &InvocationBook::of(const InstanceId &instance, const CardId &card)
{
    return load({instance, card});
}

std::vector<Invocation> &InvocationBook::load(const Owner &owner)
{
    const auto known = m_invocations.find(owner);
    if (known != m_invocations.end())
        return known->second;
    auto stored = m_store.invocations(owner.first, owner.second);
    if (!stored) {
        qCWarning(lcActions) << "invocations:" << stored.error().detail;
        stored.emplace();
    }
    for (const Invocation &invocation : *stored)
        m_owners.emplace(invocation.key, owner);
    return m_invocations.emplace(owner, std::move(*stored)).first->second;
}

const Invocation *InvocationBook::find(const InvocationKey &key)
{
    if (!m_owners.contains(key)) {
        // A key runs once, whatever card it is pressed on: the store knows those not loaded yet.
        const auto stored = m_store.invocation(key);
        if (!stored || !*stored)
            return nullptr;
        load({(*stored)->action.instance, (*stored)->action.card});
    }
    const auto owner = m_owners.find(key);
    if (owner == m_owners.end())
        return nullptr;
    const auto &all = load(owner->second);
    const auto it = std::ranges::find(all, key, &Invocation::key);
    return it == all.end() ? nullptr : &*it;
}

const Invocation *InvocationBook::shown(const ActionRef &action)
{
    const Invocation *newest = nullptr;
    for (const Invocation &each : std::views::reverse(of(action.instance, action.card))) {
        if (each.action.action != action.action)
            continue;
        if (isUnderWay(each.state))
            return &each;
        if (!newest && !isIdleUndoing(each))
            newest = &each;
    }
    return newest;
}

const Invocation *InvocationBook::standing(const ActionRef &action)
{
    for (const Invocation &each : std::views::reverse(of(action.instance, action.card))) {
        if (each.action.action == action.action && each.undoes.isEmpty() &&
            std::holds_alternative<Succeeded>(each.state))
            return isUndone(each) ? nullptr : &each;
    }
    return nullptr;
}

bool InvocationBook::isUndone(const Invocation &invocation)
{
    const auto &all = of(invocation.action.instance, invocation.action.card);
    return std::ranges::any_of(all, [&](const Invocation &each) {
        return each.undoes == invocation.key && mayHaveUndone(each.state);
    });
}

Result<void> InvocationBook::keep(const Invocation &invocation)
{
    note(invocation);
    return m_store.saveInvocation(invocation);
}

void InvocationBook::note(const Invocation &invocation)
{
    const Owner owner{invocation.action.instance, invocation.action.card};
    auto &all = load(owner);
    const auto known = std::ranges::find(all, invocation.key, &Invocation::key);
    if (known != all.end())
        *known = invocation;
    else
        all.push_back(invocation);
    m_owners.insert_or_assign(invocation.key, owner);
}

std::vector<Invocation> InvocationBook::unfinished()
{
    auto stored = m_store.unfinishedInvocations();
    if (!stored) {
        qCWarning(lcActions) << "unfinished invocations:" << stored.error().detail;
        return {};
    }
    return std::move(*stored);
}

} // namespace watchroom
