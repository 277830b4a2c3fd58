// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "integrations/formats/template/Budget.h"
#include "integrations/formats/template/Expression.h"

#include <optional>

namespace watchroom::templating {

/// What the words of an expression mean where it stands. The JSON outlives the scope.
struct Scope
{
    Value root;  ///< $root
    Value host;  ///< $host
    Value data;  ///< $data, and where plain names are looked up.
    Value index; ///< $index, inside of a repetition.
    Timestamp now;
};

/// Works an expression out. Pure; ends, because it pays for every step.
class Evaluator
{
public:
    /// Both outlive the evaluator.
    Evaluator(const Scope &scope, Budget &budget);

    /// The value; null where something is asked for that is not in the data, see missing(). Errors:
    /// InvalidArgument with a sentence; ResourceExhausted when the budget is spent.
    Result<Value> evaluate(const Expression &expression);

    /// What was asked for and is not there: "person.name".
    const QString &missing() const { return m_missing; }

private:
    struct Local
    {
        std::string name;
        Value value;
    };

    Result<Value> valueOf(const Constant &constant, const Expression &expression);
    Result<Value> valueOf(const Name &name, const Expression &expression);
    Result<Value> valueOf(const Part &part, const Expression &expression);
    Result<Value> valueOf(const Call &call, const Expression &expression);

    Result<Value> choice(const Call &call);
    Result<Value> junction(const Call &call, bool endsIt);
    Result<Value> selection(const Call &call);
    Result<Value> verdict(const Call &call, bool endsIt);
    Result<std::optional<std::vector<Value>>> itemsOf(const Call &call);
    Result<Value> forItem(const Call &call, const Value &item);
    Result<Value> called(const Call &call);
    Result<bool> isTrueFor(const Expression &condition);

    const Scope &m_scope;
    Budget &m_budget;
    std::vector<Local> m_locals;
    QString m_missing;
};

} // namespace watchroom::templating
