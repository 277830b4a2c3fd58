// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What is said of cards of any format, in the language of the person: CardFormatTexts::tr().
struct CardFormatTexts
{
    Q_DECLARE_TR_FUNCTIONS(CardFormat)
};

} // namespace watchroom
