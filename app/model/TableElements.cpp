// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardFields.h"
#include "app/model/CardReading.h"

namespace watchroom {

namespace {

using nlohmann::json;

CellAlignment readAlignment(const JsonReader &object)
{
    return {.horizontal = readMaybeWord<Alignment>(object, "horizontalCellContentAlignment"),
            .vertical = readMaybeWord<VerticalAlignment>(object, "verticalCellContentAlignment")};
}

TableColumn readTableColumn(const JsonReader &fields)
{
    fields.find("type");
    TableColumn column;
    column.width = readWidth(fields, column.width);
    column.cells = readAlignment(fields);
    column.extra = fields.unread();
    return column;
}

/// The first element of a cell comes with the cell; only further ones count as parts of the card.
TableCell readCell(const JsonReader &fields, CardReading &reading)
{
    fields.find("type");
    TableCell cell;
    reading.limits.giveNode();
    readBox(fields, "items", cell.box, reading);
    if (cell.box.items.empty())
        reading.limits.takeNode();
    cell.extra = fields.unread();
    return cell;
}

TableRow readRow(const JsonReader &fields, CardReading &reading)
{
    fields.find("type");
    TableRow row;
    const size_t count = reading.limits.columnsOf(fields.array("cells").size());
    fields.forEach("cells", [&](const JsonReader &cell) {
        if (row.cells.size() < count)
            row.cells.push_back(readCell(cell, reading));
    });
    row.style = readWord<ContainerStyle>(fields, "style");
    row.alignment = readAlignment(fields);
    row.extra = fields.unread();
    return row;
}

/// The specification has one name for it and its samples another.
bool readHeader(const JsonReader &element)
{
    // Both are read, so that neither counts as unknown.
    const bool byName = element.flag("firstRowAsHeader", true);
    const bool bySamples = element.flag("firstRowAsHeaders", true);
    return byName && bySamples;
}

} // namespace

std::optional<NodeContent> readTable(const JsonReader &element, CardReading &reading)
{
    const Nesting nesting(reading, kCellLevels - kContainerLevels);
    if (!nesting)
        return std::nullopt;
    CardTable table;
    const size_t columns = reading.limits.columnsOf(element.array("columns").size());
    element.forEach("columns", [&](const JsonReader &fields) {
        if (table.columns.size() < columns)
            table.columns.push_back(readTableColumn(fields));
    });
    const size_t rows = reading.limits.rowsOf(element.array("rows").size());
    element.forEach("rows", [&](const JsonReader &fields) {
        if (table.rows.size() < rows)
            table.rows.push_back(readRow(fields, reading));
    });
    table.firstRowIsHeader = readHeader(element);
    table.gridLines = element.flag("showGridLines", true);
    table.gridStyle = readWord<ContainerStyle>(element, "gridStyle");
    table.cells = readAlignment(element);
    return table;
}

} // namespace watchroom
