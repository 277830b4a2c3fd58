// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Form.h"
#include "ui/cards/CardTarget.h"
#include "ui/cards/Piece.h"

#include <memory>
#include <vector>

namespace watchroom {

class RichTextPiece;

/// Where the field of an input stands. The field itself is a widget that lives only while it can
/// be seen (CardInputs); its label, hint and problem are painted.
struct InputSlot
{
    Input input;
    QRect rect; ///< Of the widget, with the room for its focus ring; see InputMeasure.h.
};

/// Something on a sheet, by its place in the list of its kind.
struct SheetSpot
{
    enum class Kind { Piece, Target, Input };
    Kind kind = Kind::Piece;
    size_t index = 0;
    bool operator==(const SheetSpot &) const = default;
};

/// A finished layout: pieces to paint and targets to press, in one coordinate space that starts at
/// (0, 0). Size, paint, click, tooltip, keyboard focus and accessibility all read this.
class Sheet
{
public:
    Sheet() = default;
    Sheet(Sheet &&) = default;
    Sheet &operator=(Sheet &&) = default;

    QSize size;
    std::vector<std::unique_ptr<Piece>> pieces;
    std::vector<CardTarget> targets;     ///< In reading order.
    std::vector<InputSlot> inputs;       ///< In reading order.
    std::vector<SheetSpot> order;        ///< All three kinds together, in reading order.
    const RichTextPiece *body = nullptr; ///< The text that can be selected; one of `pieces`.
    bool changesWithTime = false;        ///< Its words depend on the time of day.

    template <typename T, typename... Arguments>
    T *add(Arguments &&...arguments)
    {
        auto piece = std::make_unique<T>(std::forward<Arguments>(arguments)...);
        T *raw = piece.get();
        addPiece(std::move(piece));
        return raw;
    }
    void addPiece(std::unique_ptr<Piece> piece);
    int addTarget(CardTarget target);
    void addInput(InputSlot slot);

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const;
    int targetAt(const QPoint &point) const;     ///< The innermost one, -1 for none.
    int indexOf(const CardTarget &target) const; ///< Of the same target, -1 when it is gone.
    QString spokenText() const;

    void translate(const QPoint &by);
    /// Turns everything laid out from left to right within `width` around, for right-to-left
    /// reading.
    void mirror(int width);
    /// Takes over all of `other`, moved by `by`.
    void take(Sheet other, const QPoint &by);
};

} // namespace watchroom
