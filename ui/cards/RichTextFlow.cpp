// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/RichTextFlow.h"

#include "ui/cards/CodeHighlighter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace watchroom {

namespace {

constexpr int kBlockGap = 8;
constexpr int kListGap = 2;
constexpr int kCodePadX = 12;
constexpr int kCodePadY = 8;
constexpr int kCodeRadius = 8;
constexpr int kChipRadius = 4;
constexpr int kChipReach = 1;
constexpr int kQuoteBar = 2;
constexpr int kIndent = 20;
constexpr int kCellPad = 8;
constexpr int kRichTextFlowColumnGap = 24;

QString joined(const Runs &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += run.text;
    return text.replace(u'\n', QChar::LineSeparator);
}

QTextCharFormat formatOf(const TextRun &run, const Theme &theme, const TextStyle &base)
{
    QTextCharFormat format;
    if (run.code) {
        QFont font = TextStyle::of(theme, TextRole::Code, {}).font;
        font.setWeight(base.font.weight());
        format.setFont(font);
    }
    if (run.bold)
        format.setFontWeight(QFont::DemiBold);
    if (run.italic)
        format.setFontItalic(true);
    if (run.strike)
        format.setFontStrikeOut(true);
    if (run.mention || !run.link.isEmpty())
        format.setForeground(theme.colour.accent);
    if (run.mention)
        format.setFontWeight(QFont::Medium);
    return format;
}

/// Cuts a layout's text at the end of the `count`th line, with an ellipsis, to `width` as the plain
/// font measures it; a tail for which there is no room becomes the ellipsis alone.
void cutAfterLine(QTextLayout &layout, const TextStyle &style, int count, int width)
{
    const QTextLine last = layout.lineAt(count - 1);
    const QString tail =
        width <= 0
            ? QStringLiteral("…")
            : QFontMetricsF(style.font)
                  .elidedText(layout.text().mid(last.textStart(), last.textLength()).trimmed() +
                                  QStringLiteral(" …"),
                              Qt::ElideRight, width);
    layout.setText(layout.text().left(last.textStart()) + tail);
}

} // namespace

RichTextFlow::RichTextFlow(RichTextLayout &target, int width,
                           const RichTextLayout::Options &options)
    : m_to(target)
    , m_theme(*target.m_theme)
    , m_options(options)
    , m_width(std::max(1, width))
    , m_codeWidth(options.codeWidth > 0 ? std::min(options.codeWidth, m_width) : m_width)
{
}

void RichTextFlow::add(const std::vector<RichBlock> &blocks)
{
    for (const RichBlock &block : blocks) {
        if (isFull()) {
            m_to.m_truncated = true;
            return;
        }
        std::visit([this](const auto &content) { add(content); }, block.content);
    }
}

void RichTextFlow::finish()
{
    // Laid out from right to left it fills its width, so that turning it around keeps it in place.
    const bool fills =
        m_options.direction == Qt::RightToLeft || m_options.alignment != Alignment::Start;
    m_to.m_size = QSize(fills ? m_width : std::min(m_widest, m_width), m_y);
}

bool RichTextFlow::isFull() const
{
    return m_options.maximumLines > 0 && m_lines >= m_options.maximumLines;
}

TextStyle RichTextFlow::bodyStyle() const
{
    TextStyle style = m_options.style.value_or(TextStyle::of(m_theme, m_options.role, {}));
    style.colour = m_options.colour;
    return style;
}

void RichTextFlow::gap(int px)
{
    if (!m_first)
        m_y += px;
    m_first = false;
}

void RichTextFlow::beginLine()
{
    if (!m_to.m_plainText.isEmpty())
        m_to.m_plainText += u'\n';
}

QRect RichTextFlow::visual(const QRect &rect, int spanWidth) const
{
    if (m_options.direction == Qt::LeftToRight)
        return rect;
    return {spanWidth - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()};
}

void RichTextFlow::add(const Paragraph &paragraph)
{
    gap(kBlockGap);
    addRuns(paragraph.runs, bodyStyle());
}

void RichTextFlow::add(const Heading &heading)
{
    gap(kBlockGap);
    const TextRole role = heading.level <= 2 ? TextRole::Title : TextRole::BodyStrong;
    addRuns(heading.runs, TextStyle::of(m_theme, role, m_options.colour));
}

void RichTextFlow::addRuns(const Runs &runs, const TextStyle &style)
{
    beginLine();
    m_y += placeRuns(runs, style, m_indent, m_y, m_width - m_indent);
}

int RichTextFlow::placeRuns(const Runs &runs, const TextStyle &style, int x, int y, int width)
{
    Block block;
    QList<QTextLayout::FormatRange> formats;
    int offset = 0;
    for (const TextRun &run : runs) {
        const int length = static_cast<int>(run.text.size());
        formats.append({offset, length, formatOf(run, m_theme, style)});
        if (!run.link.isEmpty())
            block.links.push_back({{offset, offset + length}, run.link});
        offset += length;
    }
    block.layout = std::make_shared<QTextLayout>(joined(runs), style.font);
    block.layout->setFormats(formats);
    block.layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    block.layout->setTextOption(option);

    // Bold text is wider than what the cut measures: every further cut leaves less of the line.
    const int step = QFontMetrics(style.font).height();
    std::optional<int> lines = placeLines(*block.layout, style, x, width);
    for (int cuts = 0; !lines; ++cuts) {
        cutAfterLine(*block.layout, style, roomForLines(), width - cuts * step);
        m_to.m_truncated = true;
        lines = placeLines(*block.layout, style, x, width);
    }
    m_lines += *lines;

    block.at = visual(QRect(x, y, width, 0), m_width).topLeft();
    block.start = static_cast<int>(m_to.m_plainText.size());
    block.length = static_cast<int>(block.layout->text().size());
    block.height = std::max(1, *lines) * style.line;
    block.colour = style.colour;
    m_to.m_plainText += block.layout->text().replace(QChar::LineSeparator, u'\n');
    addCharacterMarks(runs, block, style);
    const int height = block.height;
    m_to.m_blocks.push_back(std::move(block));
    return height;
}

int RichTextFlow::roomForLines() const
{
    return m_options.maximumLines > 0 ? m_options.maximumLines - m_lines : 0;
}

std::optional<int> RichTextFlow::placeLines(QTextLayout &layout, const TextStyle &style, int x,
                                            int width)
{
    const int room = roomForLines();
    const qreal baseline = baselineOf(style);
    int lines = 0;
    bool fits = true;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        fits = room <= 0 || lines < room;
        if (!fits)
            break;
        line.setLineWidth(std::max(1, width));
        const qreal natural = line.naturalTextWidth();
        line.setPosition({alignedX(width, natural, m_options.alignment, m_options.direction),
                          lines * style.line + baseline - line.ascent()});
        m_widest = std::max(m_widest, x + static_cast<int>(std::ceil(natural)));
        ++lines;
    }
    layout.endLayout();
    return fits ? std::optional(lines) : std::nullopt;
}

void RichTextFlow::addCharacterMarks(const Runs &runs, const Block &block, const TextStyle &style)
{
    int start = 0;
    for (const TextRun &run : runs) {
        const int end = start + static_cast<int>(run.text.size());
        for (int i = 0; (run.code || run.mention) && i < block.layout->lineCount(); ++i) {
            const QTextLine line = block.layout->lineAt(i);
            const int from = std::max(start, line.textStart());
            const int to = std::min(end, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const qreal left = line.cursorToX(from);
            const qreal right = line.cursorToX(to);
            const QRectF box(block.at.x() + std::min(left, right) - kChipReach,
                             block.at.y() + i * style.line + 1,
                             std::abs(right - left) + 2 * kChipReach, style.line - 2);
            m_to.m_marks.push_back(
                {box, run.mention ? m_theme.colour.accentBg : m_theme.colour.surfaceAlt,
                 run.mention ? QColor() : m_theme.colour.line, kChipRadius});
        }
        start = end;
    }
}

void RichTextFlow::add(const CodeText &code)
{
    gap(kBlockGap - 2);
    beginLine();
    const TextStyle style = TextStyle::of(m_theme, TextRole::Code, m_theme.code.plain);
    const int padX = m_theme.scaled(kCodePadX);
    const int padY = m_theme.scaled(kCodePadY);
    const int boxWidth = std::max(padX * 2 + 1, m_codeWidth - m_indent);

    const bool limited = m_options.maximumLines > 0;
    const QString text =
        limited ? firstLines(code.text, m_options.maximumLines - m_lines) : code.text;
    m_to.m_truncated = m_to.m_truncated || text.size() < code.text.size();
    Block block;
    block.layout = std::make_shared<QTextLayout>(QString(text).replace(u'\n', QChar::LineSeparator),
                                                 style.font);
    block.layout->setFormats(highlightCode(text, code.language, m_theme.code));
    block.layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setTabStopDistance(QFontMetricsF(style.font).horizontalAdvance(u' ') * 4);
    block.layout->setTextOption(option);
    block.layout->beginLayout();
    int lines = 0;
    for (QTextLine line = block.layout->createLine(); line.isValid();
         line = block.layout->createLine()) {
        line.setLineWidth(std::max(1, boxWidth - 2 * padX));
        line.setPosition({0, lines * style.line + baselineOf(style) - line.ascent()});
        ++lines;
    }
    block.layout->endLayout();
    m_lines += lines;

    block.height = std::max(1, lines) * style.line;
    const QRect box = visual({m_indent, m_y, boxWidth, block.height + 2 * padY}, m_width);
    block.at = box.topLeft() + QPoint(padX, padY);
    block.start = static_cast<int>(m_to.m_plainText.size());
    block.length = static_cast<int>(text.size());
    block.colour = style.colour;
    m_to.m_plainText += text;
    m_to.m_marks.push_back(
        {QRectF(box), m_theme.colour.surfaceAlt, m_theme.colour.line, kCodeRadius});
    m_to.m_codeBoxes.push_back({box, code.text});
    m_to.m_blocks.push_back(std::move(block));
    m_widest = std::max(m_widest, m_indent + boxWidth);
    m_y += box.height();
}

void RichTextFlow::add(const Quote &quote)
{
    gap(kBlockGap);
    const int top = m_y;
    const int bar = m_indent;
    const QColor colour = std::exchange(m_options.colour, m_theme.colour.text2);
    m_indent += m_theme.scaled(12);
    m_first = true;
    add(quote.blocks);
    m_first = false;
    m_indent = bar;
    m_options.colour = colour;
    m_to.m_marks.push_back({QRectF(visual({bar, top, kQuoteBar, m_y - top}, m_width)),
                            m_theme.colour.lineStrong, QColor(), 1});
}

void RichTextFlow::add(const List &list)
{
    gap(m_inList ? kListGap : kBlockGap);
    const bool inList = std::exchange(m_inList, true);
    const int indent = m_indent;
    const TextStyle style = bodyStyle();
    int number = list.start;
    bool first = true;
    for (const ListItem &item : list.items) {
        if (isFull()) {
            m_to.m_truncated = true;
            break;
        }
        if (!std::exchange(first, false))
            m_y += kListGap;
        const QString mark = list.ordered ? QString::number(number++) + u'.' : QStringLiteral("•");
        placeMark(mark, indent, m_y, m_theme.scaled(kIndent), style);
        m_indent = indent + m_theme.scaled(kIndent) + (list.ordered && number > 10 ? 8 : 0);
        m_first = true;
        add(item.blocks);
        m_first = false;
        m_indent = indent;
    }
    m_inList = inList;
}

void RichTextFlow::placeMark(const QString &text, int x, int y, int width, const TextStyle &style)
{
    Block block;
    block.layout = std::make_shared<QTextLayout>(text, style.font);
    block.layout->beginLayout();
    QTextLine line = block.layout->createLine();
    line.setLineWidth(width * 2);
    line.setPosition({0, baselineOf(style) - line.ascent()});
    block.layout->endLayout();
    const int natural = static_cast<int>(std::ceil(line.naturalTextWidth()));
    block.at = visual({x, y, natural, 0}, m_width).topLeft();
    block.start = static_cast<int>(m_to.m_plainText.size());
    block.height = style.line;
    block.colour = m_theme.colour.text2;
    m_to.m_blocks.push_back(std::move(block));
}

void RichTextFlow::add(const Rule &)
{
    gap(kBlockGap);
    m_to.m_marks.push_back({QRectF(visual({m_indent, m_y, m_width - m_indent, 1}, m_width)),
                            m_theme.colour.line, QColor(), 0});
    m_y += 1;
}

void RichTextFlow::add(const TextTable &table)
{
    if (table.rows.empty() || table.rows.front().empty())
        return;
    gap(kBlockGap);
    const TextStyle body = bodyStyle();
    const std::vector<int> widths = columnWidths(table, body);
    const int whole = std::accumulate(widths.begin(), widths.end(), 0);
    bool header = true;
    for (const auto &row : table.rows) {
        const TextStyle style = header ? body.weighted(QFont::DemiBold) : body;
        int height = style.line;
        int x = m_indent;
        beginLine();
        for (size_t column = 0; column < row.size() && column < widths.size(); ++column) {
            if (column > 0)
                m_to.m_plainText += u'\t';
            height =
                std::max(height, placeRuns(row[column], style, x, m_y + kCellPad / 2,
                                           std::max(1, widths[column] - kRichTextFlowColumnGap)));
            x += widths[column];
        }
        m_y += height + kCellPad;
        m_to.m_marks.push_back({QRectF(visual({m_indent, m_y - 1, whole, 1}, m_width)),
                                header ? m_theme.colour.lineStrong : m_theme.colour.line, QColor(),
                                0});
        header = false;
    }
    m_widest = std::max(m_widest, m_indent + whole);
}

/// Each as wide as its widest cell, or with a fair share where that is too wide for all.
std::vector<int> RichTextFlow::columnWidths(const TextTable &table, const TextStyle &style) const
{
    std::vector<int> widths(table.rows.front().size(), 0);
    const TextStyle bold = style.weighted(QFont::DemiBold);
    for (const auto &row : table.rows) {
        for (size_t column = 0; column < row.size() && column < widths.size(); ++column) {
            const int wanted = textWidth(StyledText(joined(row[column])), bold);
            widths[column] = std::max(widths[column], wanted + kRichTextFlowColumnGap);
        }
    }
    const int whole = std::accumulate(widths.begin(), widths.end(), 0);
    const int room = std::max(1, m_width - m_indent);
    for (int &width : widths) {
        if (whole > room)
            width = std::max(1, static_cast<int>(qint64(room) * width / whole));
    }
    return widths;
}

} // namespace watchroom
