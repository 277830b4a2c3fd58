// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/formats/template/Expression.h"

namespace watchroom::templating {

/// What one expression may be, at most.
constexpr qsizetype kLongestExpression = 4096;
constexpr int kDeepestExpression = 64;

/// Parses an expression, without the ${ and } around it. Operators, loosest first: `?:`, `??`,
/// `||`,
/// `&&`, comparisons, `&` (puts texts together), `==` and `!=`, `+` and `-`, `*`, `/` and `%`, `^`,
/// `!` and signs. Errors: InvalidArgument with a sentence.
Result<Expression> parseExpression(const QString &text);

/// What stands between ${ and }, with them, and what it means or why it means nothing.
struct Slot
{
    QString source;
    Result<Expression> expression;
};

/// A text with expressions in it: "Hello ${name}!".
using TextPiece = std::variant<QString, Slot>;
std::vector<TextPiece> piecesOf(const QString &text);

} // namespace watchroom::templating
