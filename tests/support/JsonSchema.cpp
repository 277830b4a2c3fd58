// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/JsonSchema.h"

#include <QRegularExpression>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

bool hasType(const json &value, const std::string &type)
{
    return (type == "string" && value.is_string()) || (type == "object" && value.is_object()) ||
           (type == "array" && value.is_array()) || (type == "number" && value.is_number()) ||
           (type == "boolean" && value.is_boolean()) || (type == "null" && value.is_null());
}

bool matches(const json &value, const json &pattern)
{
    const QRegularExpression expression(QString::fromStdString(pattern.get<std::string>()));
    return value.is_string() &&
           expression.match(QString::fromStdString(value.get<std::string>())).hasMatch();
}

QString wrong(const QString &path, const json &value)
{
    return u"%1: %2"_s.arg(path, QString::fromStdString(value.dump()).left(200));
}

} // namespace

JsonSchema::JsonSchema(json schema)
    : m_schema(std::move(schema))
{
}

QString JsonSchema::problemWith(const json &value) const
{
    return check(value, m_schema, u"card"_s);
}

const json &JsonSchema::resolved(const json &schema) const
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end())
        return schema;
    const auto pointer = reference->get<std::string>().substr(1); // behind the "#"
    return resolved(m_schema.at(json::json_pointer(pointer)));
}

QString JsonSchema::check(const json &value, const json &unresolved, const QString &path) const
{
    const json &schema = resolved(unresolved);
    if (const QString problem = checkType(value, schema, path); !problem.isEmpty())
        return problem;
    for (const json &part : schema.value("allOf", json::array())) {
        if (const QString problem = check(value, part, path); !problem.isEmpty())
            return problem;
    }
    if (schema.contains("anyOf")) {
        if (const QString problem = checkAny(value, schema["anyOf"], path); !problem.isEmpty())
            return problem;
    }
    if (value.is_object())
        return checkObject(value, schema, path);
    size_t index = 0;
    for (const json &item : value.is_array() && schema.contains("items") ? value : json::array()) {
        const QString place = u"%1[%2]"_s.arg(path).arg(index++);
        if (const QString problem = check(item, schema["items"], place); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString JsonSchema::checkType(const json &value, const json &schema, const QString &path) const
{
    if (schema.contains("type") && !hasType(value, schema["type"].get<std::string>()))
        return wrong(path, value);
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
        return wrong(path, value);
    if (schema.contains("pattern") && !matches(value, schema["pattern"]))
        return wrong(path, value);
    return {};
}

/// Whether a choice among types is the one of this name.
bool JsonSchema::namesType(const json &choice, const json &type) const
{
    const json &schema = resolved(choice);
    if (schema.contains("properties") && schema["properties"].contains("type")) {
        const json names = schema["properties"]["type"].value("enum", json::array());
        return std::ranges::find(names, type) != names.end();
    }
    const json parts = schema.value("allOf", json::array());
    return std::ranges::any_of(parts, [&](const json &part) { return namesType(part, type); });
}

QString JsonSchema::checkAny(const json &value, const json &choices, const QString &path) const
{
    if (value.is_object() && value.contains("type")) {
        const auto choice = std::ranges::find_if(
            choices, [&](const json &each) { return namesType(each, value["type"]); });
        if (choice != choices.end())
            return check(value, *choice, path);
    }
    const bool fits = std::ranges::any_of(
        choices, [&](const json &choice) { return check(value, choice, path).isEmpty(); });
    return fits ? QString() : wrong(path, value);
}

QString JsonSchema::checkObject(const json &value, const json &schema, const QString &path) const
{
    for (const json &name : schema.value("required", json::array())) {
        if (!value.contains(name.get<std::string>()))
            return u"%1.%2 is missing"_s.arg(path, QString::fromStdString(name));
    }
    const json properties = schema.value("properties", json::object());
    for (const auto &[key, field] : value.items()) {
        const QString place = path + u'.' + QString::fromStdString(key);
        if (properties.contains(key)) {
            if (const QString problem = check(field, properties[key], place); !problem.isEmpty())
                return problem;
        } else if (schema.value("additionalProperties", json()) == false) {
            return place + u" is not known"_s;
        }
    }
    return {};
}

} // namespace watchroom
