// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"

#include <map>

namespace watchroom {

/// Every press there was, by the card (or, with an empty card, the instance) it belongs to: read
/// from the store when it is first asked for, written to the store when it changes.
///
/// Pointers and references are good until something is kept.
class InvocationBook
{
public:
    explicit InvocationBook(Store &store);

    /// Oldest first.
    const std::vector<Invocation> &of(const InstanceId &instance, const CardId &card);
    const Invocation *find(const InvocationKey &key);
    /// What the button tells about: what is under way, or else the newest press. An undoing that
    /// came to nothing and was read leaves what it did not undo. Null when nobody ever pressed.
    const Invocation *shown(const ActionRef &action);

    /// The newest success of the action that nobody has taken back; null when there is none.
    const Invocation *standing(const ActionRef &action);
    /// Whether somebody takes back, or has taken back, what this invocation did.
    bool isUndone(const Invocation &invocation);

    /// Adds it, or replaces the one with its key, and stores it. It is kept here even when storing
    /// fails.
    Result<void> keep(const Invocation &invocation);
    /// The same without storing it: for progress, which is worth nothing after a restart.
    void note(const Invocation &invocation);

    /// What was under way, or being asked about, when the program last stopped.
    std::vector<Invocation> unfinished();

private:
    using Owner = std::pair<InstanceId, CardId>;
    std::vector<Invocation> &load(const Owner &owner);

    Store &m_store;
    std::map<Owner, std::vector<Invocation>> m_invocations;
    std::map<InvocationKey, Owner> m_owners;
};

} // namespace watchroom
