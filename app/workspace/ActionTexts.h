// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What is said of actions, in the language of the person: ActionTexts::tr().
struct ActionTexts
{
    Q_DECLARE_TR_FUNCTIONS(ActionDispatcher)
};

} // namespace watchroom
