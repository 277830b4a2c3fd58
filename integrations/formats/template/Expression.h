// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/formats/template/Value.h"

#include <variant>
#include <vector>

namespace watchroom::templating {

struct Expression;
struct Function;

/// 12, 'text', true, null.
struct Constant
{
    Value value;
};

/// A word: a field of the data, $root, $index, or what a select() or where() calls its element.
struct Name
{
    std::string name;
};

/// a.b, a['b'], a[0]: two parts, the thing and the name or number in it.
struct Part
{
    std::vector<Expression> ofAndKey;

    const Expression &of() const;
    const Expression &key() const;
};

/// A function or an operator, which is a function called "+".
struct Call
{
    std::string name;
    const Function *function = nullptr; ///< None where there is none of that name.
    std::vector<Expression> arguments;
};

struct Expression
{
    std::variant<Constant, Name, Part, Call> node;
    QString source; ///< As it was written.
    int depth = 1;  ///< Of the tree below, with itself.
};

inline const Expression &Part::of() const
{
    return ofAndKey[0];
}

inline const Expression &Part::key() const
{
    return ofAndKey[1];
}

} // namespace watchroom::templating
