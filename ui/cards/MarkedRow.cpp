// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/MarkedRow.h"

#include "ui/cards/ChoiceMark.h"
#include "ui/cards/InputMeasure.h"
#include "ui/cards/TextLines.h"
#include "ui/kit/Box.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/WatchroomStyle.h"

#include <QPainter>

namespace watchroom {

namespace {

constexpr int kMarkedRowMark = 16;

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
    const int side = theme.scaled(kMarkedRowMark);
    const bool rightToLeft = row.layoutDirection() == Qt::RightToLeft;
    const QRect mark(rightToLeft ? row.width() - margin - side : margin,
                     top + (style.line - side) / 2, side, side);
    paintChoiceMark(painter, mark,
                    {.round = qobject_cast<const QRadioButton *>(&row) != nullptr,
                     .taken = row.isChecked(),
                     .wrong = row.property(WatchroomStyle::kFieldError).toBool(),
                     .hovered = row.underMouse()},
                    theme);
    words.paint(painter, QPointF(rightToLeft ? margin : indent, top));
    if (row.hasFocus())
        paintFocusRing(painter, mark, radius::kChip, theme);
}

} // namespace watchroom
