// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Evaluator.h"

#include "app/base/PlainText.h"
#include "app/model/JsonReader.h"
#include "integrations/formats/template/Functions.h"
#include "integrations/formats/template/TemplateTexts.h"

#include <ranges>

namespace watchroom::templating {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

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

/// The elements of a list; of an object its fields as {key, value}.
std::vector<Value> elementsOf(const Value &whole)
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
                       TemplateTexts::tr("This template asks for too much work."));
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
        return mistake(
            TemplateTexts::tr("“%1” is neither a name nor a number.").arg(part.key().source));
    const json *field = fieldOf(**whole, *(*key)->get_ptr<const std::string *>());
    return field ? partOf(*whole, *field) : Value();
}

Result<Value> Evaluator::valueOf(const Call &call, const Expression &)
{
    const QString name = QString::fromStdString(call.name);
    if (!call.function)
        return mistake(TemplateTexts::tr("There is no function called “%1”.").arg(name));
    const size_t given = call.arguments.size();
    if (given < call.function->fewest || given > call.function->most)
        return mistake(
            TemplateTexts::tr("%1() does not take %n value(s).", nullptr, int(given)).arg(name));
    switch (call.function->kind) {
    case Function::Kind::If:
        return choice(call);
    case Function::Kind::And:
        return junction(call, false);
    case Function::Kind::Or:
        return junction(call, true);
    case Function::Kind::Select:
    case Function::Kind::Where:
        return selection(call);
    case Function::Kind::Any:
        return verdict(call, true);
    case Function::Kind::All:
        return verdict(call, false);
    case Function::Kind::OfValues:
    case Function::Kind::OfAnything:
        break;
    }
    return called(call);
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

/// The elements of the list that select(), where(), any() and all() go through. Errors: not a list,
/// no name for them. Nothing where there is no such list.
Result<std::optional<std::vector<Value>>> Evaluator::itemsOf(const Call &call)
{
    if (!std::holds_alternative<Name>(call.arguments[1].node))
        return mistake(
            TemplateTexts::tr("%1() has a list, a name for its elements and an expression.")
                .arg(QString::fromStdString(call.name)));
    const Result<Value> whole = evaluate(call.arguments[0]);
    if (!whole)
        return std::unexpected(whole.error());
    if (!*whole)
        return std::nullopt;
    if (!(*whole)->is_structured() && !(*whole)->is_null())
        return mistake(TemplateTexts::tr("“%1” is not a list.").arg(call.arguments[0].source));
    return elementsOf(*whole);
}

Result<Value> Evaluator::forItem(const Call &call, const Value &item)
{
    m_locals.push_back({std::get<Name>(call.arguments[1].node).name, item});
    Result<Value> value = evaluate(call.arguments[2]);
    m_locals.pop_back();
    return value;
}

/// select(list, name, expression) and where(list, name, condition).
Result<Value> Evaluator::selection(const Call &call)
{
    const Result<std::optional<std::vector<Value>>> items = itemsOf(call);
    if (!items)
        return std::unexpected(items.error());
    if (!*items)
        return Value();
    const bool isWhere = call.function->kind == Function::Kind::Where;
    json::array_t found;
    for (const Value &item : **items) {
        const Result<Value> value = forItem(call, item);
        if (!value)
            return value;
        const bool isTrueHere = *value && isTrue(**value);
        if (isWhere && !isTrueHere)
            continue;
        const Value &kept = isWhere ? item : *value;
        found.push_back(kept && m_budget.spend(*kept) ? *kept : json());
    }
    return made(std::move(found));
}

/// any() ends with the first element for which it is true, all() with the first for which not.
Result<Value> Evaluator::verdict(const Call &call, bool endsIt)
{
    const Result<std::optional<std::vector<Value>>> items = itemsOf(call);
    if (!items)
        return std::unexpected(items.error());
    if (!*items)
        return Value();
    for (const Value &item : **items) {
        const Result<Value> value = forItem(call, item);
        if (!value)
            return value;
        if ((*value && isTrue(**value)) == endsIt)
            return made(endsIt);
    }
    return made(!endsIt);
}

/// A function of values that are all worked out first.
Result<Value> Evaluator::called(const Call &call)
{
    const bool isOfAnything = call.function->kind == Function::Kind::OfAnything;
    const QString missingBefore = m_missing;
    std::vector<Value> values;
    for (const Expression &argument : call.arguments) {
        Result<Value> value = evaluate(argument);
        if (!value || (!*value && !isOfAnything))
            return value;
        values.push_back(std::move(*value));
    }
    if (isOfAnything)
        m_missing = missingBefore; // asking for it was no mistake
    Arguments arguments(std::move(values), m_scope.now, m_budget);
    if (!arguments.problem().isEmpty()) // too much to look through
        return failure(ErrorCode::ResourceExhausted, arguments.problem());
    Value value = call.function->body(arguments);
    if (!arguments.problem().isEmpty())
        return mistake(arguments.problem());
    return value;
}

} // namespace watchroom::templating
