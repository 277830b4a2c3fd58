// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Theme.h"

#include <QPainter>
#include <QRect>

class QWidget;

namespace watchroom {

/// What changes on a sheet without a new layout. Targets are named by their rectangles; an empty
/// one means none.
struct SheetState
{
    QRect hovered;
    QRect pressed;
    QRect focused;
    QPoint pointer{-1, -1}; ///< In the sheet's coordinates.
    int visibleTop = 0;     ///< Where what can be seen of the sheet begins.
    bool fields = false;    ///< Fields are painted: no widgets stand on them.
    QWidget *widget =
        nullptr; ///< What is painted on, for rings that turn; they stand still without.
    int selectionStart = 0;
    int selectionEnd = 0; ///< Positions in the selectable text; equal for none.
};

/// A painted thing that has found its place. It is laid out before it is made and never changes.
class Piece
{
public:
    explicit Piece(const QRect &place)
        : rect(place)
    {
    }
    virtual ~Piece() = default;
    Q_DISABLE_COPY_MOVE(Piece)

    /// Paints into `rect`, in the sheet's coordinates.
    virtual void paint(QPainter &painter, const Theme &theme, const SheetState &state) const = 0;
    /// What a screen reader says for it; empty for what is said elsewhere or is mere decoration.
    virtual QString spokenText() const { return {}; }
    /// The sheet has been turned around: what stands inside the piece has to follow.
    virtual void mirror() {}

    QRect rect;
};

/// Calls `paint` with `rect` in the coordinates of the widget itself: what repaints by itself has
/// to know where on the widget it stands.
template <typename Paint>
void paintUnmoved(QPainter &painter, const QRect &rect, Paint paint)
{
    const QRect place = painter.worldTransform().mapRect(rect);
    painter.save();
    painter.resetTransform();
    paint(place);
    painter.restore();
}

} // namespace watchroom
