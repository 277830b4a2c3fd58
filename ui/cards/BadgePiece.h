// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/kit/Badge.h"

namespace watchroom {

/// A state as a small label.
class BadgePiece final : public Piece
{
public:
    BadgePiece(const QRect &place, BadgeLook look)
        : Piece(place)
        , m_look(std::move(look))
    {
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override
    {
        paintUnmoved(painter, rect, [&](const QRect &place) {
            paintBadge(painter, place, m_look, theme, state.widget);
        });
    }
    QString spokenText() const override { return m_look.text; }

private:
    BadgeLook m_look;
};

} // namespace watchroom
