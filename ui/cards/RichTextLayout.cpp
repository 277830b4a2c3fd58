// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/RichTextLayout.h"

#include "ui/cards/RichTextFlow.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>
#include <limits>

namespace watchroom {

RichTextLayout::RichTextLayout(const RichText &text, ThemePtr theme, int width,
                               const Options &options)
    : m_theme(std::move(theme))
{
    RichTextFlow flow(*this, width, options);
    flow.add(text.blocks);
    flow.finish();
}

void RichTextLayout::paint(QPainter &painter, const QPoint &at, const TextRange &selection) const
{
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Mark &mark : m_marks) {
        const bool edged = mark.edge.isValid();
        painter.setPen(edged ? QPen(mark.edge, 1) : QPen(Qt::NoPen));
        painter.setBrush(mark.fill);
        const double inset = edged ? 0.5 : 0;
        painter.drawRoundedRect(mark.rect.adjusted(inset, inset, -inset, -inset), mark.radius,
                                mark.radius);
    }
    for (const Block &block : m_blocks) {
        QList<QTextLayout::FormatRange> selected;
        const int from = std::max(selection.first, block.start) - block.start;
        const int to = std::min(selection.second, block.start + block.length) - block.start;
        if (from < to) {
            QTextCharFormat format;
            format.setBackground(m_theme->colour.textSelection);
            selected.append({from, to - from, format});
        }
        painter.setPen(block.colour);
        block.layout->draw(&painter, block.at, selected);
    }
    painter.restore();
}

QPoint RichTextLayout::end() const
{
    if (m_blocks.empty() || m_blocks.back().layout->lineCount() == 0)
        return {0, -1};
    const Block &block = m_blocks.back();
    const int count = block.layout->lineCount();
    const int lineHeight = block.height / count;
    const int bottom = block.at.y() + block.height;
    if (bottom != m_size.height())
        return {0, -1}; // a code box, a rule or a table comes last
    const qreal natural = block.layout->lineAt(count - 1).naturalTextWidth();
    return {block.at.x() + static_cast<int>(std::ceil(natural)), bottom - lineHeight};
}

const RichTextLayout::Block *RichTextLayout::blockNear(const QPoint &point) const
{
    const Block *nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (const Block &block : m_blocks) {
        if (block.length == 0)
            continue;
        const QRect box(
            block.at, QSize(static_cast<int>(block.layout->boundingRect().width()), block.height));
        const int above = std::max(0, box.top() - point.y());
        const int below = std::max(0, point.y() - box.bottom());
        const int beside = std::max({0, box.left() - point.x(), point.x() - box.right()});
        const int distance = (above + below) * 1000 + beside;
        if (distance < least) {
            least = distance;
            nearest = &block;
        }
    }
    return nearest;
}

const RichTextLayout::Block *RichTextLayout::blockOf(int position) const
{
    const auto found = std::ranges::find_if(m_blocks, [position](const Block &block) {
        return block.length > 0 && position >= block.start &&
               position <= block.start + block.length;
    });
    return found == m_blocks.end() ? nullptr : &*found;
}

int RichTextLayout::positionAt(const QPoint &point) const
{
    const Block *block = blockNear(point);
    if (!block)
        return 0;
    const QPointF inside = point - block->at;
    if (inside.y() < 0)
        return block->start;
    if (inside.y() >= block->height)
        return block->start + block->length;
    const int count = block->layout->lineCount();
    const int index =
        std::clamp(static_cast<int>(inside.y() * count / block->height), 0, count - 1);
    return block->start + block->layout->lineAt(index).xToCursor(inside.x());
}

QString RichTextLayout::linkAt(const QPoint &point) const
{
    for (const LinkBox &link : links()) {
        if (link.rect.contains(point))
            return link.address;
    }
    return {};
}

std::vector<LinkBox> RichTextLayout::links() const
{
    std::vector<LinkBox> boxes;
    for (const Block &block : m_blocks) {
        const int count = block.layout->lineCount();
        const int lineHeight = count > 0 ? block.height / count : block.height;
        for (const auto &[range, address] : block.links) {
            for (int i = 0; i < count; ++i) {
                const QTextLine line = block.layout->lineAt(i);
                const int from = std::max(range.first, line.textStart());
                const int to = std::min(range.second, line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                const qreal a = line.cursorToX(from);
                const qreal b = line.cursorToX(to);
                const QRect rect(block.at.x() + static_cast<int>(std::min(a, b)),
                                 block.at.y() + i * lineHeight,
                                 static_cast<int>(std::ceil(std::abs(b - a))), lineHeight);
                boxes.push_back({address, block.layout->text().mid(from, to - from), rect});
            }
        }
    }
    return boxes;
}

TextRange RichTextLayout::wordAt(int position) const
{
    const Block *block = blockOf(position);
    if (!block)
        return {position, position};
    const QString text = block->layout->text();
    const int inside = std::min<int>(position - block->start, static_cast<int>(text.size()));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(inside);
    const int from =
        finder.isAtBoundary() && finder.boundaryReasons() & QTextBoundaryFinder::StartOfItem
            ? inside
            : static_cast<int>(std::max<qsizetype>(0, finder.toPreviousBoundary()));
    finder.setPosition(inside);
    const qsizetype end = finder.toNextBoundary();
    return {block->start + from, block->start + (end < 0 ? block->length : static_cast<int>(end))};
}

TextRange RichTextLayout::paragraphAt(int position) const
{
    const Block *block = blockOf(position);
    return block ? TextRange{block->start, block->start + block->length}
                 : TextRange{position, position};
}

} // namespace watchroom
