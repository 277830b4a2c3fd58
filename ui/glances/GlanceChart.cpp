// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glances/GlanceChart.h"

#include "app/base/PlainText.h"
#include "ui/cards/Tones.h"
#include "ui/glances/GlanceText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 216;
constexpr int kGlanceChartPadding = 12;
constexpr int kScaleWidth = 34;
constexpr int kGapBetween = 20;
constexpr double kHourShare = 0.34;
constexpr int kMaximumTicks = 5;
constexpr auto kDay = std::chrono::hours(24);
constexpr auto kHour = std::chrono::hours(1);

/// 1, 2, 2.5 or 5 times a power of ten, so that a few of them cover `span`.
double niceStep(double span)
{
    const double rough = span / (kMaximumTicks - 1);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double part : {1.0, 2.0, 2.5, 5.0}) {
        if (part * power >= rough * 0.999)
            return part * power;
    }
    return 10 * power;
}

} // namespace

GlanceChart::GlanceChart(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

bool GlanceChart::setDetail(const GlanceDetail &detail, Timestamp now)
{
    m_detail = detail;
    m_now = now;
    m_range = rangeOfValues();
    setAccessibleName(tr("%1 over the last 24 hours and the last hour")
                          .arg(plainText(detail.summary.glance.name, 120)));
    update();
    return std::ranges::count_if(detail.day,
                                 [](const GlanceSample &s) { return s.value.has_value(); }) > 1;
}

QSize GlanceChart::sizeHint() const
{
    return {360, m_themes->theme()->scaled(kHeight)};
}

GlanceChart::Range GlanceChart::rangeOfValues() const
{
    Range range{.low = 0, .high = 0};
    for (const GlanceSample &sample : m_detail.day) {
        if (sample.value && std::isfinite(*sample.value)) {
            range.low = std::min(range.low, *sample.value);
            range.high = std::max(range.high, *sample.value);
        }
    }
    for (const GlanceLimit &limit : m_detail.summary.glance.limits) {
        if (std::isfinite(limit.value) && limit.value < range.high * 4 + 1)
            range.high = std::max(range.high, limit.value * 1.1);
    }
    if (range.high - range.low < 1e-9)
        range.high = range.low + 1;
    range.step = niceStep(range.high - range.low);
    range.low = std::floor(range.low / range.step) * range.step;
    range.high = std::ceil(range.high / range.step) * range.step;
    return range;
}

double GlanceChart::y(const Plot &plot, double value) const
{
    const double share = (value - m_range.low) / (m_range.high - m_range.low);
    return plot.area.bottom() - plot.area.height() * std::clamp(share, 0.0, 1.0);
}

double GlanceChart::x(const Plot &plot, Timestamp at) const
{
    const double share = double((at - plot.from).count()) / double((plot.to - plot.from).count());
    return plot.area.left() + plot.area.width() * std::clamp(share, 0.0, 1.0);
}

void GlanceChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    QPainter painter(this);
    paintBox(painter, rect(), radius::kCard, theme.colour.surface, theme.colour.line);
    painter.setRenderHint(QPainter::Antialiasing);

    const int foot = theme.line(TextRole::Meta) + 6;
    const QRectF inner = QRectF(rect()).adjusted(kGlanceChartPadding + theme.scaled(kScaleWidth),
                                                 kGlanceChartPadding + 6, -kGlanceChartPadding - 2,
                                                 -kGlanceChartPadding - foot + 4);
    const double hourWidth = (inner.width() - kGapBetween) * kHourShare;
    Plot day{inner.adjusted(0, 0, -hourWidth - kGapBetween, 0), m_now - kDay, m_now};
    Plot hour{inner.adjusted(inner.width() - hourWidth, 0, 0, 0), m_now - kHour, m_now};

    paintBand(painter, day);
    paintBand(painter, hour);
    paintScale(painter, day, hour);
    for (const Plot *plot : {&day, &hour}) {
        paintLimits(painter, *plot, plot == &day);
        paintCurve(painter, *plot);
        paintTimes(painter, *plot, plot == &day);
    }
}

void GlanceChart::paintScale(QPainter &painter, const Plot &day, const Plot &hour) const
{
    const Theme &theme = *m_themes->theme();
    const int line = theme.line(TextRole::Meta);
    for (double value = m_range.low; value <= m_range.high + m_range.step / 2;
         value += m_range.step) {
        const double at = std::round(y(day, value)) + 0.5;
        painter.setPen(QPen(theme.colour.line, 1));
        painter.drawLine(QPointF(day.area.left(), at), QPointF(day.area.right(), at));
        painter.drawLine(QPointF(hour.area.left(), at), QPointF(hour.area.right(), at));
        const QRect words(4, int(at) - line / 2, int(day.area.left()) - 12, line);
        paintLine(painter, words, numberText(value), theme.font(TextRole::Meta), theme.colour.text3,
                  Qt::AlignRight | Qt::AlignVCenter);
    }
}

void GlanceChart::paintLimits(QPainter &painter, const Plot &plot, bool named) const
{
    const Theme &theme = *m_themes->theme();
    const QFont font = theme.font(TextRole::Meta);
    const int line = theme.line(TextRole::Meta);
    for (const GlanceLimit &limit : m_detail.summary.glance.limits) {
        if (limit.value < m_range.low || limit.value > m_range.high)
            continue;
        const QColor colour = theme.tone(toneRole(limit.tone)).text;
        const double at = y(plot, limit.value);
        painter.setPen(QPen(theme.tone(toneRole(limit.tone)).border, 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.area.left(), at), QPointF(plot.area.right(), at));
        if (!named)
            continue;
        const QString words =
            tr("%1 at %2")
                .arg(toneWord(limit.tone),
                     (numberText(limit.value) + u' ' + plainText(m_detail.summary.glance.unit, 8))
                         .trimmed());
        const int width = textWidth(font, words) + 4;
        paintLine(painter, {int(plot.area.right()) - width - 10, int(at) - line - 1, width, line},
                  words, font, colour, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void GlanceChart::paintBand(QPainter &painter, const Plot &plot) const
{
    const Theme &theme = *m_themes->theme();
    const Tone tone = m_detail.summary.glance.state.tone;
    if (tone < Tone::Warning || !m_detail.summary.stateSince)
        return;
    const double from = x(plot, *m_detail.summary.stateSince);
    painter.fillRect(QRectF(from, plot.area.top(), plot.area.right() - from, plot.area.height()),
                     theme.tone(toneRole(tone)).bg);
}

void GlanceChart::paintCurve(QPainter &painter, const Plot &plot) const
{
    std::optional<QPointF> before;
    double lastValue = 0;
    for (const GlanceSample &sample : m_detail.day) {
        if (!sample.value || !std::isfinite(*sample.value) || sample.at < plot.from) {
            before.reset();
            continue;
        }
        const QPointF point(x(plot, sample.at), y(plot, *sample.value));
        if (before) {
            painter.setPen(
                QPen(toneAt((lastValue + *sample.value) / 2), 1.5, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(*before, point);
        }
        before = point;
        lastValue = *sample.value;
    }
    if (before) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneAt(lastValue));
        painter.drawEllipse(*before, 3, 3);
        painter.setBrush(Qt::NoBrush);
    }
}

void GlanceChart::paintTimes(QPainter &painter, const Plot &plot, bool middle) const
{
    const Theme &theme = *m_themes->theme();
    const QFont font = theme.font(TextRole::Meta);
    const QRect foot(int(plot.area.left()), int(plot.area.bottom()) + 5, int(plot.area.width()),
                     theme.line(TextRole::Meta));
    const QString from = momentText(plot.from, m_now);
    const QString to = momentText(plot.to, m_now);
    const QString between = momentText(plot.from + (plot.to - plot.from) / 2, m_now);
    const QColor colour = theme.colour.text3;
    paintLine(painter, foot, from, font, colour, Qt::AlignLeft);
    paintLine(painter, foot, to, font, colour, Qt::AlignRight);
    const int words =
        2 * std::max(textWidth(font, from), textWidth(font, to)) + textWidth(font, between);
    if (middle && words + 24 < foot.width())
        paintLine(painter, foot, between, font, colour, Qt::AlignHCenter);
}

QColor GlanceChart::toneAt(double value) const
{
    const Theme &theme = *m_themes->theme();
    std::optional<GlanceLimit> worst;
    for (const GlanceLimit &limit : m_detail.summary.glance.limits) {
        if (value >= limit.value && (!worst || limit.tone > worst->tone))
            worst = limit;
    }
    // Only the worst tone takes colour: a warning's stretch stays ink beside its own dashed line.
    return worst && worst->tone >= Tone::Attention ? theme.tone(toneRole(worst->tone)).text
                                                   : theme.chart[0];
}

} // namespace watchroom
