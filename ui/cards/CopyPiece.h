// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"

namespace watchroom {

/// The copy button of program text: seen while the pointer is on the text or the focus on the
/// button.
class CopyPiece final : public Piece
{
public:
    CopyPiece(const QRect &place, const QRect &box)
        : Piece(place)
        , m_boxFromButton(box.translated(-place.topLeft()))
    {
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override
    {
        const QRect box = m_boxFromButton.translated(rect.topLeft());
        if (!box.contains(state.pointer) && state.focused != rect)
            return;
        const bool hovered = state.hovered == rect;
        paintBox(painter, rect, radius::kControl,
                 hovered ? theme.colour.hover : theme.colour.surface, theme.colour.line);
        const int side = theme.scaled(14);
        QRect place(0, 0, side, side);
        place.moveCenter(rect.center());
        paintIcon(painter, place, QStringLiteral("copy"), theme.colour.text2);
    }

    void mirror() override
    {
        m_boxFromButton.moveLeft(rect.width() - m_boxFromButton.x() - m_boxFromButton.width());
    }

private:
    QRect m_boxFromButton;
};

} // namespace watchroom
