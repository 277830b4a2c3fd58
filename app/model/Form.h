// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Extra.h"
#include "app/model/Ids.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace watchroom {

enum class InputKind { Text, MultilineText, Number, Toggle, Choice, Date, Time, Secret, Folder };

struct Choice
{
    QString title;
    QString value;
    ExtraFields extra = {};
    bool operator==(const Choice &) const = default;
};

/// How a choice among several is offered.
enum class ChoiceLook {
    Compact,  ///< A list that opens.
    Expanded, ///< All choices stand there, with radio or check marks.
    Filtered, ///< A field that narrows the list as one types.
};

/// One question to a person. Values travel as text: numbers in C notation, toggles "true" or
/// "false", dates and times in ISO 8601.
struct Input
{
    static constexpr int kDefaultMaximumLength = 4000;

    QString id;
    QString label;
    InputKind kind = InputKind::Text;
    QString hint; ///< One line under the field: what it is for.
    QString placeholder;
    QString initial;
    bool required = false;
    QString pattern; ///< A regular expression the whole value must match; empty for any.
    QString error;   ///< Said when the value does not fit; a general sentence when empty.
    std::optional<double> minimum;
    std::optional<double> maximum;
    int maximumLength = kDefaultMaximumLength;
    std::vector<Choice> choices;
    ChoiceLook look = ChoiceLook::Compact;
    bool several = false; ///< Several choices may be taken; the value is their values with commas.
    QString valueOn = QStringLiteral("true"); ///< What a toggle says.
    QString valueOff = QStringLiteral("false");
    QString earliest; ///< Of a date or time, ISO 8601; empty for none.
    QString latest;
    bool labelBeside = false; ///< The label stands before the field, not above it.
    ActionId inlineAction;    ///< A button of the card's registry at the field's end.
    ExtraFields extra = {};
    QString title = {}; ///< A toggle's words beside its box, where its label stands above them.

    bool operator==(const Input &) const = default;
};

using FormValues = QMap<QString, QString>;

/// A set of questions with a verb at its end: action parameters, a service's settings.
struct Form
{
    QString title;
    QString text;
    QString submit; ///< The verb on its button. Never "OK" or "Submit".
    std::vector<Input> inputs;

    bool operator==(const Form &) const = default;
};

/// The values of several choices that a value names: known ones, in the order of the list. Values
/// may hold commas themselves.
QStringList chosenValues(const Input &input, const QString &value);

/// A value as it travels: a toggle says one of its two values, choices are those of the list, times
/// have no seconds. What cannot be understood stays as it is; validationMessage tells.
QString normalValue(const Input &input, const QString &value);

/// What is wrong with a value, as a sentence to stand under the field; empty when it is right.
/// Patterns longer than 500 characters, those that do not compile and those that take too many
/// steps count as matching nothing; no pattern takes longer than a blink.
QString validationMessage(const Input &input, const QString &value);

/// The messages of all inputs that are wrong, by input id; empty when the form can be sent. Values
/// for inputs that the form does not have are wrong too, under their own id.
QMap<QString, QString> validationMessages(const std::vector<Input> &inputs,
                                          const FormValues &values);

/// The values that the form starts with.
FormValues initialValues(const std::vector<Input> &inputs);

} // namespace watchroom
