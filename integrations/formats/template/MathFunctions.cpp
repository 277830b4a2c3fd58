// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/template/Functions.h"
#include "integrations/formats/template/TemplateTexts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace watchroom::templating {

using nlohmann::json;

namespace {

/// What has no finite value is a problem.
Value finite(Arguments &args, double number)
{
    if (!std::isfinite(number))
        args.report(TemplateTexts::tr("This calculation has no result."));
    return made(json(number));
}

using WholeOperation = bool (*)(qint64, qint64, qint64 *); ///< True when it does not fit.
using Operation = double (*)(double, double);

/// The numbers of a list, or the arguments themselves; at least one.
std::vector<json> numbersOf(Arguments &args)
{
    std::vector<json> numbers;
    for (size_t i = 0; i < args.count(); ++i) {
        if (const auto *items = args[i].get_ptr<const json::array_t *>())
            numbers.insert(numbers.end(), items->begin(), items->end());
        else
            numbers.push_back(args[i]);
    }
    for (const json &number : numbers) {
        if (!number.is_number())
            args.report(TemplateTexts::tr("“%1” is not a number.").arg(wordsOf(number)));
    }
    if (numbers.empty())
        args.report(TemplateTexts::tr("There are no numbers here."));
    return args.problem().isEmpty() ? numbers : std::vector<json>{json(0)};
}

/// All of them in turn: a - b - c.
Value calculated(Arguments &args, WholeOperation whole, Operation operation)
{
    const std::vector<json> numbers = numbersOf(args);
    json total = numbers.front();
    for (size_t i = 1; i < numbers.size(); ++i) {
        qint64 result = 0;
        if (isWhole(total) && isWhole(numbers[i]) &&
            !whole(total.get<qint64>(), numbers[i].get<qint64>(), &result))
            total = result;
        else
            total = operation(total.get<double>(), numbers[i].get<double>());
    }
    return isWhole(total) ? made(total) : finite(args, total.get<double>());
}

Value sum(Arguments &args)
{
    if (args[0].is_array() && args[0].empty())
        return made(json(0));
    return calculated(
        args, [](qint64 a, qint64 b, qint64 *sum) { return __builtin_add_overflow(a, b, sum); },
        [](double a, double b) { return a + b; });
}

/// Numbers are added; anything else is put together as text.
Value plus(Arguments &args)
{
    bool areNumbers = true;
    QString text;
    for (size_t i = 0; i < args.count(); ++i) {
        areNumbers = areNumbers && args[i].is_number();
        text += wordsOf(args[i]);
    }
    return areNumbers ? sum(args) : made(text);
}

Value minus(Arguments &args)
{
    return calculated(
        args, [](qint64 a, qint64 b, qint64 *left) { return __builtin_sub_overflow(a, b, left); },
        [](double a, double b) { return a - b; });
}

Value times(Arguments &args)
{
    return calculated(
        args,
        [](qint64 a, qint64 b, qint64 *product) { return __builtin_mul_overflow(a, b, product); },
        [](double a, double b) { return a * b; });
}

/// The whole quotient of whole numbers: 7 / 2 is 3.
Value divided(Arguments &args)
{
    return calculated(
        args,
        [](qint64 a, qint64 b, qint64 *quotient) {
            const bool fails = b == 0 || b == -1;
            *quotient = fails ? 0 : a / b;
            return fails;
        },
        [](double a, double b) { return a / b; });
}

Value remainder(Arguments &args)
{
    const qint64 number = args.whole(0);
    const qint64 by = args.whole(1);
    if (by == 0)
        args.report(TemplateTexts::tr("This calculation has no result."));
    return made(json(by == 0 || by == -1 ? 0 : number % by));
}

Value power(Arguments &args)
{
    const double result = std::pow(args.number(0), args.number(1));
    const bool fits = isWhole(args[0]) && isWhole(args[1]) && std::abs(result) < 9e15 &&
                      std::trunc(result) == result;
    return fits ? made(json(qint64(result))) : finite(args, result);
}

Value smallest(Arguments &args)
{
    return made(std::ranges::min(numbersOf(args)));
}
Value largest(Arguments &args)
{
    return made(std::ranges::max(numbersOf(args)));
}

Value average(Arguments &args)
{
    const std::vector<json> numbers = numbersOf(args);
    double total = 0;
    for (const json &number : numbers)
        total += number.get<double>();
    return finite(args, total / double(numbers.size()));
}

/// A number without a fraction becomes a whole one.
Value wholeOf(Arguments &args, double number)
{
    return std::abs(number) < 9e15 ? made(json(qint64(number))) : finite(args, number);
}

Value absolute(Arguments &args)
{
    return isWhole(args[0]) ? wholeOf(args, std::abs(args.number(0)))
                            : finite(args, std::abs(args.number(0)));
}

Value root(Arguments &args)
{
    return finite(args, std::sqrt(args.number(0)));
}
Value floored(Arguments &args)
{
    return wholeOf(args, std::floor(args.number(0)));
}
Value ceiled(Arguments &args)
{
    return wholeOf(args, std::ceil(args.number(0)));
}

Value rounded(Arguments &args)
{
    const qint64 digits = args.count() > 1 ? args.whole(1) : 0;
    if (digits < 0 || digits > 15)
        args.report(TemplateTexts::tr("A number can be rounded to 0 to 15 digits."));
    if (digits == 0)
        return wholeOf(args, std::floor(args.number(0) + 0.5));
    const double scale = std::pow(10, double(std::clamp(digits, qint64(0), qint64(15))));
    return finite(args, std::floor(args.number(0) * scale + 0.5) / scale);
}

/// 1,234.50
Value formatted(Arguments &args)
{
    const double number = args.number(0);
    const qint64 digits = args.count() > 1 ? args.whole(1) : 2;
    if (digits < 0 || digits > 15)
        args.report(TemplateTexts::tr("A number can be rounded to 0 to 15 digits."));
    const int precision = int(std::clamp(digits, qint64(0), qint64(15)));
    const double scale = std::pow(10, precision);
    // Halves go up, as people expect: 0.125 is 0.13 and not the nearest even.
    const double nearest =
        std::abs(number) * scale < 9e15
            ? std::copysign(std::floor(std::abs(number) * scale + 0.5) / scale, number)
            : number;
    return made(args.locale(2).toString(nearest, 'f', precision));
}

/// range(3, 4) is 3, 4, 5, 6.
Value range(Arguments &args)
{
    const qint64 from = args.whole(0);
    const qint64 count = args.whole(1);
    if (count < 0 || std::abs(from) > qint64(9e15))
        args.report(TemplateTexts::tr("There is no such range."));
    if (!args.problem().isEmpty() || !args.pay(count))
        return args.value(args.count());
    json::array_t numbers(size_t(count), json(nullptr));
    std::iota(numbers.begin(), numbers.end(), from);
    return made(std::move(numbers));
}

Value whole(Arguments &args)
{
    if (args[0].is_number())
        return wholeOf(args, std::trunc(args.number(0)));
    bool isNumber = false;
    const double number = args.text(0).trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        args.report(TemplateTexts::tr("“%1” is not a number.").arg(wordsOf(args[0])));
    return wholeOf(args, std::trunc(number));
}

Value fraction(Arguments &args)
{
    if (args[0].is_number())
        return args.value(0);
    bool isNumber = false;
    const double number = args.text(0).trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        args.report(TemplateTexts::tr("“%1” is not a number.").arg(wordsOf(args[0])));
    return made(json(number));
}

} // namespace

std::span<const Function> mathFunctions()
{
    static constexpr Function functions[] = {
        {"+", 2, kAnyNumber, plus},
        {"add", 2, kAnyNumber, plus},
        {"-", 2, kAnyNumber, minus},
        {"sub", 2, kAnyNumber, minus},
        {"*", 2, kAnyNumber, times},
        {"mul", 2, kAnyNumber, times},
        {"/", 2, kAnyNumber, divided},
        {"div", 2, kAnyNumber, divided},
        {"%", 2, 2, remainder},
        {"mod", 2, 2, remainder},
        {"^", 2, 2, power},
        {"exp", 2, 2, power},
        {"min", 1, kAnyNumber, smallest},
        {"max", 1, kAnyNumber, largest},
        {"sum", 1, kAnyNumber, sum},
        {"average", 1, kAnyNumber, average},
        {"abs", 1, 1, absolute},
        {"sqrt", 1, 1, root},
        {"floor", 1, 1, floored},
        {"ceiling", 1, 1, ceiled},
        {"round", 1, 2, rounded},
        {"formatNumber", 1, 3, formatted},
        {"range", 2, 2, range},
        {"int", 1, 1, whole},
        {"float", 1, 1, fraction},
    };
    return functions;
}

} // namespace watchroom::templating
