// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/Piece.h"
#include "ui/cards/RichTextLayout.h"

namespace watchroom {

/// Formatted text.
class RichTextPiece final : public Piece
{
public:
    /// `whole` is said in place of what is shown, where that is cut.
    RichTextPiece(const QPoint &at, RichTextLayout layout, QString whole = {})
        : Piece(QRect(at, layout.size()))
        , m_layout(std::move(layout))
        , m_whole(std::move(whole))
    {
    }

    const RichTextLayout &layout() const { return m_layout; }

    void paint(QPainter &painter, const Theme &, const SheetState &state) const override
    {
        m_layout.paint(painter, rect.topLeft(), {state.selectionStart, state.selectionEnd});
    }
    QString spokenText() const override
    {
        return m_whole.isEmpty() ? m_layout.plainText() : m_whole;
    }

private:
    RichTextLayout m_layout;
    QString m_whole;
};

} // namespace watchroom
