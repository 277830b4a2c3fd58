// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

/// A few lines of plain text.
class TextPiece final : public Piece
{
public:
    TextPiece(const QRect &place, TextLines lines)
        : Piece(place)
        , m_lines(std::move(lines))
    {
    }

    void paint(QPainter &painter, const Theme &, const SheetState &) const override
    {
        m_lines.paint(painter, rect.topLeft());
    }
    QString spokenText() const override { return m_lines.text(); }

private:
    TextLines m_lines;
};

} // namespace watchroom
