// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QRect>
#include <QString>

#include "ui/kit/Theme.h"

namespace watchroom {

/// Paints an icon of resources/icons (24 px grid, 1.5 px strokes, one colour) into `rect`. An
/// unknown name paints nothing and warns once. Rendered pictures are cached by name, size, colour
/// and ratio.
void paintIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &colour);

/// The icon as a QIcon for stock widgets.
QIcon icon(const QString &name, const QColor &colour);

bool iconExists(const QString &name);

/// The icon whose shape stands for a tone: circle-dash, circle-i, circle-check, triangle-bang,
/// diamond-bang, octagon-bang.
QString toneIcon(ToneRole tone);

} // namespace watchroom
