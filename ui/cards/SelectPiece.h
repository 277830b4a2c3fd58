// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/kit/Box.h"

namespace watchroom {

/// Shows that a whole box can be pressed, while the pointer is on it.
class SelectPiece final : public Piece
{
public:
    explicit SelectPiece(int corner)
        : Piece(QRect())
        , m_corner(corner)
    {
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override
    {
        if (state.hovered != rect)
            return;
        const QColor fill = state.pressed == rect ? theme.colour.pressed : theme.colour.hover;
        paintBox(painter, rect, m_corner, fill, theme.colour.line);
    }

private:
    int m_corner;
};

} // namespace watchroom
