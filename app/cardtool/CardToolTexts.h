// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What watchroom-card says, in the language of the person: CardToolTexts::tr().
struct CardToolTexts
{
    Q_DECLARE_TR_FUNCTIONS(CardTool)
};

} // namespace watchroom
