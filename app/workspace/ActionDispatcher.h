// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Task.h"
#include "app/model/Event.h"
#include "app/model/Intent.h"
#include "app/model/TimelineItem.h"
#include "app/store/Store.h"
#include "integrations/api/Service.h"

#include <QObject>

#include <functional>
#include <map>

namespace watchroom {

/// Carries out what people press, once, and tells the truth about it.
///
/// An invocation is stored before it is sent; a key runs at most once; an action that is under way
/// cannot be started again. After a restart what was under way is "outcome unknown".
class ActionDispatcher final : public QObject
{
    Q_OBJECT

public:
    using Executor = std::function<Task<InvocationOutcome>(const Invocation &)>;

    ActionDispatcher(Store &store, Clock &clock, Executor executor, QObject *parent = nullptr);

    /// Who sits here; their presses are told as "by me".
    void setSelf(const PersonId &self) { m_self = self; }

    /// Turns what was under way when the program stopped into "outcome unknown".
    void recover();

    /// Carries out a press by `self`. `spec` is the action as it stands now, null when it is gone.
    void press(const Invoke &invoke, const ActionSpec *spec, const Person &self);
    void cancel(const InvocationKey &key);
    /// The outcome was read: the button is available again (until the next start, for failures).
    void dismiss(const ActionRef &action);

    void progressed(const InvocationProgress &progress);
    /// Somebody else's invocation.
    void reported(const Invocation &invocation);

    /// How the actions of a card (or, with an empty card, of an instance) stand.
    ActionStatuses statuses(const InstanceId &instance, const CardId &card,
                            const std::vector<ActionSpec> &specs);
    /// All invocations of a card, oldest first, for its history.
    const std::vector<Invocation> &invocations(const InstanceId &instance, const CardId &card);

Q_SIGNALS:
    /// The buttons of this card, or of the instance itself, stand otherwise now.
    void changed(const watchroom::InstanceId &instance, const watchroom::CardId &card);
    /// An invocation came to its end; it is stored.
    void ended(const watchroom::Invocation &invocation);

private:
    using Owner = std::pair<InstanceId, CardId>;

    std::vector<Invocation> &load(const Owner &owner);
    Invocation *find(const InvocationKey &key);
    Invocation *latest(const ActionRef &action);
    /// Why the press is refused, as the state to show; nothing when it may go on.
    std::optional<ActionState> refusal(const Invoke &invoke, const ActionSpec &spec,
                                       const Person &self) const;
    void send(Invocation invocation);
    void finish(const InvocationKey &key, const Result<InvocationOutcome> &outcome);
    void end(Invocation &invocation, ActionState state);
    /// Looks again when a success has been shown for long enough.
    void freshenLater(const Invocation &invocation);

    Store &m_store;
    Clock &m_clock;
    Executor m_executor;
    PersonId m_self;
    std::map<Owner, std::vector<Invocation>> m_invocations;
    std::map<InvocationKey, Owner> m_owners;
    std::map<InvocationKey, Task<InvocationOutcome>> m_running;
    std::vector<InvocationKey> m_dismissed;
};

/// One line for the room: who did what to what, how it ended, how long it took.
QString storyOf(const Invocation &invocation);

} // namespace watchroom
