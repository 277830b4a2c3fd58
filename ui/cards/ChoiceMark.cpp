// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ChoiceMark.h"

#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"

namespace watchroom {

void paintChoiceMark(QPainter &painter, const QRect &rect, const ChoiceMark &mark,
                     const Theme &theme)
{
    const ThemeColours &colour = theme.colour;
    const int corner = mark.round ? rect.height() / 2 : radius::kChip;
    if (!mark.taken) {
        const QColor edge = mark.wrong ? theme.tone(ToneRole::Critical).border : colour.lineStrong;
        paintBox(painter, rect, corner, mark.hovered ? colour.hover : colour.surface, edge,
                 mark.wrong ? 2 : 1);
        return;
    }
    paintBox(painter, rect, corner, colour.ink, colour.ink);
    const int inset = mark.round ? rect.width() / 4 : rect.width() / 8;
    const QRect inner = rect.adjusted(inset, inset, -inset, -inset);
    if (mark.round)
        paintBox(painter, inner, inner.height() / 2, colour.onInk);
    else
        paintIcon(painter, inner, QStringLiteral("check"), colour.onInk);
}

} // namespace watchroom
