// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Action.h"

namespace watchroom {

bool isUnderWay(const ActionState &state)
{
    return std::holds_alternative<Sending>(state) || std::holds_alternative<Accepted>(state) ||
           std::holds_alternative<AwaitingOthers>(state) || std::holds_alternative<Running>(state);
}

bool isOver(const ActionState &state)
{
    return !isUnderWay(state) && !std::holds_alternative<Available>(state);
}

} // namespace watchroom
