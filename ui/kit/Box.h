// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QRect>

namespace watchroom {

/// The radii of the look, in px.
namespace radius {
inline constexpr int kChip = 4;
inline constexpr int kControl = 6;
inline constexpr int kCard = 8;
inline constexpr int kPopover = 10;
inline constexpr int kDialog = 12;
} // namespace radius

/// A rounded box with an edge of whole px inside `rect`. A transparent fill or edge is left out.
void paintBox(QPainter &painter, const QRect &rect, int cornerRadius, const QColor &fill,
              const QColor &edge = Qt::transparent, int edgeWidth = 1,
              Qt::PenStyle edgeStyle = Qt::SolidLine);

/// The soft shadow under popovers and dialogs. Paints outside `rect`, at most `kShadowReach` px.
inline constexpr int kShadowReach = 32;
void paintShadow(QPainter &painter, const QRect &rect, int cornerRadius, const QColor &colour);

/// `top` laid over `ground` with `share` (0 to 1) of it.
QColor mixed(const QColor &ground, const QColor &top, double share);

} // namespace watchroom
