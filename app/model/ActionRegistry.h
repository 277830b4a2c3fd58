// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Action.h"
#include "app/model/CardLimits.h"

namespace watchroom {

/// The actions of a card while it is read: first those that its envelope declares, then those that
/// only its layout has.
class ActionRegistry
{
public:
    explicit ActionRegistry(std::vector<ActionSpec> declared);

    /// Takes an action as a button of the layout describes it and returns its id. Of one that is
    /// declared the layout adds what the declaration leaves open. Any other is added, under an id
    /// that no other has; none when it is one too many, which is then noted.
    ActionId take(ActionSpec action, CardLimits &limits);

    /// Whether the envelope declares it.
    bool declares(const ActionId &id) const;
    size_t size() const { return m_actions.size(); }
    /// Forgets what was added since there were so many.
    void shrinkTo(size_t size);

    std::vector<ActionSpec> actions() && { return std::move(m_actions); }

private:
    ActionId freeId(const ActionId &wanted) const;

    std::vector<ActionSpec> m_actions;
    size_t m_declared;
};

} // namespace watchroom
