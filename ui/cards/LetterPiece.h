// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/cards/TextLines.h"
#include "ui/kit/Box.h"

namespace watchroom {

/// The letter that presses a button, in the upper corner at the end of the button.
class LetterPiece final : public Piece
{
public:
    LetterPiece(const QRect &button, QChar letter, const Theme &theme)
        : Piece(cornerOf(button, theme))
        , m_letter(letter.toUpper())
        , m_font(theme.font(TextRole::Meta))
    {
        m_font.setWeight(QFont::DemiBold);
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &) const override
    {
        paintBox(painter, rect, radius::kChip, theme.colour.accent, theme.colour.surface);
        painter.setFont(m_font);
        painter.setPen(theme.colour.onAccent);
        painter.drawText(rect, Qt::AlignCenter, QString(m_letter));
    }

private:
    static QRect cornerOf(const QRect &button, const Theme &theme)
    {
        const int side = qMin(theme.scaled(18), button.height());
        return {button.x() + button.width() - side, button.y(), qMin(side, button.width()), side};
    }

    QChar m_letter;
    QFont m_font;
};

} // namespace watchroom
