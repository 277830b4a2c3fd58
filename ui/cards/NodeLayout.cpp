// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/NodeLayout.h"

#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kDeepest = 40; ///< The reader stops at 32; this is for trees made in the program.

/// Lays out one node in the place it has.
class NodeMaker
{
public:
    NodeMaker(const NodeScope &scope, int width)
        : m_scope(scope)
        , m_width(width)
    {
    }

    BlockPtr operator()(const Container &container) const
    {
        return layOutContainer(container, m_scope, m_width);
    }
    BlockPtr operator()(const ColumnSet &set) const { return layOutColumns(set, m_scope, m_width); }
    BlockPtr operator()(const UnknownElement &element) const
    {
        return layOutStack(element.shown, m_scope, m_width);
    }
    template <typename Leaf>
    BlockPtr operator()(const Leaf &leaf) const
    {
        return std::make_unique<SheetBlock>(sheetOf(leaf));
    }

private:
    const CardContext &look() const { return m_scope.context; }

    Sheet sheetOf(const TextBlock &text) const { return textPart(text, m_scope, m_width); }
    Sheet sheetOf(const RichTextBlock &text) const { return runsPart(text, m_scope, m_width); }
    Sheet sheetOf(const FactSet &facts) const
    {
        return factsPart(facts, nullptr, look(), m_width, nullptr);
    }
    Sheet sheetOf(const Sparkline &curve) const { return sparklinePart(curve, look(), m_width); }
    Sheet sheetOf(const Badge &badge) const { return badgePart(badge.label, m_scope, m_width); }
    Sheet sheetOf(const Progress &progress) const
    {
        return progressPart(progress, look(), m_width);
    }
    Sheet sheetOf(const CodeBlock &code) const
    {
        return codePart(code, m_scope.path, look(), m_width);
    }
    Sheet sheetOf(const CardImage &image) const { return picturePart(image, m_scope, m_width); }
    Sheet sheetOf(const ImageSet &set) const { return picturesPart(set, m_scope, m_width); }
    Sheet sheetOf(const Media &media) const { return mediaPart(media, m_scope, m_width); }
    Sheet sheetOf(const TimeAgo &time) const { return timePart(time, m_scope, m_width); }
    Sheet sheetOf(const DiffStat &stat) const { return diffPart(stat, m_scope, m_width); }
    Sheet sheetOf(const PersonRef &person) const { return personPart(person, look(), m_width); }
    Sheet sheetOf(const Input &input) const { return inputPart(input, m_scope, m_width); }
    Sheet sheetOf(const CardTable &table) const { return layOutTable(table, m_scope, m_width); }
    Sheet sheetOf(const ActionSet &set) const
    {
        std::vector<const ActionSpec *> actions;
        for (const ActionId &id : set.actions) {
            if (const ActionSpec *action = m_scope.action(id))
                actions.push_back(action);
        }
        return layOutActions(actions, set.cards, set.alignment.value_or(m_scope.alignment), m_scope,
                             m_width);
    }

    const NodeScope &m_scope;
    int m_width;
};

/// A curve stands beside the facts that it follows.
const Sparkline *curveAfter(const std::vector<CardNode> &nodes, size_t index,
                            const CardContext &context)
{
    if (index + 1 >= nodes.size() || !std::holds_alternative<FactSet>(nodes[index].content))
        return nullptr;
    const CardNode &next = nodes[index + 1];
    const bool beside = isVisible(next.frame.id, next.frame, context) && !next.frame.separator;
    return beside ? std::get_if<Sparkline>(&next.content) : nullptr;
}

} // namespace

const ActionSpec *NodeScope::action(const ActionId &id) const
{
    const ActionSpec *found = card && !id.isEmpty() ? card->action(id) : nullptr;
    return found && withoutDangers && found->effect == Effect::Danger ? nullptr : found;
}

const ActionStatus &NodeScope::statusOf(const ActionId &id) const
{
    static const ActionStatuses none;
    return watchroom::statusOf(id, statuses ? *statuses : none);
}

NodeScope NodeScope::at(qsizetype index) const
{
    NodeScope inner = *this;
    inner.path += u'.' + QString::number(index);
    return inner;
}

bool isVisible(const QString &id, const ElementFrame &frame, const CardContext &context)
{
    if (id.isEmpty())
        return frame.visible;
    const auto changed = context.view.visible.constFind(id);
    return changed == context.view.visible.cend() ? frame.visible : changed.value();
}

BlockPtr layOutNode(const CardNode &node, const NodeScope &scope, int width)
{
    return std::visit(NodeMaker(scope, width), node.content);
}

BlockPtr layOutStack(const std::vector<CardNode> &nodes, const NodeScope &scope, int width,
                     int roomAbove)
{
    auto stack = std::make_unique<StackBlock>(width, scope.vertical);
    if (scope.path.count(u'.') > kDeepest)
        return stack;
    bool first = true;
    for (size_t i = 0; i < nodes.size(); ++i) {
        const CardNode &node = nodes[i];
        if (!isVisible(elementId(node), node.frame, scope.context))
            continue;
        const Sparkline *curve = curveAfter(nodes, i, scope.context);
        int overhang = 0;
        BlockPtr block;
        if (curve)
            block = std::make_unique<SheetBlock>(
                factsPart(std::get<FactSet>(node.content), curve, scope.context, width, &overhang));
        else
            block = layOutNode(node, scope.at(static_cast<qsizetype>(i)), width);
        i += curve ? 1 : 0;
        if (block->isEmpty())
            continue;
        stack->add({.block = std::move(block),
                    .gap = spacingOf(node.frame.spacing, node, scope.theme()),
                    .line = node.frame.separator ? scope.theme().colour.line : QColor(),
                    .stretch = node.frame.stretch,
                    .overhang = first ? std::min(overhang, roomAbove) : 0});
        first = false;
    }
    return stack;
}

} // namespace watchroom
