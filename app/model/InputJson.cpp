// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/InputJson.h"

#include "app/model/CardLimits.h"
#include "app/model/CardWords.h"
#include "app/model/JsonTexts.h"
#include "app/model/JsonWriter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace watchroom {

namespace {

using nlohmann::json;

const char *inputTypeOf(InputKind kind)
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

/// What kind of words a text holds ("email") changes nothing here and is kept as it is.
bool isSecret(const JsonReader &element)
{
    const json *style = element.peek("style");
    const bool isText = style && style->is_string();
    if (!isText || textOf(*style).compare(u"password", Qt::CaseInsensitive) != 0)
        return false;
    element.find("style");
    return true;
}

InputKind readTextKind(const JsonReader &element)
{
    if (element.text("x-watchroom.kind") == u"folder")
        return InputKind::Folder;
    if (isSecret(element))
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
            JsonTexts::tr("“%1” does not name an input.").arg(element.path("type")));
    return readTextKind(element);
}

std::vector<Choice> readChoices(const JsonReader &element)
{
    std::vector<Choice> choices;
    element.forEach("choices", [&](const JsonReader &fields) {
        fields.find("type");
        choices.push_back({.title = fields.line("title"), .value = fields.text("value")});
        choices.back().extra = fields.unread();
    });
    return choices;
}

/// Numbers have limits that are numbers, dates and times such that are text.
void readRange(const JsonReader &element, Input &input)
{
    if (input.kind == InputKind::Number) {
        input.minimum = element.number("min");
        input.maximum = element.number("max");
    } else if (input.kind == InputKind::Date || input.kind == InputKind::Time) {
        input.earliest = element.line("min");
        input.latest = element.line("max");
    }
}

void putRange(json &object, const Input &input)
{
    if (input.minimum && std::isfinite(*input.minimum))
        object["min"] = *input.minimum;
    if (input.maximum && std::isfinite(*input.maximum))
        object["max"] = *input.maximum;
    putText(object, "min", input.earliest);
    putText(object, "max", input.latest);
}

void readToggle(const JsonReader &element, Input &input)
{
    QString title = element.line("title");
    if (input.label.isEmpty())
        input.label = std::move(title);
    else
        input.title = std::move(title);
    if (element.peek("valueOn"))
        input.valueOn = element.text("valueOn");
    if (element.peek("valueOff"))
        input.valueOff = element.text("valueOff");
}

/// A toggle's own words are its title in Adaptive Cards; the others have a label above them.
void putWords(json &object, const Input &input)
{
    const bool isToggle = input.kind == InputKind::Toggle;
    const bool hasBoth = isToggle && !input.title.isEmpty();
    object[isToggle && !hasBoth ? "title" : "label"] = jsonText(input.label);
    if (hasBoth)
        object["title"] = jsonText(input.title);
    const Input usual;
    if (input.valueOn != usual.valueOn)
        object["valueOn"] = jsonText(input.valueOn);
    if (input.valueOff != usual.valueOff)
        object["valueOff"] = jsonText(input.valueOff);
}

void putChoices(json &object, const Input &input, bool strict)
{
    json list = json::array();
    for (const Choice &choice : input.choices) {
        list.push_back({{"title", jsonText(choice.title)}, {"value", jsonText(choice.value)}});
        if (!strict)
            putExtra(list.back(), choice.extra);
    }
    object["choices"] = std::move(list);
    putFlag(object, "isMultiSelect", input.several);
    if (!strict || input.look != ChoiceLook::Filtered)
        putWord(object, "style", input.look);
}

void putInitial(json &object, const Input &input, bool strict)
{
    if (input.initial.isEmpty())
        return;
    json value =
        input.kind == InputKind::Number ? numberOrText(input.initial) : jsonText(input.initial);
    if (!strict || input.kind != InputKind::Number || value.is_number())
        object["value"] = std::move(value);
}

void putKind(json &object, InputKind kind)
{
    object["type"] = inputTypeOf(kind);
    if (kind == InputKind::MultilineText)
        object["isMultiline"] = true;
    else if (kind == InputKind::Secret)
        object["style"] = "password";
}

/// The fields that the schema of Adaptive Cards 1.5 has for other inputs alone.
void removeWhatIsNotOfItsType(json &object, InputKind kind)
{
    const auto keepFor = [&](bool isOfType, std::initializer_list<const char *> fields) {
        for (const char *field : fields) {
            if (!isOfType)
                object.erase(field);
        }
    };
    const bool isText = inputTypeOf(kind) == std::string_view("Input.Text");
    const bool isToggle = kind == InputKind::Toggle;
    const bool isChoice = kind == InputKind::Choice;
    keepFor(isText, {"regex", "maxLength"});
    keepFor(isToggle, {"valueOn", "valueOff"});
    keepFor(!isToggle, {"placeholder"});
    keepFor(isChoice, {"choices", "isMultiSelect"});
    keepFor(isChoice || isText, {"style"});
    keepFor(!isText && !isToggle && !isChoice, {"min", "max"});
}

/// What only our own reader understands, or a later version of Adaptive Cards.
void putOwnFields(json &object, const Input &input)
{
    putText(object, "x-watchroom.hint", input.hint);
    if (input.kind == InputKind::Folder)
        object["x-watchroom.kind"] = "folder";
    if (input.labelBeside)
        object["labelPosition"] = "inline";
    putExtra(object, input.extra);
}

} // namespace

json inputToJson(const Input &input, bool strict)
{
    json object = json::object();
    putKind(object, input.kind);
    object["id"] = jsonText(input.id);
    putWords(object, input);
    putText(object, "placeholder", input.placeholder);
    putInitial(object, input, strict);
    putFlag(object, "isRequired", input.required);
    putText(object, "regex", input.pattern);
    putText(object, "errorMessage", input.error);
    putRange(object, input);
    if (input.maximumLength != Input::kDefaultMaximumLength)
        object["maxLength"] = input.maximumLength;
    if (input.kind == InputKind::Choice || !input.choices.empty())
        putChoices(object, input, strict);
    if (strict)
        removeWhatIsNotOfItsType(object, input.kind);
    else
        putOwnFields(object, input);
    return object;
}

json inputsToJson(const std::vector<Input> &inputs)
{
    json list = json::array();
    for (const Input &input : inputs)
        list.push_back(inputToJson(input));
    return list;
}

Input readInput(const JsonReader &element)
{
    Input input;
    input.kind = readKind(element);
    input.id = element.text("id");
    element.require("id", !input.id.isEmpty());
    input.label = element.line("label");
    if (input.kind == InputKind::Toggle)
        readToggle(element, input);
    input.hint = element.line("x-watchroom.hint");
    input.placeholder = element.line("placeholder");
    input.initial = readValue(element);
    input.required = element.flag("isRequired");
    input.pattern = element.text("regex");
    input.error = element.line("errorMessage");
    readRange(element, input);
    input.maximumLength = element.integer("maxLength", Input::kDefaultMaximumLength, 0,
                                          std::numeric_limits<int>::max());
    input.choices = readChoices(element);
    if (input.kind == InputKind::Choice) {
        input.several = element.flag("isMultiSelect");
        input.look = readWord<ChoiceLook>(element, "style");
    }
    input.labelBeside = hasWord(element, "labelPosition", "inline", "above");
    return input;
}

std::vector<Input> readInputs(const JsonReader &object, const char *key, CardLimits &limits)
{
    std::vector<Input> inputs;
    object.forEach(key, [&](const JsonReader &element) {
        if (!limits.takeNode())
            return;
        inputs.push_back(readInput(element));
        inputs.back().extra = element.unread();
    });
    return inputs;
}

} // namespace watchroom
