// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/api/Service.h"

namespace watchroom {

Task<ActionState> Service::outcomeOf(const Invocation &)
{
    return Task<ActionState>::finished(
        failure(ErrorCode::Unsupported, tr("This integration cannot say how it ended.")));
}

Task<PreviewAnswer> Service::preview(const Invocation &)
{
    return Task<PreviewAnswer>::finished(PreviewAnswer{});
}

} // namespace watchroom
