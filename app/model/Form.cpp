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
/// With both bounds the worst pattern ends within some ten milliseconds.
constexpr qsizetype kMaximumMatchedLength = 4000;
constexpr int kMaximumMatchSteps = 20'000;

struct FormTexts
{
    Q_DECLARE_TR_FUNCTIONS(Form)
};

bool matchesPattern(const QString &pattern, const QString &value)
{
    if (pattern.size() > kMaximumPatternLength || value.size() > kMaximumMatchedLength)
        return false;
    // A catastrophic pattern ends at PCRE's step limit, which only its interpreter counts exactly;
    // it then counts as no match. The pattern itself cannot raise the limit.
    const QString limits = QStringLiteral("(*NO_JIT)(*LIMIT_MATCH=%1)").arg(kMaximumMatchSteps);
    const QRegularExpression expression(limits + QRegularExpression::anchoredPattern(pattern));
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
        return FormTexts::tr("Type a number.");
    const bool tooSmall = input.minimum && number < *input.minimum;
    const bool tooLarge = input.maximum && number > *input.maximum;
    if (!tooSmall && !tooLarge)
        return {};
    if (input.minimum && input.maximum)
        return FormTexts::tr("Choose a number from %1 to %2.")
            .arg(readable(*input.minimum), readable(*input.maximum));
    return tooSmall ? FormTexts::tr("Choose a number of at least %1.").arg(readable(*input.minimum))
                    : FormTexts::tr("Choose a number of at most %1.").arg(readable(*input.maximum));
}

/// Dates and times as ISO 8601 writes them, so that they compare as text.
QString dateTimeMessage(const Input &input, const QString &value)
{
    const bool isDate = input.kind == InputKind::Date;
    const bool isRight = isDate ? QDate::fromString(value, Qt::ISODate).isValid()
                                : QTime::fromString(value, Qt::ISODate).isValid();
    if (!isRight)
        return isDate ? FormTexts::tr("Type a date, for example 2026-03-31.")
                      : FormTexts::tr("Type a time, for example 14:30.");
    const bool tooEarly = !input.earliest.isEmpty() && value < normalValue(input, input.earliest);
    const bool tooLate = !input.latest.isEmpty() && value > normalValue(input, input.latest);
    if (!tooEarly && !tooLate)
        return {};
    if (!input.earliest.isEmpty() && !input.latest.isEmpty())
        return isDate
                   ? FormTexts::tr("Choose a day from %1 to %2.").arg(input.earliest, input.latest)
                   : FormTexts::tr("Choose a time from %1 to %2.")
                         .arg(input.earliest, input.latest);
    if (tooEarly)
        return isDate ? FormTexts::tr("Choose %1 or a later day.").arg(input.earliest)
                      : FormTexts::tr("Choose %1 or a later time.").arg(input.earliest);
    return isDate ? FormTexts::tr("Choose %1 or an earlier day.").arg(input.latest)
                  : FormTexts::tr("Choose %1 or an earlier time.").arg(input.latest);
}

QString choiceMessage(const Input &input, const QString &value)
{
    const bool known = input.several ? chosenValues(input, value).join(u',').size() == value.size()
                                     : std::ranges::contains(input.choices, value, &Choice::value);
    return known ? QString() : FormTexts::tr("Choose one of the list.");
}

QString missingMessage(const Input &input)
{
    switch (input.kind) {
    case InputKind::Choice:
        return input.several ? FormTexts::tr("Choose at least one.") : FormTexts::tr("Choose one.");
    case InputKind::Toggle:
        return FormTexts::tr("Tick this to go on.");
    default:
        return FormTexts::tr("This is needed.");
    }
}

bool isMissing(const Input &input, const QString &value)
{
    return value.trimmed().isEmpty() ||
           (input.kind == InputKind::Toggle && value == input.valueOff);
}

QString messageFor(const Input &input, const QString &value)
{
    if (isMissing(input, value))
        return input.required ? missingMessage(input) : QString();
    if (value.size() > input.maximumLength)
        return FormTexts::tr("Shorten this to %1 characters.").arg(input.maximumLength);
    switch (input.kind) {
    case InputKind::Number:
        if (const QString message = numberMessage(input, value); !message.isEmpty())
            return message;
        break;
    case InputKind::Toggle:
        return value == input.valueOn ? QString() : FormTexts::tr("Choose yes or no.");
    case InputKind::Choice:
        return choiceMessage(input, value);
    case InputKind::Date:
    case InputKind::Time:
        return dateTimeMessage(input, value);
    default:
        break;
    }
    return input.pattern.isEmpty() || matchesPattern(input.pattern, value)
               ? QString()
               : FormTexts::tr("This does not have the right form.");
}

} // namespace

QStringList chosenValues(const Input &input, const QString &value)
{
    const QString all = u',' + value + u',';
    QStringList chosen;
    for (const Choice &choice : input.choices) {
        if (all.contains(u',' + choice.value + u',') && !chosen.contains(choice.value))
            chosen += choice.value;
    }
    return chosen;
}

QString normalValue(const Input &input, const QString &value)
{
    switch (input.kind) {
    case InputKind::Toggle:
        return value == input.valueOn ? input.valueOn : input.valueOff;
    case InputKind::Choice:
        return input.several ? chosenValues(input, value).join(u',') : value;
    case InputKind::Time: {
        const QTime time = QTime::fromString(value, Qt::ISODate);
        return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : value;
    }
    default:
        return value;
    }
}

QString validationMessage(const Input &input, const QString &value)
{
    const QString message = messageFor(input, value);
    return message.isEmpty() || input.error.isEmpty() ? message : input.error;
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
            messages.insert(it.key(), FormTexts::tr("The form does not ask for this."));
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
