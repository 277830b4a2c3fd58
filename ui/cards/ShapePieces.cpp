// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ShapePieces.h"

#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"

#include <QPainter>

#include <algorithm>

namespace watchroom {

void BoxPiece::paint(QPainter &painter, const Theme &, const SheetState &) const
{
    paintBox(painter, rect, m_look.radius, m_look.fill,
             m_look.edge.isValid() ? m_look.edge : QColor(Qt::transparent), 1,
             m_look.dashed ? Qt::DashLine : Qt::SolidLine);
}

void FillPiece::paint(QPainter &painter, const Theme &, const SheetState &) const
{
    painter.fillRect(rect, m_colour);
}

void IconPiece::paint(QPainter &painter, const Theme &, const SheetState &) const
{
    paintIcon(painter, rect, m_name, m_colour);
}

void ProgressPiece::paint(QPainter &painter, const Theme &theme, const SheetState &) const
{
    const double radius = rect.height() / 2.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour.selected);
    painter.drawRoundedRect(rect, radius, radius);
    const bool known = m_percent >= 0;
    const int share = known ? std::clamp(m_percent, 0, 100) : 30;
    QRectF done(rect);
    done.setWidth(rect.width() * share / 100.0);
    if (m_direction == Qt::RightToLeft)
        done.moveRight(rect.x() + rect.width());
    if (done.width() > 0) {
        painter.setBrush(known ? theme.colour.accent : theme.colour.text3);
        painter.drawRoundedRect(done, radius, radius);
    }
    painter.restore();
}

} // namespace watchroom
