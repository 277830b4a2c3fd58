// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/NodeLayout.h"

namespace watchroom {

/// How wide something wants to be.
struct NodeWidths
{
    int least = 0;  ///< Narrower it would not be readable.
    int wanted = 0; ///< So that no line breaks.
    int firm = 0;   ///< Of what cannot wrap, such as buttons: it is kept as long as possible.

    void include(const NodeWidths &other);
    NodeWidths padded(int by) const;
};

/// What nodes under each other want. Measured by their words, not laid out.
NodeWidths widthsOf(const std::vector<CardNode> &nodes, const NodeScope &scope);
NodeWidths widthsOf(const Container &container, const NodeScope &scope);

/// Shares `room` among columns: fixed ones and those as wide as their content first, the rest by
/// weight. Nothing becomes narrower than it can be read while others have room to give.
struct ColumnAsk
{
    ColumnWidth width;
    NodeWidths content;
};
std::vector<int> shareWidth(const std::vector<ColumnAsk> &columns, int room, const Theme &theme);

} // namespace watchroom
