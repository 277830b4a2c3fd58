// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/HostConfig.h"
#include "ui/cards/NodeLayout.h"
#include "ui/cards/NodeWidths.h"

#include <algorithm>
#include <numeric>

namespace watchroom {

namespace {

/// A column that is shown, and what it wants.
struct Wish
{
    const CardColumn *column;
    NodeScope scope;
    ColumnAsk ask;
    int gap = 0; ///< Before it.

    int least(const Theme &theme) const
    {
        if (ask.width.kind == ColumnWidth::Kind::Pixels)
            return theme.scaled(static_cast<int>(ask.width.value));
        return ask.content.least;
    }
};

using Line = std::vector<Wish>;

/// The columns on as many lines as they need to stay readable.
std::vector<Line> linesOf(const ColumnSet &set, const NodeScope &scope, int width)
{
    const Theme &theme = scope.theme();
    std::vector<Line> lines;
    int used = 0;
    for (size_t i = 0; i < set.columns.size(); ++i) {
        const CardColumn &column = set.columns[i];
        if (!isVisible(column.frame.id, column.frame, scope.context))
            continue;
        Wish wish{&column, scope.at(static_cast<qsizetype>(i)), {column.width, {}}};
        wish.ask.content = widthsOf(column.box, wish.scope);
        wish.gap = columnSpacingOf(column.frame.spacing, theme);
        const int least = wish.least(theme);
        if (lines.empty() || used + wish.gap + least > width) {
            lines.emplace_back();
            used = 0;
        }
        used += (used > 0 ? wish.gap : 0) + least;
        lines.back().push_back(std::move(wish));
    }
    return lines;
}

BlockPtr layOutLine(const Line &line, const ColumnSet &set, const Theme &theme, int width)
{
    int gaps = 0;
    std::vector<ColumnAsk> asks;
    for (const Wish &wish : line) {
        gaps += asks.empty() ? 0 : wish.gap;
        asks.push_back(wish.ask);
    }
    const std::vector<int> widths = shareWidth(asks, std::max(1, width - gaps), theme);
    const int used = std::accumulate(widths.begin(), widths.end(), gaps);
    int x = static_cast<int>(
        alignedX(width, used, set.alignment.value_or(Alignment::Start), Qt::LeftToRight));
    auto row = std::make_unique<RowBlock>(width);
    for (size_t i = 0; i < line.size(); ++i) {
        const Wish &wish = line[i];
        x += i > 0 ? wish.gap : 0;
        const bool separated = i > 0 && wish.column->frame.separator;
        row->add({.block = layOutContainer(wish.column->box, wish.scope, widths[i]),
                  .x = x,
                  .lineX = x - wish.gap / 2,
                  .line = separated ? theme.colour.line : QColor()});
        x += widths[i];
    }
    return row;
}

} // namespace

BlockPtr layOutColumns(const ColumnSet &set, const NodeScope &scope, int width)
{
    const BoxLook look{.style = set.style,
                       .select = set.select,
                       .bleed = set.bleed,
                       .minimumHeight = set.minimumHeight};
    return layOutBox(look, scope, width, [&](const NodeScope &inner, int room) -> BlockPtr {
        const Theme &theme = inner.theme();
        std::vector<Line> lines = linesOf(set, inner, room);
        if (lines.size() == 1)
            return layOutLine(lines.front(), set, theme, room);
        auto stack = std::make_unique<StackBlock>(room, inner.vertical);
        for (const Line &line : lines)
            stack->add({.block = layOutLine(line, set, theme, room),
                        .gap = columnSpacingOf(Spacing::Default, theme)});
        return stack;
    });
}

} // namespace watchroom
