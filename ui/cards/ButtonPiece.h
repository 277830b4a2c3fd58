// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/Piece.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

/// A painted button. What it looks like comes in; where it can be pressed is a CardTarget with the
/// same rectangle.
class ButtonPiece final : public Piece
{
public:
    /// What pressing it does beside running something.
    enum class Opens { Nothing, Menu, Part, OpenPart };

    ButtonPiece(const QRect &place, ActionButtonLook look, const Theme &theme,
                Qt::LayoutDirection direction, Opens opens = Opens::Nothing);

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;

    /// The size it wants: as wide as its words, as high as a control.
    static QSize sizeFor(const ActionButtonLook &look, const Theme &theme,
                         Opens opens = Opens::Nothing);

private:
    QColor inkOf(const Theme &theme) const;
    void paintGround(QPainter &painter, const Theme &theme, const SheetState &state) const;
    void paintBar(QPainter &painter, const Theme &theme) const;

    ActionButtonLook m_look;
    Qt::LayoutDirection m_direction;
    Opens m_opens;
    TextLines m_words;
};

/// The height of buttons in cards.
int controlHeight(const Theme &theme);

} // namespace watchroom
