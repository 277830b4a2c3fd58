// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/MarkedRow.h"

#include "ui/cards/InputMeasure.h"
#include "ui/cards/TextLines.h"
#include "ui/kit/Box.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"
#include "ui/kit/WatchroomStyle.h"

#include <QPainter>

namespace watchroom {

namespace {

constexpr int kMark = 16;

void paintMark(QPainter &painter, const QRect &mark, const QAbstractButton &row, const Theme &theme)
{
    const bool isRound = qobject_cast<const QRadioButton *>(&row);
    const bool isWrong = row.property(WatchroomStyle::kFieldError).toBool();
    const ThemeColours &colour = theme.colour;
    const int corner = isRound ? mark.height() / 2 : radius::kChip;
    if (row.isChecked()) {
        paintBox(painter, mark, corner, colour.ink, colour.ink);
        const int inset = mark.width() / 4;
        const QRect inner = mark.adjusted(inset, inset, -inset, -inset);
        if (isRound)
            paintBox(painter, inner, inner.height() / 2, colour.onInk);
        else
            paintIcon(painter, mark.adjusted(2, 2, -2, -2), QStringLiteral("check"), colour.onInk);
    } else {
        const QColor edge = isWrong ? theme.tone(ToneRole::Critical).border : colour.lineStrong;
        paintBox(painter, mark, corner, row.underMouse() ? colour.hover : colour.canvas, edge,
                 isWrong ? 2 : 1);
    }
}

/// A single & would be taken for a shortcut; it was doubled when it was put in.
QString wordsOf(const QAbstractButton &row)
{
    return row.text().replace(QStringLiteral("&&"), QStringLiteral("&"));
}

} // namespace

int markedRowHeightOf(const QAbstractButton &row, const Theme &theme, int width)
{
    return markedRowHeight(wordsOf(row), theme, width);
}

void paintMarkedRow(QAbstractButton &row, const Theme &theme)
{
    QPainter painter(&row);
    const int margin = focusMargin(theme);
    const int indent = markedRowIndent(theme);
    const TextStyle style = TextStyle::of(theme, TextRole::Small, theme.colour.text);
    const int room = std::max(1, row.width() - indent - margin);
    const TextLines words(StyledText(wordsOf(row)), style, room,
                          {.direction = row.layoutDirection()});
    const int top = (row.height() - words.height()) / 2;
    const int side = theme.scaled(kMark);
    const bool rightToLeft = row.layoutDirection() == Qt::RightToLeft;
    const QRect mark(rightToLeft ? row.width() - margin - side : margin,
                     top + (style.line - side) / 2, side, side);
    paintMark(painter, mark, row, theme);
    words.paint(painter, QPointF(rightToLeft ? margin : indent, top));
    if (row.hasFocus())
        paintFocusRing(painter, mark, radius::kChip, theme);
}

} // namespace watchroom
