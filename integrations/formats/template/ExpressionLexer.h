// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

#include <vector>

namespace watchroom::templating {

/// One word of an expression.
struct Token
{
    enum class Kind { Number, Text, Interpolated, Name, Sign, End };

    Kind kind = Kind::End;
    QString text;       ///< Without its quotes; a sign or a name as it stands.
    qsizetype from = 0; ///< Where it begins and ends in the expression.
    qsizetype to = 0;

    bool is(QLatin1StringView sign) const { return kind == Kind::Sign && text == sign; }
};

/// The words of an expression, the last of them Kind::End. Errors: InvalidArgument where a
/// character means nothing or a quote does not end.
Result<std::vector<Token>> tokensOf(const QString &expression);

} // namespace watchroom::templating
