// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardTree.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/TextLines.h"

namespace watchroom {

// What the words of a card mean in our look: the one place that turns the vocabulary of Adaptive
// Cards (what others call a host config) into tokens.

/// The distance above an element; an element's own usual one where the card does not say.
int spacingOf(Spacing spacing, const CardNode &node, const Theme &theme);
/// The same between columns.
int columnSpacingOf(Spacing spacing, const Theme &theme);

/// The font and line height of words in a card.
TextStyle textStyleOf(TextSize size, TextWeight weight, bool mono, const QColor &colour,
                      const Theme &theme);

/// The width of a picture of a named size; 0 for Auto and Stretch, which follow their content.
int pictureWidthOf(ImageSize size);

/// The ground under content of a style, and the edge of such a box; not valid for none.
struct BoxColours
{
    QColor ground;
    QColor edge;
};
BoxColours boxColoursOf(ContainerStyle style, const Theme &theme);

/// The room between the edge of a box with a ground and what it holds.
int boxPaddingOf(const Theme &theme);

/// The colour of text in a tone; `usual` for none.
QColor toneTextOf(const std::optional<Tone> &tone, const QColor &usual, const CardContext &context);

} // namespace watchroom
