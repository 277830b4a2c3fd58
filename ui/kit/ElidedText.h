// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRect>
#include <QString>

namespace watchroom {

/// Paints one line of text into `rect`, shortened with an ellipsis when it does not fit. The text
/// is never taken for markup.
void paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
               const QColor &colour, Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter);

/// The width of a line of text, rounded up.
int textWidth(const QFont &font, const QString &text);

} // namespace watchroom
