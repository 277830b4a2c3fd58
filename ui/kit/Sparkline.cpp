// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Sparkline.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace watchroom {

namespace {

constexpr double kDotRadius = 2.25;
constexpr double kSparklineStroke = 1.5;

struct Scale
{
    QRectF area;
    double low = 0;
    double high = 1;
    size_t count = 2;

    double x(size_t i) const { return area.left() + area.width() * double(i) / double(count - 1); }
    double y(double value) const
    {
        return area.bottom() - area.height() * (value - low) / (high - low);
    }
};

std::optional<Scale> scaleOf(const QRect &rect, const SparklineLook &sparkline)
{
    Scale scale;
    const double inset = kDotRadius + 0.5;
    scale.area = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    scale.count = sparkline.values.size();
    size_t known = 0;
    for (const auto &value : sparkline.values) {
        if (!value || !std::isfinite(*value))
            continue;
        scale.low = known == 0 ? *value : std::min(scale.low, *value);
        scale.high = known == 0 ? *value : std::max(scale.high, *value);
        ++known;
    }
    if (known < 2)
        return {};
    if (scale.high - scale.low < 1e-9) { // a flat line stands in the middle
        scale.low -= 1;
        scale.high += 1;
    }
    return scale;
}

} // namespace

void paintSparkline(QPainter &painter, const QRect &rect, const SparklineLook &sparkline)
{
    const auto scale = scaleOf(rect, sparkline);
    if (!scale)
        return;

    QPainterPath path;
    std::optional<QPointF> last;
    double lastValue = 0;
    bool gap = true;
    for (size_t i = 0; i < sparkline.values.size(); ++i) {
        const auto &value = sparkline.values[i];
        if (!value || !std::isfinite(*value)) {
            gap = true;
            continue;
        }
        const QPointF point(scale->x(i), scale->y(*value));
        gap ? path.moveTo(point) : path.lineTo(point);
        gap = false;
        last = point;
        lastValue = *value;
    }

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QPen pen(sparkline.line, kSparklineStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const bool hasLimit =
        sparkline.limit && *sparkline.limit > scale->low && *sparkline.limit < scale->high;
    if (hasLimit) {
        const double y = scale->y(*sparkline.limit);
        painter.setPen(QPen(sparkline.limitLine, 1, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right() + 1, y));
        painter.setClipRect(QRectF(rect.left(), y, rect.width(), rect.bottom() + 1 - y));
        painter.setPen(pen);
        painter.drawPath(path);
        painter.setClipRect(QRectF(rect.left(), rect.top(), rect.width(), y - rect.top()));
        painter.setPen(
            QPen(sparkline.beyond, kSparklineStroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(path);
        painter.setClipping(false);
    } else {
        const bool allBeyond = sparkline.limit && scale->low >= *sparkline.limit;
        painter.setPen(allBeyond ? QPen(sparkline.beyond, kSparklineStroke) : pen);
        painter.drawPath(path);
    }
    if (sparkline.dot && last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sparkline.limit && lastValue >= *sparkline.limit ? sparkline.beyond
                                                                          : sparkline.line);
        painter.drawEllipse(*last, kDotRadius, kDotRadius);
    }
    painter.restore();
}

} // namespace watchroom
