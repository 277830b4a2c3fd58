// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

namespace watchroom {

/// The part of JSON Schema (draft 6) that the schema of Adaptive Cards 1.5 uses. Where an object is
/// one of several by its type, the one that its "type" names is looked at alone, so that the answer
/// names what is wrong.
class JsonSchema
{
public:
    explicit JsonSchema(nlohmann::json schema);

    /// What is wrong with a value, by its path; empty when it is right.
    QString problemWith(const nlohmann::json &value) const;

private:
    QString check(const nlohmann::json &value, const nlohmann::json &schema,
                  const QString &path) const;
    QString checkType(const nlohmann::json &value, const nlohmann::json &schema,
                      const QString &path) const;
    QString checkAny(const nlohmann::json &value, const nlohmann::json &choices,
                     const QString &path) const;
    QString checkObject(const nlohmann::json &value, const nlohmann::json &schema,
                        const QString &path) const;
    const nlohmann::json &resolved(const nlohmann::json &schema) const;
    bool namesType(const nlohmann::json &choice, const nlohmann::json &type) const;

    nlohmann::json m_schema;
};

} // namespace watchroom
