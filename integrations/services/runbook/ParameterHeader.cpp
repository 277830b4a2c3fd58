// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/services/runbook/ParameterHeader.h"

#include "app/base/PlainText.h"
#include "integrations/services/runbook/ScriptHeaderTexts.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchroom {

namespace {

constexpr qsizetype kMaximumPatternLength = 500;

} // namespace

ParameterHeader::ParameterHeader(const QString &file, const HeaderEntry &param)
    : m_file(file)
    , m_line(param.line)
    , m_lines{{param.key, param.line}}
    , m_parameter{.id = param.value, .label = param.value}
{
}

const QHash<QString, ParameterHeader::Reader> &ParameterHeader::readers()
{
    static const QHash<QString, Reader> readers{
        {u"label"_s, &ParameterHeader::readLabel},
        {u"type"_s, &ParameterHeader::readType},
        {u"choices"_s, &ParameterHeader::readChoices},
        {u"pattern"_s, &ParameterHeader::readPattern},
        {u"default"_s, &ParameterHeader::readDefault},
        {u"required"_s, &ParameterHeader::readRequired},
        {u"hint"_s, &ParameterHeader::readHint},
        {u"error"_s, &ParameterHeader::readError},
        {u"min"_s, &ParameterHeader::readMinimum},
        {u"max"_s, &ParameterHeader::readMaximum},
    };
    return readers;
}

QStringList ParameterHeader::keys()
{
    return readers().keys();
}

Result<void> ParameterHeader::read(const HeaderEntry &entry)
{
    m_line = entry.line;
    if (has(entry.key)) {
        return mistake(
            ScriptHeaderTexts::tr("“%1” stands here a second time; the first is in line %2.")
                .arg(entry.key)
                .arg(m_lines.value(entry.key)));
    }
    m_lines.insert(entry.key, entry.line);
    return (this->*readers().value(entry.key))(entry.value);
}

Result<void> ParameterHeader::readLabel(const QString &value)
{
    m_parameter.label = plainText(value, 100);
    return {};
}

Result<void> ParameterHeader::readType(const QString &value)
{
    static const QHash<QString, InputKind> kinds{
        {u"text"_s, InputKind::Text},     {u"multiline"_s, InputKind::MultilineText},
        {u"number"_s, InputKind::Number}, {u"toggle"_s, InputKind::Toggle},
        {u"choice"_s, InputKind::Choice}, {u"date"_s, InputKind::Date},
        {u"time"_s, InputKind::Time}};
    const auto kind = kinds.constFind(value.toLower());
    if (kind == kinds.cend()) {
        return mistake(
            ScriptHeaderTexts::tr(
                "“%1” is not a type. There are text, multiline, number, toggle, choice, date "
                "and time.")
                .arg(value) +
            headerSuggestion(value, kinds.keys()));
    }
    m_parameter.kind = *kind;
    return {};
}

Result<void> ParameterHeader::readChoices(const QString &value)
{
    for (const QString &part : headerList(value)) {
        const qsizetype equals = part.indexOf(u'=');
        const QString choice = (equals < 0 ? part : part.first(equals)).trimmed();
        const QString title = (equals < 0 ? part : part.sliced(equals + 1)).trimmed();
        if (choice.isEmpty() || title.isEmpty())
            return mistake(ScriptHeaderTexts::tr(
                               "Write a choice as “value” or “value=What people read”, not “%1”.")
                               .arg(part));
        if (std::ranges::contains(m_parameter.choices, choice, &Choice::value))
            return mistake(ScriptHeaderTexts::tr("The choice “%1” stands here twice.").arg(choice));
        m_parameter.choices.push_back({.title = title, .value = choice});
    }
    if (m_parameter.choices.empty())
        return mistake(ScriptHeaderTexts::tr("Write the choices with commas between them."));
    return {};
}

Result<void> ParameterHeader::readPattern(const QString &value)
{
    if (value.size() > kMaximumPatternLength)
        return mistake(ScriptHeaderTexts::tr("Shorten the pattern to 500 characters."));
    const QRegularExpression expression(value);
    if (!expression.isValid())
        return mistake(ScriptHeaderTexts::tr("This pattern cannot be read: %1.")
                           .arg(expression.errorString()));
    m_parameter.pattern = value;
    return {};
}

Result<void> ParameterHeader::readDefault(const QString &value)
{
    m_parameter.initial = value;
    return {};
}

Result<void> ParameterHeader::readRequired(const QString &value)
{
    const QString word = value.toLower();
    const bool yes = word == u"yes" || word == u"true";
    if (!yes && word != u"no" && word != u"false")
        return mistake(ScriptHeaderTexts::tr("Write “required: yes” or “required: no”."));
    m_parameter.required = yes;
    return {};
}

Result<void> ParameterHeader::readHint(const QString &value)
{
    m_parameter.hint = plainText(value, 200);
    return {};
}

Result<void> ParameterHeader::readError(const QString &value)
{
    m_parameter.error = plainText(value, 200);
    return {};
}

Result<void> ParameterHeader::readMinimum(const QString &value)
{
    return readNumber(value).transform([this](double limit) { m_parameter.minimum = limit; });
}

Result<void> ParameterHeader::readMaximum(const QString &value)
{
    return readNumber(value).transform([this](double limit) { m_parameter.maximum = limit; });
}

Result<double> ParameterHeader::readNumber(const QString &value) const
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return mistake(ScriptHeaderTexts::tr("“%1” is not a number.").arg(value));
    return number;
}

Result<Parameter> ParameterHeader::finish()
{
    return checkKind().and_then([this] { return checkDefault(); }).transform([this] {
        return m_parameter;
    });
}

/// Whether the other lines fit the type.
Result<void> ParameterHeader::checkKind()
{
    if (has(u"choices"_s) && !has(u"type"_s))
        m_parameter.kind = InputKind::Choice;
    if (has(u"choices"_s) && m_parameter.kind != InputKind::Choice)
        return mistakeIn(u"choices"_s,
                         ScriptHeaderTexts::tr("Only a parameter of “type: choice” has choices."));
    if (m_parameter.kind == InputKind::Choice && m_parameter.choices.empty())
        return mistakeIn(
            u"type"_s, ScriptHeaderTexts::tr("Write a line “choices:” below: what can be chosen."));
    for (const QString &key : {u"min"_s, u"max"_s}) {
        if (has(key) && m_parameter.kind != InputKind::Number)
            return mistakeIn(
                key,
                ScriptHeaderTexts::tr("Only a parameter of “type: number” has a “%1”.").arg(key));
    }
    if (m_parameter.minimum && m_parameter.maximum && *m_parameter.minimum > *m_parameter.maximum)
        return mistakeIn(u"max"_s, ScriptHeaderTexts::tr("“max” is smaller than “min”."));
    return {};
}

Result<void> ParameterHeader::checkDefault()
{
    if (!has(u"default"_s))
        return {};
    QString &initial = m_parameter.initial;
    if (m_parameter.kind == InputKind::Toggle) {
        const QString word = initial.toLower();
        initial = word == u"yes" ? u"true"_s : word == u"no" ? u"false"_s : word;
        if (initial != u"true" && initial != u"false")
            return mistakeIn(u"default"_s,
                             ScriptHeaderTexts::tr("Write “default: yes” or “default: no”."));
        return {};
    }
    if (const QString message = validationMessage(m_parameter, initial); !message.isEmpty())
        return mistakeIn(
            u"default"_s,
            ScriptHeaderTexts::tr("The default “%1” does not fit. %2").arg(initial, message));
    return {};
}

std::unexpected<Error> ParameterHeader::mistake(const QString &sentence) const
{
    return headerMistake(m_file, m_line, sentence);
}

std::unexpected<Error> ParameterHeader::mistakeIn(const QString &key, const QString &sentence) const
{
    return headerMistake(m_file, m_lines.value(key), sentence);
}

} // namespace watchroom
