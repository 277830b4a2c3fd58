// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/AccountSupervisor.h"
#include "app/workspace/ActionExecutor.h"

namespace watchroom {

/// Leads invocations to whom they are for: to the account that received the card, or else to the
/// integrations that run here.
class ActionRouter final : public ActionExecutor
{
public:
    ActionRouter(const Store &store, AccountSupervisor &accounts, ActionExecutor &services);

    Task<InvocationOutcome> invoke(const Invocation &invocation) override;
    Task<ActionState> outcomeOf(const Invocation &invocation) override;
    Task<PreviewAnswer> preview(const Invocation &invocation) override;

private:
    /// The card of the invocation as it stands; nothing for what is offered without one.
    std::optional<Card> cardOf(const Invocation &invocation) const;

    const Store &m_store;
    AccountSupervisor &m_accounts;
    ActionExecutor &m_services;
};

} // namespace watchroom
