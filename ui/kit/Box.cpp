// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Box.h"

namespace watchroom {

void paintBox(QPainter &painter, const QRect &rect, int cornerRadius, const QColor &fill,
              const QColor &edge, int edgeWidth, Qt::PenStyle edgeStyle)
{
    const bool hasEdge = edge.alpha() > 0 && edgeWidth > 0;
    const double inset = hasEdge ? edgeWidth / 2.0 : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(hasEdge ? QPen(edge, edgeWidth, edgeStyle) : QPen(Qt::NoPen));
    const double corner = qMax(0.0, cornerRadius - inset);
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

void paintShadow(QPainter &painter, const QRect &rect, int cornerRadius, const QColor &colour)
{
    constexpr int kSteps = 14;
    constexpr int kDrop = 8;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor layer = colour;
    for (int i = 0; i < kSteps; ++i) { // thin far away, denser at the box
        layer.setAlphaF(colour.alphaF() * 2 * float(i + 1) / float(kSteps * (kSteps + 1)));
        painter.setBrush(layer);
        const double spread = (kSteps - i) * double(kShadowReach - kDrop) / kSteps - 6;
        painter.drawRoundedRect(
            QRectF(rect).translated(0, kDrop * 0.75).adjusted(-spread, -spread, spread, spread),
            cornerRadius + qMax(0.0, spread), cornerRadius + qMax(0.0, spread));
    }
    painter.restore();
}

QColor mixed(const QColor &ground, const QColor &top, double share)
{
    const auto part = [&](int a, int b) { return int(a + (b - a) * share); };
    return QColor(part(ground.red(), top.red()), part(ground.green(), top.green()),
                  part(ground.blue(), top.blue()));
}

} // namespace watchroom
