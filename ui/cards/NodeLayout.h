// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/TimelineItem.h"
#include "ui/cards/CardContext.h"
#include "ui/cards/NodeBlock.h"

namespace watchroom {

// The tree of a card becomes a tree of blocks: each node is laid out once, from left to right, into
// the width that its parent has for it.

/// Where a node stands and what can be done there.
struct NodeScope
{
    CardContext context;
    const Card *card = nullptr; ///< Whose actions can be pressed; null where nothing can be.
    const ActionStatuses *statuses = nullptr;
    Alignment alignment = Alignment::Start; ///< Of what does not say its own.
    VerticalAlignment vertical = VerticalAlignment::Top;
    TextWeight weight = TextWeight::Default;
    int bleed = 0;               ///< How far content may reach out at both sides.
    bool inSelect = false;       ///< Inside something that is pressed as a whole.
    bool withoutDangers = false; ///< Nobody vouches for the card: what is a danger is not offered.
    QString path;                ///< Names the place in the tree, for what can be unfolded.

    const Theme &theme() const { return *context.theme; }
    /// The action of the card's registry with this id; null where it cannot be pressed.
    const ActionSpec *action(const ActionId &id) const;
    const ActionStatus &statusOf(const ActionId &id) const;
    NodeScope at(qsizetype index) const;
};

/// Whether a node is shown now: as its card says, unless a button has changed that.
bool isVisible(const QString &id, const ElementFrame &frame, const CardContext &context);

/// Nodes under each other. `roomAbove` is the height above the first one that a curve at the right
/// may use.
BlockPtr layOutStack(const std::vector<CardNode> &nodes, const NodeScope &scope, int width,
                     int roomAbove = 0);

BlockPtr layOutNode(const CardNode &node, const NodeScope &scope, int width);
BlockPtr layOutContainer(const Container &container, const NodeScope &scope, int width);
BlockPtr layOutColumns(const ColumnSet &set, const NodeScope &scope, int width);
Sheet layOutTable(const CardTable &table, const NodeScope &scope, int width);

/// Buttons, and beneath them the cards that are open.
Sheet layOutActions(const std::vector<const ActionSpec *> &actions,
                    const std::vector<ShownCard> &cards, Alignment alignment,
                    const NodeScope &scope, int width);

/// What stands around content: a ground, room, and the press on the whole.
struct BoxLook
{
    ContainerStyle style = ContainerStyle::Default;
    ActionId select;
    bool bleed = false;
    int minimumHeight = 0;
    const BackgroundImage *background = nullptr;

    static BoxLook of(const Container &container);
};

/// Puts a box around what `inside` lays out into the scope and width that are left.
BlockPtr layOutBox(const BoxLook &look, const NodeScope &scope, int width,
                   const std::function<BlockPtr(const NodeScope &, int)> &inside);

} // namespace watchroom
