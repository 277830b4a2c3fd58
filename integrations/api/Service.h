// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Task.h"
#include "app/model/Action.h"
#include "integrations/api/Host.h"

#include <QObject>

namespace watchroom {

/// What an invocation came to when it succeeded.
struct InvocationOutcome
{
    QString text; ///< One plain line: "Restarted 3 servers". May be empty.
    bool operator==(const InvocationOutcome &) const = default;
};

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
    /// form, the person may, a danger was confirmed, and a key comes once. The task ends when the
    /// action has ended; cancelling it asks the action to stop. Progress is published as
    /// InvocationProgress. Errors: their summary is shown on the button.
    virtual Task<InvocationOutcome> invoke(const Invocation &invocation) = 0;
};

} // namespace watchroom
