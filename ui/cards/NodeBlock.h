// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardTree.h"
#include "ui/cards/Sheet.h"

#include <functional>
#include <memory>
#include <vector>

namespace watchroom {

/// Something laid out whose height is not settled yet: neighbours may ask it to be as high as they
/// are. Its width is.
class NodeBlock
{
public:
    explicit NodeBlock(const QSize &natural)
        : m_size(natural)
    {
    }
    virtual ~NodeBlock() = default;
    Q_DISABLE_COPY_MOVE(NodeBlock)

    int width() const { return m_size.width(); }
    int height() const { return m_size.height(); }
    bool isEmpty() const { return m_size.height() <= 0; }

    /// The sheet, at least `height` high; called once.
    virtual Sheet finish(int height) = 0;

protected:
    QSize m_size;
};

using BlockPtr = std::unique_ptr<NodeBlock>;

/// A finished sheet; what it gets beyond its height stays free.
class SheetBlock final : public NodeBlock
{
public:
    explicit SheetBlock(Sheet sheet);
    Sheet finish(int height) override;

private:
    Sheet m_sheet;
};

/// Blocks under each other.
class StackBlock final : public NodeBlock
{
public:
    StackBlock(int width, VerticalAlignment vertical);

    struct Child
    {
        BlockPtr block;
        int gap = 0; ///< Above it; nothing above the first one.
        QColor line; ///< Of the separator in the middle of the gap; not valid for none.
        bool stretch = false;
        int overhang = 0; ///< It begins so much above its place.
    };
    void add(Child child);
    Sheet finish(int height) override;

private:
    std::vector<Child> m_children;
    VerticalAlignment m_vertical;
};

/// Blocks beside each other, all as high as the highest.
class RowBlock final : public NodeBlock
{
public:
    explicit RowBlock(int width);

    struct Child
    {
        BlockPtr block;
        int x = 0;
        int lineX = 0;
        QColor line; ///< Of the separator before it; not valid for none.
    };
    void add(Child child);
    Sheet finish(int height) override;

private:
    std::vector<Child> m_children;
};

/// A block with a ground, room around it and the press on the whole.
class BoxBlock final : public NodeBlock
{
public:
    struct Frame
    {
        int padX = 0;
        int padY = 0;
        int bleed = 0; ///< Reaches out so far at both sides.
        int minimumHeight = 0;
        std::vector<std::unique_ptr<Piece>> grounds; ///< Painted below, over the whole box.
        std::vector<CardTarget> targets;             ///< Pressed anywhere on it.
    };
    BoxBlock(Frame frame, BlockPtr inside);
    Sheet finish(int height) override;

private:
    Frame m_frame;
    BlockPtr m_inside;
};

/// A block that is read from the other side than what stands around it.
class TurnedBlock final : public NodeBlock
{
public:
    explicit TurnedBlock(BlockPtr inside);
    Sheet finish(int height) override;

private:
    BlockPtr m_inside;
};

} // namespace watchroom
