// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/kit/Sparkline.h"

namespace watchroom {

/// A trend. It reads from left to right everywhere.
class SparklinePiece final : public Piece
{
public:
    SparklinePiece(const QRect &place, SparklineLook look)
        : Piece(place)
        , m_look(std::move(look))
    {
    }

    void paint(QPainter &painter, const Theme &, const SheetState &) const override
    {
        paintSparkline(painter, rect, m_look);
    }

private:
    SparklineLook m_look;
};

} // namespace watchroom
