// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What the store says, in the language of the person: StoreTexts::tr().
struct StoreTexts
{
    Q_DECLARE_TR_FUNCTIONS(watchroom::Store)
};

} // namespace watchroom
