// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Evaluator.h"

#include "app/base/PlainText.h"
#include "app/model/JsonReader.h"
#include "integrations/formats/template/Functions.h"

#include <QCoreApplication>

#include <ranges>

namespace watchroom::templating {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Template)
};

std::unexpected<Error> mistake(const QString &sentence)
{
    return failure(ErrorCode::InvalidArgument, plainText(sentence));
}

/// What a template may ask about its own language: the version whose rules these are.
const json &languageVersion()
{
    static const json version = {{"major", 2}, {"minor", 3}, {"patch", 1}};
    return version;
}

bool isOneOf(const std::string &name, std::initializer_list<QLatin1StringView> names)
{
    const QString written = QString::fromStdString(name);
    return std::ranges::any_of(names, [&](QLatin1StringView known) {
        return written.compare(known, Qt::CaseInsensitive) == 0;
    });
}

/// The elements of a list; of an object its fields as {key, value}.
std::vector<Value> itemsOf(const Value &whole)
{
    std::vector<Value> items;
    if (const auto *list = whole->get_ptr<const json::array_t *>()) {
        for (const json &item : *list)
            items.push_back(partOf(whole, item));
    } else if (const auto *fields = whole->get_ptr<const json::object_t *>()) {
        for (const auto &[key, value] : *fields)
            items.push_back(made(json::object_t{{"key", key}, {"value", value}}));
    }
    return items;
}

} // namespace

Evaluator::Evaluator(const Scope &scope, Budget &budget)
    : m_scope(scope)
    , m_budget(budget)
{
}

Result<Value> Evaluator::evaluate(const Expression &expression)
{
    if (!m_budget.spend(1))
        return failure(ErrorCode::ResourceExhausted,
                       Texts::tr("This template asks for too much work."));
    Result<Value> value =
        std::visit([&](const auto &node) { return valueOf(node, expression); }, expression.node);
    const bool isNamed = std::holds_alternative<Name>(expression.node) ||
                         std::holds_alternative<Part>(expression.node);
    if (value && !*value && isNamed && m_missing.isEmpty())
        m_missing = expression.source;
    return value;
}

Result<Value> Evaluator::valueOf(const Constant &constant, const Expression &)
{
    return constant.value;
}

Result<Value> Evaluator::valueOf(const Name &name, const Expression &)
{
    for (const Local &local : m_locals | std::views::reverse) {
        if (local.name == name.name)
            return local.value;
    }
    if (name.name == "$root")
        return m_scope.root;
    if (name.name == "$data")
        return m_scope.data;
    if (name.name == "$index")
        return m_scope.index;
    if (name.name == "$host")
        return m_scope.host;
    if (name.name == "$_acTemplateVersion")
        return borrowed(languageVersion());
    const json *field = m_scope.data ? fieldOf(*m_scope.data, name.name) : nullptr;
    return field ? partOf(m_scope.data, *field) : Value();
}

Result<Value> Evaluator::valueOf(const Part &part, const Expression &)
{
    const Result<Value> whole = evaluate(part.of());
    if (!whole || !*whole)
        return whole;
    const Result<Value> key = evaluate(part.key());
    if (!key || !*key)
        return key;
    if (isWhole(**key)) {
        const auto *items = (*whole)->get_ptr<const json::array_t *>();
        const qint64 index = (*key)->get<qint64>();
        if (items && index >= 0 && size_t(index) < items->size())
            return partOf(*whole, (*items)[size_t(index)]);
        return Value();
    }
    if (!(*key)->is_string())
        return mistake(Texts::tr("“%1” is neither a name nor a number.").arg(part.key().source));
    const json *field = fieldOf(**whole, *(*key)->get_ptr<const std::string *>());
    return field ? partOf(*whole, *field) : Value();
}

/// Not every argument of a call is worked out: these are not functions of values.
Result<Value> Evaluator::valueOf(const Call &call, const Expression &)
{
    if (isOneOf(call.function, {"if"_L1}))
        return choice(call);
    if (isOneOf(call.function, {"&&"_L1, "and"_L1}))
        return junction(call, false);
    if (isOneOf(call.function, {"||"_L1, "or"_L1}))
        return junction(call, true);
    if (isOneOf(call.function, {"select"_L1, "foreach"_L1, "where"_L1, "any"_L1, "all"_L1}))
        return overItems(call);
    return function(call);
}

/// What is not there is as false as null.
Result<bool> Evaluator::isTrueFor(const Expression &condition)
{
    const QString missingBefore = m_missing;
    const Result<Value> value = evaluate(condition);
    if (!value)
        return std::unexpected(value.error());
    m_missing = missingBefore; // asking for it was no mistake
    return *value && isTrue(**value);
}

Result<Value> Evaluator::choice(const Call &call)
{
    if (call.arguments.size() != 3)
        return mistake(Texts::tr("if() has a condition and two values."));
    const Result<bool> isYes = isTrueFor(call.arguments[0]);
    if (!isYes)
        return std::unexpected(isYes.error());
    return evaluate(call.arguments[*isYes ? 1 : 2]);
}

/// and() ends with the first that is false, or() with the first that is true.
Result<Value> Evaluator::junction(const Call &call, bool endsIt)
{
    for (const Expression &argument : call.arguments) {
        const Result<bool> truth = isTrueFor(argument);
        if (!truth)
            return std::unexpected(truth.error());
        if (*truth == endsIt)
            return made(endsIt);
    }
    return made(!endsIt);
}

/// select(list, name, expression), where(list, name, condition) and their like.
Result<Value> Evaluator::overItems(const Call &call)
{
    const auto *name =
        call.arguments.size() == 3 ? std::get_if<Name>(&call.arguments[1].node) : nullptr;
    if (!name)
        return mistake(Texts::tr("%1() has a list, a name for its elements and an expression.")
                           .arg(QString::fromStdString(call.function)));
    const Result<Value> whole = evaluate(call.arguments[0]);
    if (!whole || !*whole)
        return whole;
    if (!(*whole)->is_structured() && !(*whole)->is_null())
        return mistake(Texts::tr("“%1” is not a list.").arg(call.arguments[0].source));

    const bool selects = isOneOf(call.function, {"select"_L1, "foreach"_L1});
    const bool keeps = isOneOf(call.function, {"where"_L1});
    const bool endsIt = isOneOf(call.function, {"any"_L1});
    json::array_t found;
    for (const Value &item : itemsOf(*whole)) {
        m_locals.push_back({name->name, item});
        const Result<Value> value = evaluate(call.arguments[2]);
        m_locals.pop_back();
        if (!value)
            return value;
        const bool truth = *value && isTrue(**value);
        if (!selects && !keeps && truth == endsIt)
            return made(endsIt);
        const Value kept = selects ? *value : keeps && truth ? item : Value();
        if (kept && m_budget.spend(*kept))
            found.push_back(*kept);
        else if (selects)
            found.emplace_back();
    }
    return selects || keeps ? made(std::move(found)) : made(!endsIt);
}

Result<Value> Evaluator::function(const Call &call)
{
    const QString name = QString::fromStdString(call.function);
    const Function *function = functionCalled(call.function);
    if (!function)
        return mistake(Texts::tr("There is no function called “%1”.").arg(name));
    if (call.arguments.size() < function->fewest || call.arguments.size() > function->most)
        return mistake(
            Texts::tr("%1() does not take %n value(s).", nullptr, int(call.arguments.size()))
                .arg(name));
    const bool asksForAbsence = function->absent == Function::Absent::CountsAsNull;
    const QString missingBefore = m_missing;
    std::vector<Value> values;
    for (const Expression &argument : call.arguments) {
        Result<Value> value = evaluate(argument);
        if (!value || (!*value && !asksForAbsence))
            return value;
        values.push_back(std::move(*value));
    }
    if (asksForAbsence)
        m_missing = missingBefore;
    Arguments arguments(std::move(values), m_scope.now, m_budget);
    if (!arguments.problem().isEmpty()) // too much to look through
        return failure(ErrorCode::ResourceExhausted, arguments.problem());
    Value value = function->body(arguments);
    if (!arguments.problem().isEmpty())
        return mistake(arguments.problem());
    return value;
}

} // namespace watchroom::templating
