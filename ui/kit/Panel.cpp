// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Panel.h"

#include <QPaintEvent>
#include <QPainter>

namespace watchroom {

Panel::Panel(ThemeHost *themes, ColourRole ground, Qt::Edges hairlines, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_ground(ground)
    , m_hairlines(hairlines)
{
    connect(themes, &ThemeHost::changed, this, qOverload<>(&QWidget::update));
}

void Panel::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), theme().colour.*m_ground);
    const QColor line = theme().colour.line;
    // Left and right mean leading and trailing.
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (m_hairlines & (mirrored ? Qt::RightEdge : Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), line);
    if (m_hairlines & (mirrored ? Qt::LeftEdge : Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), line);
    if (m_hairlines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_hairlines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
}

} // namespace watchroom
