// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace watchroom {

/// What readers of JSON say, in the language of the person: JsonTexts::tr().
struct JsonTexts
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

} // namespace watchroom
