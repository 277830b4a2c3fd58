// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/NodeWidths.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/StickyPiece.h"

#include "app/base/PlainText.h"
#include "app/model/CardWalk.h"
#include "ui/kit/Box.h"

#include <algorithm>
#include <numeric>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadX = 8;
constexpr int kPadY = 6;
constexpr int kNarrowPadX = 4;
constexpr int kNarrowColumn = 88;   ///< Narrower on average, width goes to words, not to room.
constexpr int kWorthSticking = 160; ///< Lower tables are seen whole.
constexpr int kCopySide = 28;

/// The words of a cell on one line, without tabs.
QString cellText(const TableCell &cell)
{
    Card card;
    card.body = cell.box.items;
    return plainText(searchableText(card).simplified(), 10'000);
}

/// A table as text that a spreadsheet takes.
QString copiedText(const CardTable &table)
{
    QStringList lines;
    for (const TableRow &row : table.rows) {
        QStringList cells;
        for (const TableCell &cell : row.cells)
            cells.append(cellText(cell));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

/// Lays out a table row by row.
class TableMaker
{
public:
    TableMaker(const CardTable &table, const NodeScope &scope, int width)
        : m_table(table)
        , m_scope(scope)
        , m_theme(scope.theme())
        , m_width(width)
    {
        for (const TableRow &row : table.rows)
            m_count = std::max(m_count, row.cells.size());
        m_count = std::max<size_t>(m_count, table.columns.size());
        if (m_count > 0 && width / static_cast<int>(m_count) < m_theme.scaled(kNarrowColumn))
            m_padX = kNarrowPadX;
        m_widths = shareWidth(asks(), width, m_theme);
    }

    Sheet make()
    {
        for (size_t i = 0; i < m_table.rows.size(); ++i) {
            Sheet row = rowSheet(i);
            const int height = row.size.height();
            m_sheet.take(std::move(row), {0, m_y});
            m_y += height;
            m_bottoms.push_back(m_y);
        }
        m_sheet.size = {m_width, m_y};
        addLines();
        addStickyHeader();
        addCopyTarget();
        return std::move(m_sheet);
    }

private:
    bool isHeader(size_t row) const { return row == 0 && m_table.firstRowIsHeader; }

    std::vector<ColumnAsk> asks() const
    {
        std::vector<ColumnAsk> asks(m_count, {{ColumnWidth::Kind::Weight, 1}, {}});
        for (size_t i = 0; i < m_table.columns.size(); ++i)
            asks[i].width = m_table.columns[i].width;
        for (size_t row = 0; row < m_table.rows.size(); ++row) {
            const auto &cells = m_table.rows[row].cells;
            for (size_t i = 0; i < cells.size(); ++i)
                asks[i].content.include(widthsOf(cells[i].box, cellScope(row, i)));
        }
        for (ColumnAsk &ask : asks)
            ask.content = ask.content.padded(2 * m_padX + 1);
        return asks;
    }

    NodeScope cellScope(size_t row, size_t column) const
    {
        NodeScope inner = m_scope.at(static_cast<qsizetype>(row * m_count + column));
        const TableRow &of = m_table.rows[row];
        const CellAlignment usual =
            column < m_table.columns.size() ? m_table.columns[column].cells : CellAlignment();
        inner.alignment = of.alignment.horizontal.value_or(
            usual.horizontal.value_or(m_table.cells.horizontal.value_or(m_scope.alignment)));
        inner.vertical = of.alignment.vertical.value_or(
            usual.vertical.value_or(m_table.cells.vertical.value_or(VerticalAlignment::Top)));
        if (isHeader(row))
            inner.weight = TextWeight::Bolder;
        return inner;
    }

    /// A row of cells, all as high as the highest, on the row's ground.
    Sheet rowSheet(size_t index) const
    {
        const TableRow &row = m_table.rows[index];
        auto cells = std::make_unique<RowBlock>(m_width);
        int x = 0;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            cells->add(
                {.block = cellBlock(row.cells[i], cellScope(index, i), m_widths[i]), .x = x});
            x += m_widths[i];
        }
        Sheet sheet;
        sheet.size = {m_width, cells->height()};
        const BoxColours colours = boxColoursOf(row.style, m_theme);
        const QColor ground = colours.ground.isValid() ? colours.ground
                              : isHeader(index)        ? m_theme.colour.surfaceAlt
                                                       : QColor();
        if (ground.isValid())
            sheet.add<BoxPiece>(QRect(QPoint(0, 0), sheet.size),
                                BoxPiece::Look{.fill = ground, .edge = {}, .radius = 0});
        sheet.take(cells->finish(sheet.size.height()), {0, 0});
        return sheet;
    }

    BlockPtr cellBlock(const TableCell &cell, const NodeScope &scope, int width) const
    {
        Container plain = cell.box;
        plain.style = ContainerStyle::Default;
        plain.bleed = false;
        BoxBlock::Frame frame;
        frame.padX = std::min(m_padX, (width - 1) / 2);
        frame.padY = kPadY;
        const BoxColours colours = boxColoursOf(cell.box.style, scope.theme());
        if (colours.ground.isValid())
            frame.grounds.push_back(std::make_unique<BoxPiece>(
                QRect(), BoxPiece::Look{.fill = colours.ground, .edge = {}, .radius = 0}));
        BlockPtr inside = layOutContainer(plain, scope, std::max(1, width - 2 * frame.padX));
        return std::make_unique<BoxBlock>(std::move(frame), std::move(inside));
    }

    /// Hairlines between rows and columns and around all; a stronger one under the header.
    void addLines()
    {
        const BoxColours colours = boxColoursOf(m_table.gridStyle, m_theme);
        const QColor line = m_theme.colour.line;
        if (!m_table.gridLines) {
            if (m_table.firstRowIsHeader && m_table.rows.size() > 1)
                m_sheet.add<FillPiece>(QRect(0, m_bottoms.front() - 1, m_width, 1), line);
            return;
        }
        addColumnLines(m_sheet, m_y);
        for (const int bottom : m_bottoms)
            m_sheet.add<FillPiece>(QRect(0, bottom - 1, m_width, 1), line);
        const bool toned = m_table.gridStyle != ContainerStyle::Default && colours.edge.isValid();
        m_sheet.add<BoxPiece>(QRect(0, 0, m_width, m_y),
                              BoxPiece::Look{.fill = Qt::transparent,
                                             .edge = toned ? colours.edge : line,
                                             .radius = radius::kChip});
    }

    void addColumnLines(Sheet &sheet, int height) const
    {
        int x = 0;
        for (size_t i = 0; i + 1 < m_widths.size(); ++i) {
            x += m_widths[i];
            sheet.add<FillPiece>(QRect(x - 1, 0, 1, height), m_theme.colour.line);
        }
    }

    void addStickyHeader()
    {
        if (!m_table.firstRowIsHeader || m_table.rows.size() < 2 || m_y < kWorthSticking)
            return;
        Sheet header = rowSheet(0);
        if (m_table.gridLines) {
            addColumnLines(header, header.size.height());
            header.add<FillPiece>(QRect(0, 0, 1, header.size.height()), m_theme.colour.line);
            header.add<FillPiece>(QRect(m_width - 1, 0, 1, header.size.height()),
                                  m_theme.colour.line);
        }
        m_sheet.add<StickyPiece>(QRect(0, 0, m_width, m_y), std::move(header));
    }

    /// In the upper corner; below the table where something else can be pressed there.
    void addCopyTarget()
    {
        const int side = m_theme.scaled(kCopySide);
        if (m_width < 3 * side || m_table.rows.empty())
            return;
        QRect rect(m_width - side - 2, 2, side, side);
        const auto isInTheWay = [&rect](const auto &thing) { return thing.rect.intersects(rect); };
        const bool taken = m_y < side + 4 || std::ranges::any_of(m_sheet.targets, isInTheWay) ||
                           std::ranges::any_of(m_sheet.inputs, isInTheWay);
        if (taken) {
            rect.moveTop(m_y + 2);
            m_sheet.size.setHeight(rect.y() + side);
        }
        addCopyTargetAt(m_sheet, rect, QRect(QPoint(0, 0), m_sheet.size), copiedText(m_table),
                        CardTexts::tr("Copy table"));
    }

    const CardTable &m_table;
    const NodeScope &m_scope;
    const Theme &m_theme;
    int m_width;
    int m_padX = kPadX;
    size_t m_count = 0;
    std::vector<int> m_widths;
    std::vector<int> m_bottoms;
    Sheet m_sheet;
    int m_y = 0;
};

} // namespace

Sheet layOutTable(const CardTable &table, const NodeScope &scope, int width)
{
    if (table.rows.empty())
        return {};
    return TableMaker(table, scope, width).make();
}

} // namespace watchroom
