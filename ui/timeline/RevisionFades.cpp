// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/RevisionFades.h"

#include "ui/kit/Motion.h"

#include <QPainter>
#include <QVariantAnimation>
#include <QWidget>

namespace watchroom {

RevisionFades::RevisionFades(ThemeHost *themes, QWidget *surface)
    : QObject(surface)
    , m_themes(themes)
    , m_surface(surface)
{
}

void RevisionFades::begin(qint64 row, const QPixmap &former)
{
    const int length = motionMs(MotionLength::Normal, *m_themes->theme());
    if (length == 0 || former.isNull())
        return;
    Fade &fade = m_fades[row];
    delete fade.animation;
    fade = {former, new QVariantAnimation(this)};
    fade.animation->setStartValue(1.0);
    fade.animation->setEndValue(0.0);
    fade.animation->setDuration(length);
    fade.animation->setEasingCurve(QEasingCurve::OutQuad);
    connect(fade.animation, &QVariantAnimation::valueChanged, m_surface,
            qOverload<>(&QWidget::update));
    connect(fade.animation, &QVariantAnimation::finished, this, [this, row] {
        m_fades.at(row).animation->deleteLater();
        m_fades.erase(row);
    });
    fade.animation->start();
}

void RevisionFades::clear()
{
    for (const auto &[row, fade] : std::exchange(m_fades, {}))
        delete fade.animation;
}

void RevisionFades::paint(QPainter &painter, qint64 row, const QSize &size) const
{
    const auto found = m_fades.find(row);
    if (found == m_fades.end())
        return;
    painter.save();
    painter.setClipRect(QRect(QPoint(0, 0), size));
    painter.setOpacity(found->second.animation->currentValue().toDouble());
    painter.drawPixmap(0, 0, found->second.former);
    painter.restore();
}

} // namespace watchroom
