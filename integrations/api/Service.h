// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Task.h"
#include "app/model/Action.h"
#include "app/model/PreviewAnswer.h"
#include "integrations/api/Host.h"
#include "integrations/api/InvocationOutcome.h"

#include <QObject>

namespace watchroom {

/// An integration that publishes cards and glances and carries out actions. Lives on the engine
/// thread and never blocks it. One object is one configured instance; new settings make a new
/// object.
class Service : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Checks the values of its settings form and takes them over. Called once, before start().
    /// Error: InvalidArgument with a sentence for the person who filled in the form.
    virtual Result<void> configure(const FormValues &settings) = 0;

    /// Begins to work. The first glance is published within a second, even if it says "no news
    /// yet".
    virtual void start() = 0;

    /// Ends all work: nothing is published afterwards, and running invocations end as Cancelled.
    virtual void stop() = 0;

    /// Carries out an action it published. The caller guarantees: the arguments fit the action's
    /// form, the person is among those it names, enough people have pressed, a danger was
    /// confirmed, and a key comes once. The task ends when the action has ended; cancelling it asks
    /// the action to stop. Progress is published as InvocationProgress.
    ///
    /// With `invocation.undoes` it takes back what the invocation of that key did; this is asked
    /// only of actions that offer `undo`, within their time and while it stands. The arguments are
    /// those of the undone invocation, its secrets masked.
    ///
    /// Errors: their summary is shown on the button. PermissionDenied: this person may not.
    /// Cancelled: it was asked to stop and did. OutcomeUnknown: it was sent, and the other end does
    /// not say what became of it. NotFound without a summary: it came too late and is not offered
    /// any more.
    virtual Task<InvocationOutcome> invoke(const Invocation &invocation) = 0;

    /// Where an invocation stands at the other end, asked of actions that say `checks` when its
    /// outcome was lost. It must not do anything again. Ends with Succeeded, Failed (also when it
    /// never arrived), Denied or Cancelled, with Running while it goes on there; with an error when
    /// nothing can be found out.
    virtual Task<ActionState> outcomeOf(const Invocation &invocation);

    /// What the action would do with these arguments, which may be incomplete, asked of actions
    /// that say `previews`. Nothing may happen by it. The invocation has no key.
    virtual Task<PreviewAnswer> preview(const Invocation &invocation);
};

} // namespace watchroom
