// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/FocusRing.h"

namespace watchroom {

void paintFocusRing(QPainter &painter, const QRect &control, int radius, const Theme &theme)
{
    const double reach = theme.focusOffset + theme.focusWidth / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour.focus, theme.focusWidth));
    painter.drawRoundedRect(QRectF(control).adjusted(-reach, -reach, reach, reach), radius + reach,
                            radius + reach);
    painter.restore();
}

int focusMargin(const Theme &theme)
{
    return theme.focusWidth + theme.focusOffset;
}

} // namespace watchroom
