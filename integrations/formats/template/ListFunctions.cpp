// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Functions.h"
#include "integrations/formats/template/TemplateTexts.h"

#include <algorithm>

namespace watchroom::templating {

using nlohmann::json;

namespace {

Value list(Arguments &args)
{
    json::array_t items;
    for (size_t i = 0; i < args.count(); ++i)
        items.push_back(args[i]);
    return made(std::move(items));
}

/// Names and values in turn.
Value object(Arguments &args)
{
    json::object_t fields;
    for (size_t i = 0; i + 1 < args.count(); i += 2)
        fields[wordsOf(args[i]).toStdString()] = args[i + 1];
    return made(std::move(fields));
}

Value nothing(Arguments &args)
{
    return args.value(args.count());
}

/// A part of the list, without copying it; letters of a text.
Value itemAt(Arguments &args, qint64 index, size_t count)
{
    if (index < 0 || size_t(index) >= count)
        return nothing(args);
    if (args[0].is_string())
        return made(args.text(0).sliced(index, 1));
    return partOf(args.value(0), args.list(0)[size_t(index)]);
}

size_t sizeOf(Arguments &args)
{
    return args[0].is_string() ? size_t(args.text(0).size()) : args.list(0).size();
}

Value first(Arguments &args)
{
    return itemAt(args, 0, sizeOf(args));
}
Value last(Arguments &args)
{
    return itemAt(args, qint64(sizeOf(args)) - 1, sizeOf(args));
}

/// From `from` up to, and without, `to`, of a text or a list.
Value slice(Arguments &args, qint64 from, qint64 to)
{
    const qint64 size = qint64(sizeOf(args));
    from = std::clamp(from, qint64(0), size);
    to = std::clamp(to, from, size);
    if (args[0].is_string())
        return made(args.text(0).sliced(from, to - from));
    const json::array_t &items = args.list(0);
    return made(json::array_t(items.begin() + from, items.begin() + to));
}

Value skip(Arguments &args)
{
    return slice(args, args.whole(1), qint64(sizeOf(args)));
}
Value take(Arguments &args)
{
    return slice(args, 0, args.whole(1));
}

Value subArray(Arguments &args)
{
    return slice(args, args.whole(1), args.count() > 2 ? args.whole(2) : qint64(sizeOf(args)));
}

Value reversed(Arguments &args)
{
    json::array_t items = args.list(0);
    std::ranges::reverse(items);
    return made(std::move(items));
}

/// Sets are small lists here; looking through all of them is paid for.
bool holds(Arguments &args, const json::array_t &items, const json &wanted)
{
    return !args.pay(qint64(items.size())) ||
           std::ranges::any_of(items, [&](const json &item) { return areEqual(item, wanted); });
}

/// Everything that is in any of the lists, once.
Value united(Arguments &args)
{
    json::array_t all;
    for (size_t i = 0; i < args.count(); ++i) {
        for (const json &item : args.list(i)) {
            if (!holds(args, all, item))
                all.push_back(item);
        }
    }
    return made(std::move(all));
}

/// What is in every list.
Value intersection(Arguments &args)
{
    json::array_t common;
    for (const json &item : args.list(0)) {
        bool everywhere = !holds(args, common, item);
        for (size_t i = 1; i < args.count(); ++i)
            everywhere = everywhere && holds(args, args.list(i), item);
        if (everywhere)
            common.push_back(item);
    }
    return made(std::move(common));
}

void flattenInto(json::array_t &flat, const json::array_t &items, qint64 depth)
{
    for (const json &item : items) {
        const auto *inner = item.get_ptr<const json::array_t *>();
        if (inner && depth > 0)
            flattenInto(flat, *inner, depth - 1);
        else
            flat.push_back(item);
    }
}

Value flattened(Arguments &args)
{
    json::array_t flat;
    flattenInto(flat, args.list(0), args.count() > 1 ? args.whole(1) : 100);
    return made(std::move(flat));
}

/// By value, or by the field that the second argument names. Equal ones keep their order.
json::array_t sortedItems(Arguments &args)
{
    const std::string field = args.text(1).toStdString();
    const auto key = [&](const json &item) -> const json & {
        static const json none;
        const json *found = field.empty() ? &item : fieldOf(item, field);
        return found ? *found : none;
    };
    json::array_t items = args.list(0);
    args.pay(qint64(items.size()) * 4);
    std::ranges::stable_sort(
        items, [](const json &one, const json &other) { return one < other; }, key);
    return items;
}

Value sorted(Arguments &args)
{
    return made(sortedItems(args));
}

Value sortedDescending(Arguments &args)
{
    json::array_t items = sortedItems(args);
    std::ranges::reverse(items);
    return made(std::move(items));
}

Value field(Arguments &args)
{
    const json *found = fieldOf(args[0], args.text(1).toStdString());
    return found ? partOf(args.value(0), *found) : nothing(args);
}

json::object_t fieldsOf(Arguments &args, const json &value)
{
    if (const auto *fields = value.get_ptr<const json::object_t *>())
        return *fields;
    args.report(TemplateTexts::tr("“%1” is not an object.").arg(wordsOf(value)));
    return {};
}

Value withField(Arguments &args)
{
    json::object_t fields = fieldsOf(args, args[0]);
    fields[args.text(1).toStdString()] = args[2];
    return made(std::move(fields));
}

Value withoutField(Arguments &args)
{
    json::object_t fields = fieldsOf(args, args[0]);
    fields.erase(args.text(1).toStdString());
    return made(std::move(fields));
}

/// Later fields win.
Value merged(Arguments &args)
{
    json::object_t all;
    for (size_t i = 0; i < args.count(); ++i) {
        for (auto &[name, value] : fieldsOf(args, args[i]))
            all[name] = value;
    }
    return made(std::move(all));
}

Value indicesAndValues(Arguments &args)
{
    json::array_t pairs;
    const auto add = [&](const json &index, const json &value) {
        pairs.push_back(json::object_t{{"index", index}, {"value", value}});
    };
    if (args[0].is_object()) {
        for (const auto &[name, value] : fieldsOf(args, args[0]))
            add(name, value);
    } else {
        for (const json &item : args.list(0))
            add(pairs.size(), item);
    }
    return made(std::move(pairs));
}

} // namespace

std::span<const Function> listFunctions()
{
    using enum Function::Kind;
    static constexpr Function functions[] = {
        {"select", 3, 3, nullptr, Select},
        {"foreach", 3, 3, nullptr, Select},
        {"where", 3, 3, nullptr, Where},
        {"any", 3, 3, nullptr, Any},
        {"all", 3, 3, nullptr, All},
        {"createArray", 0, kAnyNumber, list},
        {"{}", 0, kAnyNumber, object},
        {"first", 1, 1, first},
        {"last", 1, 1, last},
        {"skip", 2, 2, skip},
        {"take", 2, 2, take},
        {"subArray", 2, 3, subArray},
        {"reverse", 1, 1, reversed},
        {"union", 1, kAnyNumber, united},
        {"unique", 1, 1, united},
        {"intersection", 1, kAnyNumber, intersection},
        {"flatten", 1, 2, flattened},
        {"sortBy", 1, 2, sorted},
        {"sortByDescending", 1, 2, sortedDescending},
        {"getProperty", 2, 2, field},
        {"setProperty", 3, 3, withField},
        {"addProperty", 3, 3, withField},
        {"removeProperty", 2, 2, withoutField},
        {"merge", 1, kAnyNumber, merged},
        {"indicesAndValues", 1, 1, indicesAndValues},
    };
    return functions;
}

} // namespace watchroom::templating
