// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// A glance's day beside its last hour, so that a short outage is seen at its true length. Limits
/// are drawn and named. Numbers, clocks and time run the same way in every language.
class GlanceChart final : public QWidget
{
    Q_OBJECT

public:
    explicit GlanceChart(ThemeHost *themes, QWidget *parent = nullptr);

    /// False when there is nothing to draw: no two numbers in the day.
    bool setDetail(const GlanceDetail &detail, Timestamp now);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Plot
    {
        QRectF area;
        Timestamp from;
        Timestamp to;
    };
    struct Range
    {
        double low = 0;
        double high = 1;
        double step = 0.25;
    };

    Range rangeOfValues() const;
    double y(const Plot &plot, double value) const;
    double x(const Plot &plot, Timestamp at) const;
    void paintScale(QPainter &painter, const Plot &day, const Plot &hour) const;
    void paintLimits(QPainter &painter, const Plot &plot, bool named) const;
    void paintBand(QPainter &painter, const Plot &plot) const;
    void paintCurve(QPainter &painter, const Plot &plot) const;
    void paintTimes(QPainter &painter, const Plot &plot, bool middle) const;
    QColor toneAt(double value) const;

    ThemeHost *m_themes;
    GlanceDetail m_detail;
    Timestamp m_now;
    Range m_range;
};

} // namespace watchroom
