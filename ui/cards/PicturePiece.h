// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardContext.h"
#include "ui/cards/Piece.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

/// How a picture is shown.
struct PictureLook
{
    QString address;       ///< As CardImage has it.
    QString words;         ///< For who does not see it.
    QString caption;       ///< In its place while it is not there; the words when empty.
    bool person = false;   ///< Cut to a circle.
    bool playMark = false; ///< Stands for a film.
    QColor background;     ///< Seen through it; a quiet one when not valid.
};

/// A picture, or its place while it is not there: as large as the picture will be.
class PicturePiece final : public Piece
{
public:
    PicturePiece(const QRect &place, PictureLook look, const CardContext &context);

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;
    QString spokenText() const override { return m_look.words; }

    /// The size on screen of a picture with `pixels`; a usual one while they are unknown.
    static QSize sizeFor(const QSize &pixels, int width);

private:
    void paintPlace(QPainter &painter, const Theme &theme) const;
    void paintPlayMark(QPainter &painter, const Theme &theme) const;
    int corner() const;

    PictureLook m_look;
    TextLines m_caption;
    PictureSource *m_source;
};

} // namespace watchroom
