// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardWalk.h"

namespace watchroom {

namespace {

/// Hands on every node and every named action.
class Walk
{
public:
    std::function<void(const CardNode &)> onNode;
    std::function<void(const ActionId &)> onAction;
    std::function<void(const ShownCard &)> onShownCard = {}; ///< In place of going into it.

    void nodes(const std::vector<CardNode> &all) const
    {
        for (const CardNode &node : all) {
            if (onNode)
                onNode(node);
            std::visit([this](const auto &content) { inside(content); }, node.content);
        }
    }

    void shownCards(const std::vector<ShownCard> &cards) const
    {
        for (const ShownCard &card : cards) {
            if (onShownCard) {
                onShownCard(card);
                continue;
            }
            inside(card.box);
            inside(card.foot);
        }
    }

    void action(const ActionId &id) const
    {
        if (onAction && !id.isEmpty())
            onAction(id);
    }

private:
    void inside(const Container &box) const
    {
        action(box.select);
        nodes(box.items);
    }
    void inside(const ActionSet &set) const
    {
        for (const ActionId &id : set.actions)
            action(id);
        shownCards(set.cards);
    }
    void inside(const ColumnSet &set) const
    {
        action(set.select);
        for (const CardColumn &column : set.columns)
            inside(column.box);
    }
    void inside(const CardTable &table) const
    {
        for (const TableRow &row : table.rows) {
            for (const TableCell &cell : row.cells)
                inside(cell.box);
        }
    }
    void inside(const RichTextBlock &text) const
    {
        for (const InlineRun &run : text.runs)
            action(run.select);
    }
    void inside(const CardImage &image) const { action(image.select); }
    void inside(const ImageSet &set) const
    {
        for (const CardImage &image : set.images)
            inside(image);
    }
    void inside(const Input &input) const { action(input.inlineAction); }
    void inside(const UnknownElement &element) const { nodes(element.shown); }
    template <typename Leaf>
    void inside(const Leaf &) const
    {
    }
};

} // namespace

void forEachNode(const std::vector<CardNode> &nodes,
                 const std::function<void(const CardNode &)> &visit)
{
    Walk{.onNode = visit, .onAction = {}}.nodes(nodes);
}

void forEachNode(const Card &card, const std::function<void(const CardNode &)> &visit)
{
    const Walk walk{.onNode = visit, .onAction = {}};
    walk.nodes(card.body);
    walk.shownCards(card.shownCards);
}

std::vector<ActionId> actionsInLayout(const Card &card)
{
    std::vector<ActionId> found;
    const Walk walk{.onNode = {}, .onAction = [&](const ActionId &id) { found.push_back(id); }};
    walk.action(card.frame.select);
    if (card.frame.refresh)
        walk.action(card.frame.refresh->action);
    walk.nodes(card.body);
    walk.shownCards(card.shownCards);
    return found;
}

CardLayer layerOf(const std::vector<CardNode> &nodes, const ActionSet &foot)
{
    CardLayer layer;
    const auto onNode = [&](const CardNode &node) {
        if (const auto *input = std::get_if<Input>(&node.content))
            layer.inputs.push_back(input);
    };
    const Walk walk{.onNode = onNode,
                    .onAction = [&](const ActionId &id) { layer.actions.push_back(id); },
                    .onShownCard = [&](const ShownCard &card) { layer.opens.push_back(&card); }};
    walk.nodes(nodes);
    for (const ActionId &id : foot.actions)
        walk.action(id);
    walk.shownCards(foot.cards);
    return layer;
}

std::vector<Input> inputsOf(const Card &card)
{
    std::vector<Input> inputs;
    forEachNode(card, [&](const CardNode &node) {
        if (const auto *input = std::get_if<Input>(&node.content))
            inputs.push_back(*input);
    });
    return inputs;
}

} // namespace watchroom
