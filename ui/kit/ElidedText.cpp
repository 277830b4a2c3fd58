// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ElidedText.h"

#include <QFontMetricsF>

#include <cmath>

namespace watchroom {

void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &colour, Qt::Alignment alignment)
{
    if (rect.width() <= 0 || text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, shown);
}

int textWidth(const QFont &font, const QString &text)
{
    return int(std::ceil(QFontMetricsF(font).horizontalAdvance(text)));
}

} // namespace watchroom
