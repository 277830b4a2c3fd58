// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/ActionReader.h"
#include "app/model/CardFields.h"
#include "app/model/CardReading.h"
#include "app/model/CardTexts.h"
#include "app/model/InputJson.h"

namespace watchroom {

namespace {

using nlohmann::json;

constexpr double kWidestWeight = 1e6;

bool isColumn(const JsonReader &element)
{
    const json *type = element.peek("type");
    return !type || type->is_null() || *type == "Column";
}

/// A column that is not known holds what stands in for it, and is as wide as that.
std::optional<CardColumn> unknownColumn(const json &element, const JsonReader &set,
                                        CardReading &reading)
{
    const json holder{{"items", json::array({element})}};
    CardColumn column{.frame = {}, .box = {}, .width = {ColumnWidth::Kind::Auto, 1}};
    column.box.items =
        readElements(JsonReader(holder, set.problem(), set.path("columns")), "items", reading);
    return column;
}

std::optional<CardColumn> readColumn(const JsonReader &element, CardReading &reading)
{
    element.find("type");
    CardColumn column;
    if (!readBox(element, "items", column.box, reading))
        return std::nullopt;
    column.width = readWidth(element, ColumnWidth());
    column.frame = readFrame(element);
    column.frame.extra = element.unread();
    return column;
}

} // namespace

bool readBox(const JsonReader &object, const char *itemsKey, Container &box, CardReading &reading)
{
    const Nesting nesting(reading, kContainerLevels);
    if (!nesting)
        return false;
    box.items = readElements(object, itemsKey, reading);
    box.style = readWord<ContainerStyle>(object, "style");
    box.select = readSelect(object, "selectAction", reading);
    box.vertical = readMaybeWord<VerticalAlignment>(object, "verticalContentAlignment");
    box.bleed = object.flag("bleed");
    box.minimumHeight = readPixels(object, "minHeight");
    box.rightToLeft = readMaybeFlag(object, "rtl");
    box.background = readBackground(object, reading.limits);
    return true;
}

ColumnWidth readWidth(const JsonReader &element, ColumnWidth otherwise)
{
    const json *value = element.peek("width");
    if (!value || value->is_null())
        return otherwise;
    const QString text = value->is_string() ? textOf(*value).trimmed().toLower()
                                            : QString::fromStdString(value->dump());
    std::optional<ColumnWidth> width;
    bool isNumber = false;
    const double number = (text.endsWith(u"px") ? text.chopped(2) : text).toDouble(&isNumber);
    if (text == u"auto")
        width = ColumnWidth{ColumnWidth::Kind::Auto, 1};
    else if (text == u"stretch")
        width = ColumnWidth{ColumnWidth::Kind::Stretch, 1};
    else if (isNumber && text.endsWith(u"px"))
        width = ColumnWidth{ColumnWidth::Kind::Pixels, double(readPixels(element, "width"))};
    else if (isNumber && number > 0 && number <= kWidestWeight)
        width = ColumnWidth{ColumnWidth::Kind::Weight, number};
    if (width)
        element.find("width");
    else
        element.problem().report(
            CardTexts::tr("“%1” is no width of a column.").arg(element.path("width")));
    return width.value_or(otherwise);
}

std::optional<NodeContent> readContainer(const JsonReader &element, CardReading &reading)
{
    element.find("type");
    Container container;
    if (!readBox(element, "items", container, reading))
        return std::nullopt;
    container.foldedUnder = element.line("x-watchroom.foldedUnder");
    return container;
}

std::optional<NodeContent> readColumns(const JsonReader &element, CardReading &reading)
{
    const Nesting nesting(reading, kColumnLevels - kContainerLevels);
    if (!nesting)
        return std::nullopt;
    ColumnSet set;
    element.forEach("columns", [&](const JsonReader &fields) {
        if (!reading.limits.takeNode())
            return;
        std::optional<CardColumn> column =
            isColumn(fields) && meetsRequirements(fields) && !fields.peek("x-watchroom.shown")
                ? readColumn(fields, reading)
                : unknownColumn(fields.value(), element, reading);
        if (column)
            set.columns.push_back(std::move(*column));
    });
    set.style = readWord<ContainerStyle>(element, "style");
    set.select = readSelect(element, "selectAction", reading);
    set.bleed = element.flag("bleed");
    set.minimumHeight = readPixels(element, "minHeight");
    set.alignment = readMaybeWord<Alignment>(element, "horizontalAlignment");
    return set;
}

std::optional<NodeContent> readActions(const JsonReader &element, CardReading &reading)
{
    ActionSet set = readActionSet(element, reading);
    set.alignment = readMaybeWord<Alignment>(element, "horizontalAlignment");
    return set;
}

std::optional<NodeContent> readInputElement(const JsonReader &element, CardReading &reading)
{
    Input input = readInput(element);
    input.inlineAction = readSelect(element, "inlineAction", reading);
    return input;
}

} // namespace watchroom
