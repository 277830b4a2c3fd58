// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What the readers of a script's header say, in the language of the person:
/// ScriptHeaderTexts::tr().
struct ScriptHeaderTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScriptHeader)
};

} // namespace watchroom
