// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ActionRouter.h"

namespace watchroom {

ActionRouter::ActionRouter(const Store &store, AccountSupervisor &accounts,
                           ActionExecutor &services)
    : m_store(store)
    , m_accounts(accounts)
    , m_services(services)
{
}

std::optional<Card> ActionRouter::cardOf(const Invocation &invocation) const
{
    if (invocation.action.card.isEmpty())
        return std::nullopt;
    const auto item = m_store.card(invocation.action.instance, invocation.action.card);
    return item && *item ? std::optional(std::get<StoredCard>((*item)->content).card)
                         : std::nullopt;
}

Task<InvocationOutcome> ActionRouter::invoke(const Invocation &invocation)
{
    if (ChatAccount *account = m_accounts.find(invocation.action.instance))
        return account->backend().invoke(invocation, cardOf(invocation));
    return m_services.invoke(invocation);
}

Task<ActionState> ActionRouter::outcomeOf(const Invocation &invocation)
{
    if (ChatAccount *account = m_accounts.find(invocation.action.instance))
        return account->backend().outcomeOf(invocation, cardOf(invocation));
    return m_services.outcomeOf(invocation);
}

Task<PreviewAnswer> ActionRouter::preview(const Invocation &invocation)
{
    // No chat service carries the question what an action would do.
    if (m_accounts.find(invocation.action.instance))
        return Task<PreviewAnswer>::finished(PreviewAnswer{});
    return m_services.preview(invocation);
}

} // namespace watchroom
