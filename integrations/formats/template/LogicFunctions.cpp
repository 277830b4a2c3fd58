// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Functions.h"

#include "app/model/JsonReader.h"

#include <compare>

namespace watchroom::templating {

using nlohmann::json;

namespace {

/// Numbers with numbers, texts with texts; anything else is neither less nor more.
std::partial_ordering order(const json &one, const json &other)
{
    if (one.is_number_integer() && other.is_number_integer())
        return one < other   ? std::partial_ordering::less
               : other < one ? std::partial_ordering::greater
                             : std::partial_ordering::equivalent;
    if (one.is_number() && other.is_number())
        return one.get<double>() <=> other.get<double>();
    if (one.is_string() && other.is_string())
        return textOf(one).compare(textOf(other)) <=> 0;
    return std::partial_ordering::unordered;
}

Value equals(Arguments &args)
{
    return made(areEqual(args[0], args[1]));
}
Value differs(Arguments &args)
{
    return made(!areEqual(args[0], args[1]));
}
Value less(Arguments &args)
{
    return made(order(args[0], args[1]) < 0);
}
Value lessOrEquals(Arguments &args)
{
    return made(order(args[0], args[1]) <= 0);
}
Value greater(Arguments &args)
{
    return made(order(args[0], args[1]) > 0);
}
Value greaterOrEquals(Arguments &args)
{
    return made(order(args[0], args[1]) >= 0);
}
Value negated(Arguments &args)
{
    return made(!isTrue(args[0]));
}
Value exists(Arguments &args)
{
    return made(!args[0].is_null());
}

Value empty(Arguments &args)
{
    const auto *text = args[0].get_ptr<const std::string *>();
    return made(text ? text->empty() : args[0].empty());
}

Value firstThatExists(Arguments &args)
{
    for (size_t i = 0; i < args.count(); ++i) {
        if (!args[i].is_null())
            return args.value(i);
    }
    return args.value(args.count());
}

/// 0, "false" and nothing are false.
Value truth(Arguments &args)
{
    if (args[0].is_number())
        return made(args[0].get<double>() != 0);
    if (args[0].is_string())
        return made(textOf(args[0]).compare(QLatin1StringView("false"), Qt::CaseInsensitive) != 0);
    return made(isTrue(args[0]));
}

Value isText(Arguments &args)
{
    return made(args[0].is_string());
}
Value isInteger(Arguments &args)
{
    return made(args[0].is_number_integer());
}
Value isFraction(Arguments &args)
{
    return made(args[0].is_number_float());
}
Value isBoolean(Arguments &args)
{
    return made(args[0].is_boolean());
}
Value isList(Arguments &args)
{
    return made(args[0].is_array());
}
Value isObject(Arguments &args)
{
    return made(args[0].is_object());
}

} // namespace

std::span<const Function> logicFunctions()
{
    using enum Function::Kind;
    static constexpr Function functions[] = {
        {"if", 3, 3, nullptr, If},
        {"&&", 2, 2, nullptr, And},
        {"and", 1, kAnyNumber, nullptr, And},
        {"||", 2, 2, nullptr, Or},
        {"or", 1, kAnyNumber, nullptr, Or},
        {"==", 2, 2, equals, OfAnything},
        {"equals", 2, 2, equals, OfAnything},
        {"!=", 2, 2, differs, OfAnything},
        {"notEquals", 2, 2, differs, OfAnything},
        {"<", 2, 2, less, OfAnything},
        {"less", 2, 2, less, OfAnything},
        {"<=", 2, 2, lessOrEquals, OfAnything},
        {"lessOrEquals", 2, 2, lessOrEquals, OfAnything},
        {">", 2, 2, greater, OfAnything},
        {"greater", 2, 2, greater, OfAnything},
        {">=", 2, 2, greaterOrEquals, OfAnything},
        {"greaterOrEquals", 2, 2, greaterOrEquals, OfAnything},
        {"!", 1, 1, negated, OfAnything},
        {"not", 1, 1, negated, OfAnything},
        {"exists", 1, 1, exists, OfAnything},
        {"empty", 1, 1, empty, OfAnything},
        {"??", 2, 2, firstThatExists, OfAnything},
        {"coalesce", 1, kAnyNumber, firstThatExists, OfAnything},
        {"bool", 1, 1, truth, OfAnything},
        {"isString", 1, 1, isText, OfAnything},
        {"isInteger", 1, 1, isInteger, OfAnything},
        {"isFloat", 1, 1, isFraction, OfAnything},
        {"isBoolean", 1, 1, isBoolean, OfAnything},
        {"isArray", 1, 1, isList, OfAnything},
        {"isObject", 1, 1, isObject, OfAnything},
    };
    return functions;
}

} // namespace watchroom::templating
