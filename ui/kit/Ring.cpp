// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Ring.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>
#include <QRegion>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace watchroom {

namespace {

constexpr int kTurnMs = 900;
constexpr int kFrameMs = 33;
constexpr int kReducedSteps = 3;

/// Repaints the places of all rings that were painted since the last step.
class RingPulse final : public QObject
{
public:
    static RingPulse &instance()
    {
        static QPointer<RingPulse> pulse;
        if (!pulse)
            pulse = new RingPulse(QCoreApplication::instance());
        return *pulse;
    }

    double turn() const { return double(m_time.elapsed() % kTurnMs) / kTurnMs; }

    void repaintSoon(QWidget *widget, const QRect &rect, bool reduced)
    {
        auto &place = m_places[widget];
        place.widget = widget;
        place.region += rect;
        if (!m_timer.isActive())
            m_timer.start(reduced ? kTurnMs / kReducedSteps : kFrameMs);
    }

private:
    struct Place
    {
        QPointer<QWidget> widget;
        QRegion region;
    };

    explicit RingPulse(QObject *parent)
        : QObject(parent)
    {
        m_time.start();
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            for (const Place &place : std::exchange(m_places, {})) {
                if (place.widget)
                    place.widget->update(place.region);
            }
        });
    }

    QElapsedTimer m_time;
    QTimer m_timer;
    QHash<QWidget *, Place> m_places;
};

} // namespace

void paintRing(QPainter &painter, const QRect &rect, const QColor &colour, const Theme &theme,
               QWidget *widget)
{
    double turn = 0;
    if (widget) {
        RingPulse &pulse = RingPulse::instance();
        turn = pulse.turn();
        if (theme.choice.reducedMotion)
            turn = int(turn * kReducedSteps) / double(kReducedSteps);
        pulse.repaintSoon(widget, rect, theme.choice.reducedMotion);
    }

    constexpr int kCircle = 360 * 16;
    const double inset = rect.width() * 0.12 + 0.75;
    const QRectF circle = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, int(-turn * kCircle) + kCircle / 4, kCircle * 3 / 4);
    painter.restore();
}

} // namespace watchroom
