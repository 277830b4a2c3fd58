// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QPainter>
#include <QSize>
#include <QString>

class QWidget;

namespace watchroom {

/// A state as a small label: always a word, with the icon of its tone unless another is named.
struct BadgeLook
{
    QString text;
    ToneRole tone = ToneRole::Neutral;
    bool solid = false; ///< Only for what is critical and open.
    QString icon;       ///< Empty: the tone's own shape.
    bool ring = false;  ///< A turning ring in place of the icon: it is running.
};

QSize badgeSize(const BadgeLook &badge, const Theme &theme);

/// Paints the badge into `rect`; text that does not fit is shortened. `widget` is what is painted
/// on, needed only for a turning ring.
void paintBadge(QPainter &painter, const QRect &rect, const BadgeLook &badge, const Theme &theme,
                QWidget *widget = nullptr);

} // namespace watchroom
