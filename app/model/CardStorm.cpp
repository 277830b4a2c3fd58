// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardStorm.h"

namespace watchroom {

bool isOver(const Card &card)
{
    if (card.state.text.isEmpty())
        return card.severity < Severity::Warning;
    return card.state.tone == Tone::Good || card.state.tone == Tone::Neutral;
}

} // namespace watchroom
