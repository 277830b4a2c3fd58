// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/Piece.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

/// A field as a still picture: for cards that take no input and for pictures of cards. Where a
/// widget stands on it nothing is painted.
class FieldPiece final : public Piece
{
public:
    FieldPiece(const QRect &place, const Input &input, const QString &value, bool still,
               const CardContext &context);

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override;
    QString spokenText() const override { return m_spoken; }

private:
    struct Row
    {
        TextLines words;
        int height;
        bool taken;
    };
    void addRow(const QString &words, bool taken, const CardContext &context);

    std::vector<Row> m_rows; ///< With a mark each; none for a field that is a box.
    std::optional<TextLines> m_value;
    QString m_spoken;
    bool m_still;
    bool m_round;
    bool m_opens;
    bool m_rightToLeft;
};

} // namespace watchroom
