// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QPainter>
#include <QRect>

class QWidget;

namespace watchroom {

/// Paints the turning ring that says "under way", and has `widget` repaint that place for the next
/// step. One timer serves all rings, and it stops when none was painted: a hidden ring costs
/// nothing. Without a widget the ring stands still. With reduced motion it turns in three steps.
void paintRing(QPainter &painter, const QRect &rect, const QColor &colour, const Theme &theme,
               QWidget *widget);

} // namespace watchroom
