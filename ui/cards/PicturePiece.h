// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/CardContext.h"
#include "ui/cards/Piece.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

/// A picture, or its place while it is not there: as large as the picture will be.
class PicturePiece final : public Piece
{
public:
    PicturePiece(const QRect &place, const QString &words, QString sha256,
                 const CardContext &context);

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;
    QString spokenText() const override { return m_words.text(); }

    /// The size on screen of a picture with `pixels`; a usual one while they are unknown.
    static QSize sizeFor(const QSize &pixels, int width);

private:
    TextLines m_words;
    QString m_sha256;
    PictureSource *m_source;
};

} // namespace watchroom
