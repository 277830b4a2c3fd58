// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/TextLines.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <limits>

namespace watchroom {

namespace {

constexpr int kUnbounded = 1'000'000;

QTextOption textOption(const TextLines::Options &options)
{
    QTextOption option;
    option.setWrapMode(options.wrapAnywhere ? QTextOption::WrapAnywhere
                                            : QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto); // a name keeps its own direction anywhere
    option.setAlignment(Qt::AlignLeft | Qt::AlignAbsolute);
    return option;
}

/// The same text, cut so that with an ellipsis it ends on the line that starts at `lineStart`.
StyledText elided(const StyledText &text, const TextStyle &style, int lineStart, int width)
{
    int low = lineStart;
    int high = static_cast<int>(text.text.size());
    const auto cutAt = [&text](int end) {
        StyledText cut = text;
        cut.text = text.text.left(end).trimmed() + QChar(0x2026);
        return cut;
    };
    const auto tailWidth = [&](int end) {
        StyledText tail = cutAt(end);
        tail.text = tail.text.mid(lineStart);
        for (auto &range : tail.formats)
            range.start -= lineStart;
        return textWidth(tail, style);
    };
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (tailWidth(middle) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    return cutAt(low);
}

} // namespace

TextStyle TextStyle::of(const Theme &theme, TextRole role, const QColor &colour)
{
    QFont font = theme.font(role);
    // Figures of one width stand in times and counters; in running words they would also widen the
    // hyphen. Program text is shown as it is typed, without ligatures.
    if (role == TextRole::Code)
        font.setFeature("calt", 0);
    else if (role != TextRole::Meta && role != TextRole::Caption)
        font.unsetFeature("tnum");
    return {font, theme.line(role), colour};
}

TextStyle TextStyle::weighted(QFont::Weight weight) const
{
    TextStyle style = *this;
    style.font.setWeight(weight);
    return style;
}

StyledText &StyledText::add(const QString &stretch)
{
    text += stretch;
    return *this;
}

StyledText &StyledText::add(const QString &stretch, const QColor &colour, QFont::Weight weight)
{
    QTextCharFormat format;
    format.setForeground(colour);
    format.setFontWeight(weight);
    formats.append({static_cast<int>(text.size()), static_cast<int>(stretch.size()), format});
    return add(stretch);
}

StyledText &StyledText::add(const QString &stretch, const TextStyle &style)
{
    QTextCharFormat format;
    format.setFont(style.font);
    format.setForeground(style.colour);
    formats.append({static_cast<int>(text.size()), static_cast<int>(stretch.size()), format});
    return add(stretch);
}

TextLines::TextLines(const StyledText &text, const TextStyle &style, int width,
                     const Options &options)
    : m_text(text.text)
    , m_colour(style.colour)
    , m_line(style.line)
{
    breakLines(text, style, width, options);
}

void TextLines::breakLines(const StyledText &text, const TextStyle &style, int width,
                           const Options &options)
{
    m_layout = std::make_shared<QTextLayout>(text.text, style.font);
    m_layout->setTextOption(textOption(options));
    m_layout->setFormats(text.formats);
    m_layout->setCacheEnabled(true);
    const qreal baseline = baselineOf(style);
    const int usableWidth = std::max(1, width);
    qreal widest = 0;
    int lines = 0;
    int overflowStart = -1;

    m_layout->beginLayout();
    for (;;) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        if (options.maximumLines > 0 && lines == options.maximumLines) {
            overflowStart = m_layout->lineAt(lines - 1).textStart();
            break;
        }
        line.setLineWidth(usableWidth);
        const qreal natural = line.naturalTextWidth();
        widest = std::max(widest, natural);
        line.setPosition({alignedX(usableWidth, natural, options.alignment, options.direction),
                          lines * style.line + baseline - line.ascent()});
        ++lines;
    }
    m_layout->endLayout();

    if (overflowStart >= 0) {
        Options whole = options;
        whole.maximumLines = 0;
        breakLines(elided(text, style, overflowStart, usableWidth), style, width, whole);
        m_truncated = true;
        return;
    }
    m_height = std::max(lines, 1) * style.line;
    m_naturalWidth = static_cast<int>(std::ceil(widest));
}

std::vector<QRect> TextLines::boxesOf(int start, int length) const
{
    std::vector<QRect> boxes;
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(start, line.textStart());
        const int to = std::min(start + length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal a = line.cursorToX(from);
        const qreal b = line.cursorToX(to);
        boxes.emplace_back(static_cast<int>(std::min(a, b)), i * m_line,
                           static_cast<int>(std::ceil(std::abs(b - a))), m_line);
    }
    return boxes;
}

void TextLines::paint(QPainter &painter, const QPointF &at) const
{
    painter.setPen(m_colour);
    m_layout->draw(&painter, at);
}

int textWidth(const StyledText &text, const TextStyle &style)
{
    QTextLayout layout(text.text, style.font);
    layout.setFormats(text.formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(kUnbounded);
    layout.endLayout();
    return line.isValid() ? static_cast<int>(std::ceil(line.naturalTextWidth())) : 0;
}

qreal alignedX(qreal room, qreal width, Alignment alignment, Qt::LayoutDirection direction)
{
    const qreal free = std::max(0.0, room - width);
    if (alignment == Alignment::Center)
        return std::floor(free / 2);
    return (alignment == Alignment::End) == (direction == Qt::LeftToRight) ? free : 0.0;
}

qreal baselineOf(const TextStyle &style)
{
    const QFontMetricsF metrics(style.font);
    return std::round((style.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent());
}

QString firstLines(const QString &text, int count)
{
    qsizetype end = -1;
    for (int i = 0; i < count; ++i) {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0)
            return text;
    }
    return text.left(end);
}

} // namespace watchroom
