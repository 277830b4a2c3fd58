// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/NodeBlock.h"

#include "ui/cards/ShapePieces.h"

#include <algorithm>
#include <utility>

namespace watchroom {

SheetBlock::SheetBlock(Sheet sheet)
    : NodeBlock(sheet.size)
    , m_sheet(std::move(sheet))
{
}

Sheet SheetBlock::finish(int height)
{
    m_sheet.size.setHeight(std::max(m_sheet.size.height(), height));
    return std::move(m_sheet);
}

StackBlock::StackBlock(int width, VerticalAlignment vertical)
    : NodeBlock({width, 0})
    , m_vertical(vertical)
{
}

void StackBlock::add(Child child)
{
    if (m_children.empty()) {
        child.gap = 0;
        child.line = QColor();
    }
    m_size.rheight() += child.gap + child.block->height() - child.overhang;
    m_children.push_back(std::move(child));
}

Sheet StackBlock::finish(int height)
{
    Sheet sheet;
    int free = std::max(0, height - m_size.height());
    sheet.size = {m_size.width(), m_size.height() + free};
    int stretching = static_cast<int>(std::ranges::count(m_children, true, &Child::stretch));
    int y = 0;
    if (stretching == 0 && m_vertical != VerticalAlignment::Top)
        y = m_vertical == VerticalAlignment::Center ? free / 2 : free;
    for (Child &child : m_children) {
        if (child.line.isValid())
            sheet.add<FillPiece>(QRect(0, y + child.gap / 2, m_size.width(), 1), child.line);
        y += child.gap - child.overhang;
        int wanted = child.block->height();
        if (child.stretch) {
            const int share = free / stretching--;
            wanted += share;
            free -= share;
        }
        sheet.take(child.block->finish(wanted), {0, y});
        y += wanted;
    }
    return sheet;
}

RowBlock::RowBlock(int width)
    : NodeBlock({width, 0})
{
}

void RowBlock::add(Child child)
{
    m_size.setHeight(std::max(m_size.height(), child.block->height()));
    m_children.push_back(std::move(child));
}

Sheet RowBlock::finish(int height)
{
    Sheet sheet;
    sheet.size = {m_size.width(), std::max(height, m_size.height())};
    for (Child &child : m_children) {
        if (child.line.isValid())
            sheet.add<FillPiece>(QRect(child.lineX, 0, 1, sheet.size.height()), child.line);
        sheet.take(child.block->finish(sheet.size.height()), {child.x, 0});
    }
    return sheet;
}

BoxBlock::BoxBlock(Frame frame, BlockPtr inside)
    : NodeBlock({inside->width() + 2 * (frame.padX - frame.bleed),
                 std::max(frame.minimumHeight, inside->height() + 2 * frame.padY)})
    , m_frame(std::move(frame))
    , m_inside(std::move(inside))
{
}

Sheet BoxBlock::finish(int height)
{
    Sheet sheet;
    sheet.size = {m_size.width(), std::max(height, m_size.height())};
    const QRect box(-m_frame.bleed, 0, m_size.width() + 2 * m_frame.bleed, sheet.size.height());
    for (auto &ground : m_frame.grounds) {
        ground->rect = box;
        sheet.addPiece(std::move(ground));
    }
    for (CardTarget &target : m_frame.targets) {
        target.rect = box;
        sheet.addTarget(std::move(target));
    }
    Sheet content = m_inside->finish(box.height() - 2 * m_frame.padY);
    sheet.take(std::move(content), {box.x() + m_frame.padX, m_frame.padY});
    return sheet;
}

TurnedBlock::TurnedBlock(BlockPtr inside)
    : NodeBlock({inside->width(), inside->height()})
    , m_inside(std::move(inside))
{
}

Sheet TurnedBlock::finish(int height)
{
    Sheet sheet = m_inside->finish(height);
    sheet.mirror(sheet.size.width());
    return sheet;
}

} // namespace watchroom
