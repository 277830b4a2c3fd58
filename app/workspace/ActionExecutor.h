// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Service.h"

namespace watchroom {

/// Where invocations go: to the service or account that published the action. The promises are
/// those of Service; where it does not run, tasks end as Unavailable and nothing happened.
class ActionExecutor
{
public:
    ActionExecutor() = default;
    virtual ~ActionExecutor() = default;
    Q_DISABLE_COPY_MOVE(ActionExecutor)

    virtual Task<InvocationOutcome> invoke(const Invocation &invocation) = 0;
    virtual Task<ActionState> outcomeOf(const Invocation &invocation) = 0;
    virtual Task<PreviewAnswer> preview(const Invocation &invocation) = 0;
};

} // namespace watchroom
