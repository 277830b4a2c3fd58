// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/InputJson.h"

#include "app/base/PlainText.h"
#include "app/model/JsonWriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

const char *typeOf(InputKind kind)
{
    switch (kind) {
    case InputKind::Number:
        return "Input.Number";
    case InputKind::Toggle:
        return "Input.Toggle";
    case InputKind::Choice:
        return "Input.ChoiceSet";
    case InputKind::Date:
        return "Input.Date";
    case InputKind::Time:
        return "Input.Time";
    case InputKind::Text:
    case InputKind::MultilineText:
    case InputKind::Secret:
    case InputKind::Folder:
        break;
    }
    return "Input.Text";
}

/// A number where the text is exactly what the number is written as, so that nothing is lost; else
/// text.
json numberOrText(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(number) &&
        QString::number(number, 'g', QLocale::FloatingPointShortest) == text)
        return number;
    return jsonText(text);
}

QString readValue(const JsonReader &element)
{
    const json *value = element.find("value");
    if (value && value->is_number())
        return QString::number(value->get<double>(), 'g', QLocale::FloatingPointShortest);
    if (value && value->is_boolean())
        return value->get<bool>() ? QStringLiteral("true") : QStringLiteral("false");
    return element.lines("value");
}

InputKind readTextKind(const JsonReader &element)
{
    if (element.text("x-watchroom.kind") == u"folder")
        return InputKind::Folder;
    if (element.text("style").compare(u"password", Qt::CaseInsensitive) == 0)
        return InputKind::Secret;
    return element.flag("isMultiline") ? InputKind::MultilineText : InputKind::Text;
}

InputKind readKind(const JsonReader &element)
{
    const QString type = element.text("type");
    if (type == u"Input.Number")
        return InputKind::Number;
    if (type == u"Input.Toggle")
        return InputKind::Toggle;
    if (type == u"Input.ChoiceSet")
        return InputKind::Choice;
    if (type == u"Input.Date")
        return InputKind::Date;
    if (type == u"Input.Time")
        return InputKind::Time;
    if (type != u"Input.Text")
        element.problem().report(
            Texts::tr("“%1” does not name an input.").arg(element.path("type")));
    return readTextKind(element);
}

std::vector<Choice> readChoices(const JsonReader &element)
{
    std::vector<Choice> choices;
    size_t index = 0;
    for (const json &item : element.array("choices")) {
        const JsonReader choice(item, element.problem(), element.path("choices", index++));
        choices.push_back({.title = choice.line("title"), .value = choice.text("value")});
    }
    return choices;
}

void putChoices(json &object, const std::vector<Choice> &choices)
{
    json list = json::array();
    for (const Choice &choice : choices)
        list.push_back({{"title", jsonText(choice.title)}, {"value", jsonText(choice.value)}});
    object["choices"] = std::move(list);
}

void putKind(json &object, InputKind kind)
{
    object["type"] = typeOf(kind);
    if (kind == InputKind::MultilineText)
        object["isMultiline"] = true;
    else if (kind == InputKind::Secret)
        object["style"] = "password";
    else if (kind == InputKind::Folder)
        object["x-watchroom.kind"] = "folder";
}

} // namespace

json inputToJson(const Input &input)
{
    json object = json::object();
    putKind(object, input.kind);
    object["id"] = jsonText(input.id);
    // A toggle's own words are its title in Adaptive Cards; the others have a label above them.
    object[input.kind == InputKind::Toggle ? "title" : "label"] = jsonText(input.label);
    putText(object, "x-watchroom.hint", input.hint);
    putText(object, "placeholder", input.placeholder);
    if (!input.initial.isEmpty())
        object["value"] =
            input.kind == InputKind::Number ? numberOrText(input.initial) : jsonText(input.initial);
    putFlag(object, "isRequired", input.required);
    putText(object, "regex", input.pattern);
    putText(object, "errorMessage", input.error);
    if (input.minimum && std::isfinite(*input.minimum))
        object["min"] = *input.minimum;
    if (input.maximum && std::isfinite(*input.maximum))
        object["max"] = *input.maximum;
    if (input.maximumLength != Input::kDefaultMaximumLength)
        object["maxLength"] = input.maximumLength;
    if (input.kind == InputKind::Choice || !input.choices.empty())
        putChoices(object, input.choices);
    return object;
}

json inputsToJson(const std::vector<Input> &inputs)
{
    json list = json::array();
    for (const Input &input : inputs)
        list.push_back(inputToJson(input));
    return list;
}

bool isInputType(const QString &type)
{
    static constexpr std::array kTypes{"Input.Text",      "Input.Number", "Input.Toggle",
                                       "Input.ChoiceSet", "Input.Date",   "Input.Time"};
    return std::ranges::any_of(kTypes,
                               [&](const char *known) { return type == QLatin1StringView(known); });
}

Input readInput(const JsonReader &element)
{
    Input input;
    input.kind = readKind(element);
    input.id = element.text("id");
    element.require("id", !input.id.isEmpty());
    input.label = element.line("label");
    if (input.kind == InputKind::Toggle && input.label.isEmpty())
        input.label = element.line("title");
    input.hint = element.line("x-watchroom.hint");
    input.placeholder = element.line("placeholder");
    input.initial = readValue(element);
    input.required = element.flag("isRequired");
    input.pattern = element.text("regex");
    input.error = element.line("errorMessage");
    // Dates and times have limits of their own kind in Adaptive Cards, as text; only numbers are
    // kept.
    if (input.kind == InputKind::Number) {
        input.minimum = element.number("min");
        input.maximum = element.number("max");
    }
    input.maximumLength = element.integer("maxLength", Input::kDefaultMaximumLength, 0,
                                          std::numeric_limits<int>::max());
    input.choices = readChoices(element);
    return input;
}

std::vector<Input> readInputs(const JsonReader &object, const char *key)
{
    std::vector<Input> inputs;
    size_t index = 0;
    for (const json &item : object.array(key))
        inputs.push_back(readInput(JsonReader(item, object.problem(), object.path(key, index++))));
    return inputs;
}

} // namespace watchroom
