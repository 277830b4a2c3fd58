// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Event.h"
#include "app/model/TimelineItem.h"
#include "app/workspace/ActionExecutor.h"
#include "app/workspace/ActionRules.h"
#include "app/workspace/InvocationBook.h"

#include <QObject>

#include <functional>
#include <map>

namespace watchroom {

/// Carries out what people press, once, and tells the truth about it.
///
/// An invocation is stored before it is sent; a key runs at most once; an action that is under way
/// cannot be started again, nor one of which nobody knows how it ended. Nothing is tried again, and
/// nothing waits to be sent later. After a restart what was under way is "outcome unknown", unless
/// its executor can say more.
class ActionDispatcher final : public QObject
{
    Q_OBJECT

public:
    /// The action as its owner declares it now; nothing when it is gone.
    using SpecOf = std::function<std::optional<ActionSpec>(const ActionRef &)>;

    ActionDispatcher(Store &store, Clock &clock, ActionExecutor &executor, SpecOf specOf,
                     QObject *parent = nullptr);

    /// Who presses: the person that one is in the account where the action stands.
    using WhoPresses = std::function<Person(const ActionRef &)>;
    void setWhoPresses(WhoPresses who) { m_whoPresses = std::move(who); }

    /// Turns what was under way when the program stopped into "outcome unknown".
    void recover();
    /// Asks how those ended that can be asked about. Called when their executors have started.
    void askAboutRecovered();

    void press(const Invoke &invoke);
    /// Takes back what a success did, within its time, once.
    void undo(const UndoInvocation &intent);
    /// Lets the time for taking something back stand still while somebody looks at the button, for
    /// ten minutes in all. An end that its executor named comes when it comes.
    void holdUndo(const HoldUndo &intent);
    /// Asks the executor how it ended.
    void check(const InvocationKey &key);
    /// Asks a running invocation to end, or withdraws one's own press that waits for others.
    void cancel(const InvocationKey &key);
    /// The outcome was read: the button is available again.
    void dismiss(const ActionRef &action);
    /// "What will this do?", asked of the executor; the earlier question is dropped.
    Task<PreviewAnswer> preview(const PreviewAction &intent);

    void progressed(const InvocationProgress &progress);
    /// Somebody else's invocation. It is also their word to an action of ours that waits for it.
    void reported(const Invocation &invocation);

    /// How the actions of a card (or, with an empty card, of an instance) stand for who presses
    /// them in this room.
    ActionStatuses statuses(const InstanceId &instance, const RoomId &room, const CardId &card,
                            const std::vector<ActionSpec> &specs);
    /// All invocations of a card, oldest first, for its history.
    const std::vector<Invocation> &invocations(const InstanceId &instance, const CardId &card);

Q_SIGNALS:
    /// The buttons of this card, or of the instance itself, stand otherwise now.
    void changed(const watchroom::InstanceId &instance, const watchroom::CardId &card);
    /// What the room hears about an invocation, in one line: it ended, it waits for more people,
    /// its outcome was found out. It is stored.
    void told(const watchroom::Invocation &invocation, const QString &line);

private:
    struct Run
    {
        Task<InvocationOutcome> task;
        InvocationTerms terms;
    };

    Invocation pressOf(const InvocationKey &key, const ActionRef &action) const;
    bool isMine(const Invocation &invocation) const;
    /// Whether a press is a slip of the finger, or comes while the last one is not settled.
    bool isTooEarly(const Invocation &last, const std::optional<ActionSpec> &spec);
    /// Writes the press down, and sends it or says why not.
    void begin(const Invocation &invocation, const ActionSpec *spec,
               std::optional<ActionState> refused);
    void send(Invocation invocation, const FormValues &arguments, const InvocationTerms &terms);
    void finish(const InvocationKey &key, const Result<InvocationOutcome> &outcome);
    void end(Invocation invocation, ActionState state);
    void ask(const InvocationKey &key);
    void foundOut(const InvocationKey &key, const Result<ActionState> &answer);

    // Taking back (ActionUndo.cpp)
    /// For how long the time for taking it back may still stand still.
    Milliseconds heldLeft(const Invocation &done) const;
    /// The time goes on from where it stood.
    void letGo(const InvocationKey &key);
    /// Now or, where the time for taking it back stands still, the moment it began to.
    Timestamp undoClock(const Invocation &invocation) const;

    // Actions that need several people (ActionQuorum.cpp)
    void awaitOthers(Invocation invocation, const FormValues &arguments, const ActionSpec &spec);
    /// One more person presses what somebody has begun.
    void join(Invocation begun, const Person &person, const ActionSpec &spec);
    void withdraw(Invocation begun);
    void lapseLater(const Invocation &begun);
    void resumeWaiting(const Invocation &begun);
    /// Whether an action of ours waits for others and this is the word of one of them.
    bool countIn(const Invocation &theirs);

    ActionStatus statusOf(const Invocation &invocation, const ActionSpec &spec) const;
    void keep(const Invocation &invocation);
    void announce(const Invocation &invocation);
    /// Looks again when what a success offers is over.
    void freshenLater(const Invocation &invocation);

    Clock &m_clock;
    ActionExecutor &m_executor;
    SpecOf m_specOf;
    WhoPresses m_whoPresses;
    InvocationBook m_book;
    std::map<InvocationKey, Run> m_running;
    std::map<InvocationKey, Task<ActionState>> m_asked;
    /// With the secrets that are not stored; for those that wait for others.
    std::map<InvocationKey, FormValues> m_waiting;
    std::map<InvocationKey, Timestamp> m_held; ///< Whose time for taking back stands still.
    std::vector<InvocationKey> m_recovered;
    Task<PreviewAnswer> m_preview;
};

} // namespace watchroom
