// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/BackgroundPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/NodeLayout.h"
#include "ui/cards/SelectPiece.h"
#include "ui/cards/ShapePieces.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// The room that text gets however deep it stands.
constexpr int kBoxLayoutNarrowest = 24;

/// Nothing, as wide as it may be.
BlockPtr nothing(int width)
{
    return std::make_unique<StackBlock>(width, VerticalAlignment::Top);
}

/// The words of a fold with what it folds under them, once it is open.
BlockPtr layOutFolded(const Container &container, const NodeScope &scope, int width)
{
    Sheet line;
    const bool open = scope.context.view.unfolded.contains(scope.path);
    const int height = addFoldLine(line, plainText(container.foldedUnder, 120), scope.path, open,
                                   scope.context, width);
    line.size = {width, height};
    if (!open)
        return std::make_unique<SheetBlock>(std::move(line));
    Container unfolded = container;
    unfolded.foldedUnder.clear();
    auto stack = std::make_unique<StackBlock>(width, VerticalAlignment::Top);
    stack->add({.block = std::make_unique<SheetBlock>(std::move(line))});
    stack->add({.block = layOutContainer(unfolded, scope, width), .gap = 4});
    return stack;
}

} // namespace

BoxLook BoxLook::of(const Container &container)
{
    return {.style = container.style,
            .select = container.select,
            .bleed = container.bleed,
            .minimumHeight = container.minimumHeight,
            .background = container.background ? &*container.background : nullptr};
}

BlockPtr layOutBox(const BoxLook &look, const NodeScope &scope, int width,
                   const std::function<BlockPtr(const NodeScope &, int)> &inside)
{
    const Theme &theme = scope.theme();
    const BoxColours colours = boxColoursOf(look.style, theme);
    const bool grounded = colours.ground.isValid() || look.background;
    BoxBlock::Frame frame;
    frame.minimumHeight = std::clamp(look.minimumHeight, 0, kMostMinimumHeight);
    frame.bleed = look.bleed && grounded ? scope.bleed : 0;
    if (grounded)
        frame.padX = frame.padY =
            std::clamp((width - kBoxLayoutNarrowest) / 2, 0, boxPaddingOf(theme));

    const int corner = frame.bleed > 0 ? 0 : radius::kControl;
    if (colours.ground.isValid())
        frame.grounds.push_back(std::make_unique<BoxPiece>(
            QRect(),
            BoxPiece::Look{.fill = colours.ground, .edge = colours.edge, .radius = corner}));
    if (look.background)
        frame.grounds.push_back(
            std::make_unique<BackgroundPiece>(*look.background, corner, scope.context));
    const ActionSpec *select = scope.action(look.select);
    if (select) {
        frame.grounds.push_back(std::make_unique<SelectPiece>(corner));
        frame.targets.push_back(actionTarget(*select, scope));
    }

    NodeScope inner = scope;
    inner.bleed = frame.padX;
    inner.inSelect = scope.inSelect || select;
    const int room = width + 2 * frame.bleed - 2 * frame.padX;
    auto box = std::make_unique<BoxBlock>(std::move(frame), inside(inner, room));
    if (!select || std::holds_alternative<Available>(scope.statusOf(select->id).state))
        return box;
    // What became of a press on the whole is told beneath it.
    auto stack = std::make_unique<StackBlock>(width, VerticalAlignment::Top);
    stack->add({.block = std::move(box)});
    stack->add({.block = std::make_unique<SheetBlock>(
                    layOutActions({select}, {}, Alignment::Start, scope, width)),
                .gap = 4});
    return stack;
}

BlockPtr layOutContainer(const Container &container, const NodeScope &scope, int width)
{
    if (!container.foldedUnder.isEmpty())
        return layOutFolded(container, scope, width);
    if (container.items.empty() && container.minimumHeight <= 0 && !container.background)
        return nothing(width);
    const auto direction = container.rightToLeft
                               ? (*container.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight)
                               : scope.context.direction;
    return layOutBox(BoxLook::of(container), scope, width, [&](NodeScope inner, int room) {
        const bool turned = direction != scope.context.direction;
        inner.context.direction = direction;
        inner.vertical = container.vertical.value_or(scope.vertical);
        BlockPtr stack = layOutStack(container.items, inner, room);
        if (turned)
            return BlockPtr(std::make_unique<TurnedBlock>(std::move(stack)));
        return stack;
    });
}

} // namespace watchroom
