// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Value.h"

#include "app/model/JsonReader.h"

#include <algorithm>
#include <charconv>

namespace watchroom::templating {

using nlohmann::json;

namespace {

/// The shortest digits that mean the same number.
QString digitsOf(double number)
{
    char digits[32];
    const auto [end, problem] = std::to_chars(std::begin(digits), std::end(digits), number);
    return QString::fromLatin1(digits, end - digits);
}

bool differInCapitalsAlone(const std::string &one, const std::string &other)
{
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::ranges::equal(one, other, {}, small, small);
}

} // namespace

QString wordsOf(const json &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return textOf(value);
    if (value.is_number_float())
        return digitsOf(*value.get_ptr<const json::number_float_t *>());
    return QString::fromStdString(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

bool areEqual(const json &one, const json &other)
{
    return one == other;
}

bool isWhole(const json &value)
{
    const auto *unsignedNumber = value.get_ptr<const json::number_unsigned_t *>();
    return value.is_number_integer() &&
           (!unsignedNumber || *unsignedNumber <= quint64(std::numeric_limits<qint64>::max()));
}

bool isTrue(const json &value)
{
    if (const bool *truth = value.get_ptr<const bool *>())
        return *truth;
    return !value.is_null();
}

const json *fieldOf(const json &object, const std::string &name)
{
    const auto *fields = object.get_ptr<const json::object_t *>();
    if (!fields)
        return nullptr;
    if (const auto exact = fields->find(name); exact != fields->end())
        return &exact->second;
    const auto similar = std::ranges::find_if(
        *fields, [&](const auto &field) { return differInCapitalsAlone(field.first, name); });
    return similar == fields->end() ? nullptr : &similar->second;
}

} // namespace watchroom::templating
