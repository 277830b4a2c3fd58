// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Form.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace watchroom {

namespace {

constexpr qsizetype kMaximumPatternLength = 500;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Form)
};

bool matchesPattern(const QString &pattern, const QString &value)
{
    if (pattern.size() > kMaximumPatternLength)
        return false;
    // PCRE's match limit, compiled in, ends a catastrophic pattern; it then counts as no match.
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    return expression.isValid() && expression.match(value).hasMatch();
}

/// 1000000, not 1e+06.
QString readable(double number)
{
    constexpr int kDigits = 15;
    return QString::number(number, 'g', kDigits);
}

QString numberMessage(const Input &input, const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return Texts::tr("Type a number.");
    const bool tooSmall = input.minimum && number < *input.minimum;
    const bool tooLarge = input.maximum && number > *input.maximum;
    if (!tooSmall && !tooLarge)
        return {};
    if (input.minimum && input.maximum)
        return Texts::tr("Choose a number from %1 to %2.")
            .arg(readable(*input.minimum), readable(*input.maximum));
    return tooSmall ? Texts::tr("Choose a number of at least %1.").arg(readable(*input.minimum))
                    : Texts::tr("Choose a number of at most %1.").arg(readable(*input.maximum));
}

} // namespace

QString validationMessage(const Input &input, const QString &value)
{
    const bool missing =
        value.trimmed().isEmpty() || (input.kind == InputKind::Toggle && value == u"false");
    if (missing) {
        if (!input.required)
            return {};
        if (!input.error.isEmpty())
            return input.error;
        switch (input.kind) {
        case InputKind::Choice:
            return Texts::tr("Choose one.");
        case InputKind::Toggle:
            return Texts::tr("Tick this to go on.");
        default:
            return Texts::tr("This is needed.");
        }
    }
    if (value.size() > input.maximumLength)
        return Texts::tr("Shorten this to %1 characters.").arg(input.maximumLength);

    switch (input.kind) {
    case InputKind::Number:
        if (const QString message = numberMessage(input, value); !message.isEmpty())
            return message;
        break;
    case InputKind::Toggle:
        return value == u"true" ? QString() : Texts::tr("Choose yes or no.");
    case InputKind::Choice:
        if (std::ranges::none_of(input.choices, [&](const Choice &c) { return c.value == value; }))
            return Texts::tr("Choose one of the list.");
        return {};
    case InputKind::Date:
        if (!QDate::fromString(value, Qt::ISODate).isValid())
            return Texts::tr("Type a date, for example 2026-03-31.");
        break;
    case InputKind::Time:
        if (!QTime::fromString(value, Qt::ISODate).isValid())
            return Texts::tr("Type a time, for example 14:30.");
        break;
    default:
        break;
    }
    if (!input.pattern.isEmpty() && !matchesPattern(input.pattern, value))
        return input.error.isEmpty() ? Texts::tr("This does not have the right form.")
                                     : input.error;
    return {};
}

QMap<QString, QString> validationMessages(const std::vector<Input> &inputs,
                                          const FormValues &values)
{
    QMap<QString, QString> messages;
    for (const Input &input : inputs) {
        if (const QString message = validationMessage(input, values.value(input.id));
            !message.isEmpty())
            messages.insert(input.id, message);
    }
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (std::ranges::none_of(inputs, [&](const Input &input) { return input.id == it.key(); }))
            messages.insert(it.key(), Texts::tr("The form does not ask for this."));
    }
    return messages;
}

FormValues initialValues(const std::vector<Input> &inputs)
{
    FormValues values;
    for (const Input &input : inputs)
        values.insert(input.id, input.initial);
    return values;
}

} // namespace watchroom
