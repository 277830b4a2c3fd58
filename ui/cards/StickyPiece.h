// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/cards/Sheet.h"

namespace watchroom {

/// The header of a table again, at the top of what can be seen of the table while its own place is
/// scrolled out of sight. Its rectangle is the whole table's.
class StickyPiece final : public Piece
{
public:
    StickyPiece(const QRect &place, Sheet header)
        : Piece(place)
        , m_header(std::move(header))
    {
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override
    {
        const int height = m_header.size.height();
        const int top = qMin(state.visibleTop, rect.bottom() + 1 - height);
        if (top <= rect.top() || state.visibleTop > rect.bottom())
            return;
        const QRect place(rect.x(), top, rect.width(), height);
        painter.fillRect(place, theme.colour.surface);
        painter.save();
        painter.translate(place.topLeft());
        m_header.paint(painter, theme, {});
        painter.restore();
        painter.fillRect(QRect(place.x(), top + height - 1, place.width(), 1), theme.colour.line);
    }
    void mirror() override { m_header.mirror(rect.width()); }

private:
    Sheet m_header;
};

} // namespace watchroom
