// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardTree.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Piece.h"

namespace watchroom {

/// A picture behind content, under a veil of the card's ground so that the words stay readable in
/// every theme. While it is not there, or where contrast is asked for, there is nothing.
class BackgroundPiece final : public Piece
{
public:
    BackgroundPiece(const BackgroundImage &image, int corner, const CardContext &context);

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;
    void mirror() override;

private:
    void paintOnce(QPainter &painter, const QImage &image) const;
    void paintTiled(QPainter &painter, const QImage &image) const;

    QString m_address;
    BackgroundImage::Fill m_fill;
    Alignment m_horizontal;
    VerticalAlignment m_vertical;
    int m_corner;
    PictureSource *m_source;
};

} // namespace watchroom
