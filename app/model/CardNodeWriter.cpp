// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardNodeJson.h"

#include "app/model/CardFields.h"
#include "app/model/CardWriting.h"
#include "app/model/JsonWriter.h"

#include <cmath>

namespace watchroom {

namespace {

using nlohmann::json;

json widthToJson(const ColumnWidth &width)
{
    switch (width.kind) {
    case ColumnWidth::Kind::Auto:
        return "auto";
    case ColumnWidth::Kind::Pixels:
        return std::to_string(std::lround(width.value)) + "px";
    case ColumnWidth::Kind::Weight:
        return width.value;
    case ColumnWidth::Kind::Stretch:
        break;
    }
    return "stretch";
}

void putWidth(json &object, const ColumnWidth &width, const ColumnWidth &usual)
{
    if (width != usual)
        object["width"] = widthToJson(width);
}

void putAlignment(json &object, const CellAlignment &alignment)
{
    putWord(object, "horizontalCellContentAlignment", alignment.horizontal);
    putWord(object, "verticalCellContentAlignment", alignment.vertical);
}

/// How many levels a node goes down; 0 for one that holds nothing.
int levelsOf(const CardNode &node)
{
    if (std::holds_alternative<Container>(node.content))
        return kContainerLevels;
    if (std::holds_alternative<ColumnSet>(node.content))
        return kColumnLevels;
    return std::holds_alternative<CardTable>(node.content) ? kCellLevels : 0;
}

/// Writes nodes one after the other.
class NodeWriter
{
public:
    explicit NodeWriter(const CardWriting &writing)
        : m_writing(writing)
    {
    }

    void writeAll(const std::vector<CardNode> &nodes, json &out) const
    {
        for (const CardNode &node : nodes) {
            const auto *unknown = std::get_if<UnknownElement>(&node.content);
            if (unknown && m_writing.strict)
                writeAll(unknown->shown, out);
            else if (unknown)
                out.push_back(unknownToJson(*unknown));
            else if (m_writing.level + levelsOf(node) > CardLimits::kMaximumContainerDepth)
                writeInside(node, out);
            else
                out.push_back(toJson(node));
        }
    }

private:
    /// What nests deeper than can be read again stands one level up instead.
    void writeInside(const CardNode &node, json &out) const
    {
        if (const auto *container = std::get_if<Container>(&node.content))
            writeAll(container->items, out);
        if (const auto *set = std::get_if<ColumnSet>(&node.content)) {
            for (const CardColumn &column : set->columns)
                writeAll(column.box.items, out);
        }
        if (const auto *table = std::get_if<CardTable>(&node.content)) {
            for (const TableRow &row : table->rows) {
                for (const TableCell &cell : row.cells)
                    writeAll(cell.box.items, out);
            }
        }
    }

    json toJson(const CardNode &node) const
    {
        json object = std::visit([this](const auto &content) { return contentToJson(content); },
                                 node.content);
        putFrame(object, node.frame);
        if (!m_writing.strict)
            putExtra(object, node.frame.extra);
        return object;
    }

    template <typename Leaf>
    json contentToJson(const Leaf &leaf) const
    {
        return leafToJson(leaf, m_writing);
    }

    json contentToJson(const ActionSet &set) const
    {
        json object{{"type", "ActionSet"}, {"actions", buttonsToJson(set, m_writing)}};
        if (!m_writing.strict)
            putWord(object, "horizontalAlignment", set.alignment);
        return object;
    }

    json contentToJson(const Container &container) const
    {
        json object{{"type", "Container"}};
        putBox(object, "items", container, deeper(kContainerLevels));
        if (m_writing.strict)
            object.erase("rtl"); // which the schema of 1.5 does not have here
        return object;
    }

    json contentToJson(const ColumnSet &set) const
    {
        json columns = json::array();
        for (const CardColumn &column : set.columns)
            columns.push_back(columnToJson(column));
        json object{{"type", "ColumnSet"}, {"columns", std::move(columns)}};
        putWord(object, "style", set.style);
        putSelect(object, "selectAction", set.select, m_writing);
        putFlag(object, "bleed", set.bleed);
        putPixels(object, "minHeight", set.minimumHeight);
        putWord(object, "horizontalAlignment", set.alignment);
        return object;
    }

    json columnToJson(const CardColumn &column) const
    {
        json object{{"type", "Column"}};
        putWidth(object, column.width, CardColumn().width);
        putBox(object, "items", column.box, deeper(kColumnLevels));
        ElementFrame frame = column.frame;
        frame.stretch = frame.stretch && !m_writing.strict;
        putFrame(object, frame);
        if (!m_writing.strict)
            putExtra(object, frame.extra);
        return object;
    }

    json contentToJson(const CardTable &table) const
    {
        json columns = json::array();
        for (const TableColumn &column : table.columns) {
            json object{{"type", "TableColumnDefinition"}};
            putWidth(object, column.width, TableColumn().width);
            putAlignment(object, column.cells);
            finish(object, column.extra);
            columns.push_back(std::move(object));
        }
        json rows = json::array();
        for (const TableRow &row : table.rows)
            rows.push_back(rowToJson(row));
        json object{{"type", "Table"}, {"columns", std::move(columns)}, {"rows", std::move(rows)}};
        if (!table.firstRowIsHeader)
            object["firstRowAsHeader"] = false;
        if (!table.firstRowIsHeader && !m_writing.strict)
            object["firstRowAsHeaders"] = false; // what renderers look at
        if (!table.gridLines)
            object["showGridLines"] = false;
        putWord(object, "gridStyle", table.gridStyle);
        putAlignment(object, table.cells);
        return object;
    }

    json rowToJson(const TableRow &row) const
    {
        json cells = json::array();
        for (const TableCell &cell : row.cells) {
            json object{{"type", "TableCell"}};
            putBox(object, "items", cell.box, deeper(kCellLevels));
            if (m_writing.strict)
                object.erase("rtl");
            finish(object, cell.extra);
            cells.push_back(std::move(object));
        }
        json object{{"type", "TableRow"}, {"cells", std::move(cells)}};
        putWord(object, "style", row.style);
        putAlignment(object, row.alignment);
        finish(object, row.extra);
        return object;
    }

    json unknownToJson(const UnknownElement &unknown) const
    {
        json object = json::parse(unknown.json.cbegin(), unknown.json.cend(), nullptr, false);
        if (!object.is_object())
            object = json{{"type", jsonText(unknown.type)}};
        object["x-watchroom.shown"] = elementsToJson(unknown.shown, m_writing);
        return object;
    }

    json contentToJson(const UnknownElement &unknown) const { return unknownToJson(unknown); }

    void finish(json &object, const ExtraFields &extra) const
    {
        if (!m_writing.strict)
            putExtra(object, extra);
    }

    CardWriting deeper(int levels) const
    {
        CardWriting writing = m_writing;
        writing.level += levels;
        return writing;
    }

    const CardWriting &m_writing;
};

} // namespace

json elementsToJson(const std::vector<CardNode> &nodes, const CardWriting &writing)
{
    json out = json::array();
    NodeWriter(writing).writeAll(nodes, out);
    return out;
}

void putBox(json &object, const char *itemsKey, const Container &box, const CardWriting &writing)
{
    json items = elementsToJson(box.items, writing);
    if (writing.strict && !box.foldedUnder.isEmpty())
        items.insert(
            items.begin(),
            json{{"type", "TextBlock"}, {"text", jsonText(box.foldedUnder)}, {"weight", "bolder"}});
    object[itemsKey] = std::move(items);
    putWord(object, "style", box.style);
    putSelect(object, "selectAction", box.select, writing);
    putWord(object, "verticalContentAlignment", box.vertical);
    putFlag(object, "bleed", box.bleed);
    putPixels(object, "minHeight", box.minimumHeight);
    putMaybeFlag(object, "rtl", box.rightToLeft);
    putBackground(object, box.background, writing.strict);
    if (!writing.strict)
        putText(object, "x-watchroom.foldedUnder", box.foldedUnder);
}

json nodesToJson(const std::vector<CardNode> &nodes, const std::vector<ActionSpec> &actions)
{
    return elementsToJson(nodes, CardWriting{.actions = actions});
}

} // namespace watchroom
