// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <memory>

namespace watchroom::templating {

/// A value of an expression. Parts of the data are pointed at, never copied; the data outlives
/// every value. Null: there is no such thing in the data, which is not the same as JSON's null.
using Value = std::shared_ptr<const nlohmann::json>;

/// Points at something that outlives the value.
inline Value borrowed(const nlohmann::json &json)
{
    return Value(Value(), &json);
}

/// Points at a part of what another value holds.
inline Value partOf(const Value &whole, const nlohmann::json &part)
{
    return Value(whole, &part);
}

inline Value made(nlohmann::json json)
{
    return std::make_shared<const nlohmann::json>(std::move(json));
}

inline Value made(const QString &text)
{
    return made(nlohmann::json(text.toStdString()));
}

/// A value as it stands in the middle of a text: "", "true", "12.5", "[1,2]".
QString wordsOf(const nlohmann::json &value);

/// Equal, as far as people are concerned: 2 is 2.0.
bool areEqual(const nlohmann::json &one, const nlohmann::json &other);

/// A number without a fraction, of 64 bits at most.
bool isWhole(const nlohmann::json &value);

/// Only false and nothing are false; 0 and "" are true.
bool isTrue(const nlohmann::json &value);

/// The field of an object, else one whose name differs in its capitals alone; null where neither
/// is there.
const nlohmann::json *fieldOf(const nlohmann::json &object, const std::string &name);

} // namespace watchroom::templating
