// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ActionRegistry.h"
#include "app/model/Card.h"
#include "app/model/JsonReader.h"

namespace watchroom {

/// What the readers of a card's parts share while one card is read.
struct CardReading
{
    CardLimits &limits;
    ActionRegistry actions;
    int level = 0;        ///< How deeply the element stands that is read; see CardLimits.
    int placeholders = 0; ///< Elements that were not known and had nothing to stand in for them.
};

using NodeContent = decltype(CardNode::content);

/// Goes into a container while it lives. False when that is too deep, which is then noted.
class Nesting
{
public:
    Nesting(CardReading &reading, int levels);
    ~Nesting() { m_reading.level -= m_levels; }
    Q_DISABLE_COPY_MOVE(Nesting)

    explicit operator bool() const { return m_reading.level <= CardLimits::kMaximumContainerDepth; }

private:
    CardReading &m_reading;
    int m_levels;
};

// What one level of each costs; see CardLimits.
constexpr int kContainerLevels = 1;
constexpr int kColumnLevels = 2;
constexpr int kCellLevels = 3;
constexpr int kShownCardLevels = 2; ///< Beside the container that its body is.

/// The elements of an array, without those that are over a limit or too deep.
std::vector<CardNode> readElements(const JsonReader &owner, const char *key, CardReading &reading);

/// Everything that a container, column, cell or card has beside its frame. False when it stands too
/// deep.
bool readBox(const JsonReader &object, const char *itemsKey, Container &box, CardReading &reading);

/// How wide a column is; `otherwise` when it does not say, or says it wrongly.
ColumnWidth readWidth(const JsonReader &element, ColumnWidth otherwise);

/// An element that cannot be shown, with the sentence that stands in its place.
UnknownElement notShown(const JsonReader &element, const QString &sentence, CardReading &reading);

/// The words that stand where something is not shown.
CardNode subtleLine(const QString &sentence);

/// Whether everything is there that the element asks for under "requires".
bool meetsRequirements(const JsonReader &element);

/// Reads an element of one type, or nothing when it stands too deep.
using ElementReader = std::optional<NodeContent> (*)(const JsonReader &, CardReading &);

// The readers of single types.
std::optional<NodeContent> readTextBlock(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readRichText(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readFacts(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readImage(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readImageSet(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readMedia(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readContainer(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readColumns(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readTable(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readActions(const JsonReader &element, CardReading &reading);
std::optional<NodeContent> readInputElement(const JsonReader &element, CardReading &reading);

/// The reader of one of our own types or of one that Teams adds; none for other types.
ElementReader ownElementReader(std::string_view type);

} // namespace watchroom
