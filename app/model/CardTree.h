// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/CardElements.h"
#include "app/model/Form.h"

#include <variant>

namespace watchroom {

// What holds the leaves of a card together: one tree of values.

struct CardNode;

enum class Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding };
enum class VerticalAlignment { Top, Center, Bottom };
enum class ContainerStyle { Default, Emphasis, Accent, Good, Attention, Warning };

/// What every node has around its content.
struct ElementFrame
{
    QString id;             ///< What actions name to show or hide it. An input's is in its Input.
    bool visible = true;    ///< At first.
    bool separator = false; ///< A line above it.
    Spacing spacing = Spacing::Default; ///< Above it.
    bool stretch = false;               ///< Takes the height that its neighbours leave.
    ExtraFields extra = {};
    bool operator==(const ElementFrame &) const = default;
};

/// A picture behind content.
struct BackgroundImage
{
    enum class Fill { Cover, RepeatHorizontally, RepeatVertically, Repeat };
    QString address; ///< As CardImage has it.
    Fill fill = Fill::Cover;
    Alignment horizontal = Alignment::Start;
    VerticalAlignment vertical = VerticalAlignment::Top;
    ExtraFields extra = {};
    bool operator==(const BackgroundImage &) const = default;
};

/// A card that a button of an ActionSet unfolds beneath it (Action.ShowCard).
struct ShownCard;

/// Buttons inside the card's body. Those of the registry that no ActionSet and no `select` names
/// stand at the card's foot.
struct ActionSet
{
    std::vector<ActionId> actions;
    std::vector<ShownCard> cards; ///< Of those actions that open one.
    std::optional<Alignment> alignment;
    bool operator==(const ActionSet &) const;
};

/// A column of things under each other.
struct Container
{
    std::vector<CardNode> items;
    ContainerStyle style = ContainerStyle::Default;
    ActionId select;                           ///< Pressed anywhere on it; empty for none.
    std::optional<VerticalAlignment> vertical; ///< The parent's when not said.
    bool bleed = false;                        ///< Reaches to the edges of its parent.
    int minimumHeight = 0;                     ///< Pixels.
    std::optional<bool> rightToLeft;
    std::optional<BackgroundImage> background;
    QString foldedUnder; ///< Not empty: folded under a line with these words until it is opened.
    bool operator==(const Container &) const;
};

/// How wide a column is.
struct ColumnWidth
{
    enum class Kind { Auto, Stretch, Weight, Pixels };
    Kind kind = Kind::Stretch;
    double value = 1; ///< The weight or the pixels.
    bool operator==(const ColumnWidth &) const = default;
};

struct CardColumn
{
    ElementFrame frame;
    Container box;
    ColumnWidth width;
    bool operator==(const CardColumn &) const;
};

struct ColumnSet
{
    std::vector<CardColumn> columns;
    ContainerStyle style = ContainerStyle::Default;
    ActionId select;
    bool bleed = false;
    int minimumHeight = 0;
    std::optional<Alignment> alignment;
    bool operator==(const ColumnSet &) const;
};

/// How the cells of a table, row or column stand; the wider one's when not said.
struct CellAlignment
{
    std::optional<Alignment> horizontal;
    std::optional<VerticalAlignment> vertical;
    bool operator==(const CellAlignment &) const = default;
};

struct TableColumn
{
    ColumnWidth width{ColumnWidth::Kind::Weight, 1};
    CellAlignment cells;
    ExtraFields extra = {};
    bool operator==(const TableColumn &) const = default;
};

struct TableCell
{
    Container box;
    ExtraFields extra = {};
    bool operator==(const TableCell &) const;
};

struct TableRow
{
    std::vector<TableCell> cells; ///< May be fewer or more than the table's columns.
    ContainerStyle style = ContainerStyle::Default;
    CellAlignment alignment;
    ExtraFields extra = {};
    bool operator==(const TableRow &) const;
};

struct CardTable
{
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    bool firstRowIsHeader = true;
    bool gridLines = true;
    ContainerStyle gridStyle = ContainerStyle::Default;
    CellAlignment cells;
    bool operator==(const CardTable &) const;
};

/// An element that this version does not know, or whose `requires` it does not meet. It is written
/// back as it came; what is shown in its place stands in `shown`.
struct UnknownElement
{
    QString type;
    QByteArray json;
    std::vector<CardNode> shown; ///< Its fallback, a placeholder, or nothing ("drop").
    bool operator==(const UnknownElement &) const;
};

struct CardNode
{
    std::variant<TextBlock, FactSet, CardImage, Badge, CodeBlock, Progress, Sparkline, Input,
                 ActionSet, Container, RichTextBlock, ImageSet, Media, TimeAgo, DiffStat, PersonRef,
                 ColumnSet, CardTable, UnknownElement>
        content;
    ElementFrame frame = {};
    bool operator==(const CardNode &) const = default;
};

struct ShownCard
{
    ActionId action;
    Container box;  ///< Its body and look.
    ActionSet foot; ///< Its own buttons.
    ExtraFields extra = {};
    bool operator==(const ShownCard &) const = default;
};

inline bool ActionSet::operator==(const ActionSet &) const = default;
inline bool Container::operator==(const Container &) const = default;
inline bool CardColumn::operator==(const CardColumn &) const = default;
inline bool ColumnSet::operator==(const ColumnSet &) const = default;
inline bool TableCell::operator==(const TableCell &) const = default;
inline bool TableRow::operator==(const TableRow &) const = default;
inline bool CardTable::operator==(const CardTable &) const = default;
inline bool UnknownElement::operator==(const UnknownElement &) const = default;

/// What actions call this node; empty when it has no name.
QString elementId(const CardNode &node);

} // namespace watchroom
