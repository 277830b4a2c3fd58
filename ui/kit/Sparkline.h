// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QRect>

#include <optional>
#include <vector>

namespace watchroom {

/// A trend as a line with a dot at its end. A missing value is a gap.
struct SparklineLook
{
    std::vector<std::optional<double>> values; ///< Oldest first, evenly spaced.
    std::optional<double> limit; ///< Drawn as a thin line when it is within the range.
    QColor line;
    QColor beyond; ///< The part beyond the limit and the dot when it ends there.
    QColor limitLine;
    bool dot = true;
};

/// Paints inside `rect`. Fewer than two values paint nothing: there is no trend yet.
void paintSparkline(QPainter &painter, const QRect &rect, const SparklineLook &sparkline);

} // namespace watchroom
