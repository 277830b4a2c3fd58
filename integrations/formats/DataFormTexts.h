// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What data forms say, in the language of the person: DataFormTexts::tr().
struct DataFormTexts
{
    Q_DECLARE_TR_FUNCTIONS(DataForm)
};

} // namespace watchroom
