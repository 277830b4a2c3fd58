// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/SlackTable.h"

#include "app/model/MarkdownWriter.h"
#include "integrations/formats/SlackControls.h"
#include "integrations/formats/SlackObjects.h"
#include "integrations/formats/SlackRichText.h"
#include "integrations/formats/SlackTexts.h"

#include <algorithm>

namespace watchroom {

namespace {

using nlohmann::json;

constexpr size_t kSlackTableMaximumRows = 100;
constexpr size_t kSlackTableMaximumColumns = 20;

QString numberText(const JsonReader &cell)
{
    const json *value = cell.find("value");
    return value && value->is_number() ? QString::fromStdString(value->dump()) : QString();
}

MarkupText cellText(const JsonReader &cell, CardDraft &draft)
{
    const QString type = cell.text("type");
    if (type == u"rich_text")
        return MarkupText(toMarkdown(slackRichText(cell, draft)));
    const QString words = cell.lines("text");
    return MarkupText(escapedMarkdown(words.isEmpty() ? numberText(cell) : words));
}

TableCell tableCell(const JsonReader &cell, bool wraps, CardDraft &draft)
{
    TableCell result;
    if (const json *button = cell.object("button")) {
        std::vector<ActionId> actions;
        addSlackActions(JsonReader(*button, draft.problem, cell.path("button")), actions, draft);
        draft.addButtons(result.box.items, actions);
        return result;
    }
    TextBlock text;
    text.text = cellText(cell, draft);
    text.wrap = wraps;
    if (!text.text.rich.isEmpty()) // cells count with their table, not one by one
        result.box.items.push_back({std::move(text)});
    return result;
}

TableColumn tableColumn(const JsonReader &setting)
{
    TableColumn column;
    const QString align = setting.text("align");
    if (align == u"center")
        column.cells.horizontal = Alignment::Center;
    else if (align == u"right")
        column.cells.horizontal = Alignment::End;
    return column;
}

/// How the columns stand, and which of them wrap.
struct Columns
{
    std::vector<TableColumn> columns;
    std::vector<bool> wraps;
};

Columns readColumns(const JsonReader &block, size_t count, CardDraft &draft)
{
    Columns result{std::vector<TableColumn>(count), std::vector<bool>(count, true)};
    size_t index = 0;
    for (const json &setting : block.array("column_settings")) {
        if (index < count && setting.is_object()) {
            const JsonReader fields(setting, draft.problem, block.path("column_settings"));
            result.columns[index] = tableColumn(fields);
            result.wraps[index] = fields.flag("is_wrapped", true);
        }
        ++index;
    }
    return result;
}

size_t columnCount(const JsonReader &block)
{
    size_t count = 0;
    for (const json &row : block.array("rows"))
        count = std::max(count, row.is_array() ? row.size() : 0);
    return std::min(count, kSlackTableMaximumColumns);
}

} // namespace

void addSlackTable(const JsonReader &block, CardNodes &to, CardDraft &draft)
{
    Columns columns = readColumns(block, columnCount(block), draft);
    CardTable table;
    for (const json &row : block.array("rows")) {
        const bool isTooMuch = table.rows.size() == kSlackTableMaximumRows ||
                               (row.is_array() && row.size() > kSlackTableMaximumColumns);
        if (isTooMuch)
            draft.leaveOut(SlackTexts::tr("a table has more than %1 rows or %2 columns")
                               .arg(kSlackTableMaximumRows)
                               .arg(kSlackTableMaximumColumns));
        if (table.rows.size() == kSlackTableMaximumRows || !row.is_array())
            break;
        TableRow cells;
        for (size_t i = 0; i < std::min(row.size(), kSlackTableMaximumColumns); ++i)
            cells.cells.push_back(tableCell(JsonReader(row[i], draft.problem, block.path("rows")),
                                            columns.wraps[i], draft));
        table.rows.push_back(std::move(cells));
    }
    table.columns = std::move(columns.columns);
    TextBlock caption;
    caption.text = MarkupText(escapedMarkdown(block.line("caption")));
    caption.style = TextBlock::Style::Subtle;
    draft.add(to, std::move(caption));
    if (!table.rows.empty())
        draft.add(to, CardNode{std::move(table)});
}

} // namespace watchroom
