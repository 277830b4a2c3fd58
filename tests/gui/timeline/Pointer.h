// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWidget>

namespace watchroom {

/// Brings the pointer onto a widget, also where the platform has no pointer to move.
inline void movePointer(QWidget *widget, const QPoint &point)
{
    widget->setAttribute(Qt::WA_UnderMouse, true);
    QTest::mouseMove(widget, point);
    QMouseEvent move(QEvent::MouseMove, QPointF(point), widget->mapToGlobal(QPointF(point)),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &move);
}

/// Takes it away again.
inline void removePointer(QWidget *widget)
{
    widget->setAttribute(Qt::WA_UnderMouse, false);
    QEvent event(QEvent::Leave);
    QCoreApplication::sendEvent(widget, &event);
}

} // namespace watchroom
