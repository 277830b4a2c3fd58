// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What the parts of a card say, in the language of the person: CardTexts::tr().
struct CardTexts
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

} // namespace watchroom
