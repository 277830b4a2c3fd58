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
    /// `spoken` is said in place of what is shown, where figures need words.
    TextPiece(const QRect &place, TextLines lines, QString spoken = {})
        : Piece(place)
        , m_lines(std::move(lines))
        , m_spoken(std::move(spoken))
    {
    }

    void paint(QPainter &painter, const Theme &, const SheetState &) const override
    {
        m_lines.paint(painter, rect.topLeft());
    }
    QString spokenText() const override { return m_spoken.isEmpty() ? m_lines.text() : m_spoken; }

private:
    TextLines m_lines;
    QString m_spoken;
};

} // namespace watchroom
