// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/Sheet.h"

#include "ui/kit/Box.h"
#include "ui/kit/FocusRing.h"

#include <algorithm>

namespace watchroom {

void Sheet::addPiece(std::unique_ptr<Piece> piece)
{
    order.push_back({SheetSpot::Kind::Piece, pieces.size()});
    pieces.push_back(std::move(piece));
}

int Sheet::addTarget(CardTarget target)
{
    order.push_back({SheetSpot::Kind::Target, targets.size()});
    targets.push_back(std::move(target));
    return static_cast<int>(targets.size()) - 1;
}

void Sheet::addInput(InputSlot slot)
{
    order.push_back({SheetSpot::Kind::Input, inputs.size()});
    inputs.push_back(std::move(slot));
}

void Sheet::paint(QPainter &painter, const Theme &theme, const SheetState &state) const
{
    for (const auto &piece : pieces)
        piece->paint(painter, theme, state);
    if (!state.focused.isEmpty())
        paintFocusRing(painter, state.focused, radius::kControl, theme);
}

int Sheet::targetAt(const QPoint &point) const
{
    // What holds others comes before them.
    const auto hit =
        std::find_if(targets.rbegin(), targets.rend(),
                     [&point](const CardTarget &target) { return target.rect.contains(point); });
    return static_cast<int>(targets.rend() - hit) - 1;
}

int Sheet::indexOf(const CardTarget &target) const
{
    const auto same = std::ranges::find_if(
        targets, [&target](const CardTarget &other) { return other.isSameAs(target); });
    return same == targets.end() ? -1 : static_cast<int>(same - targets.begin());
}

QString Sheet::spokenText() const
{
    QStringList parts;
    for (const auto &piece : pieces) {
        if (const QString text = piece->spokenText(); !text.isEmpty())
            parts.append(text);
    }
    return parts.join(QStringLiteral(", "));
}

void Sheet::translate(const QPoint &by)
{
    for (const auto &piece : pieces)
        piece->rect.translate(by);
    for (CardTarget &target : targets)
        target.rect.translate(by);
    for (InputSlot &input : inputs)
        input.rect.translate(by);
}

void Sheet::mirror(int width)
{
    const auto mirrored = [width](const QRect &rect) {
        return QRect(width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height());
    };
    for (const auto &piece : pieces) {
        piece->rect = mirrored(piece->rect);
        piece->mirror();
    }
    for (CardTarget &target : targets)
        target.rect = mirrored(target.rect);
    for (InputSlot &input : inputs)
        input.rect = mirrored(input.rect);
}

void Sheet::take(Sheet other, const QPoint &by)
{
    other.translate(by);
    for (SheetSpot spot : other.order) {
        spot.index += spot.kind == SheetSpot::Kind::Piece    ? pieces.size()
                      : spot.kind == SheetSpot::Kind::Target ? targets.size()
                                                             : inputs.size();
        order.push_back(spot);
    }
    std::ranges::move(other.pieces, std::back_inserter(pieces));
    std::ranges::move(other.targets, std::back_inserter(targets));
    std::ranges::move(other.inputs, std::back_inserter(inputs));
    if (other.body)
        body = other.body;
    changesWithTime = changesWithTime || other.changesWithTime;
}

} // namespace watchroom
