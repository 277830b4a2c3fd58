// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace watchroom {

// Formatted text as values: what Markdown (and later HTML and message styling) is parsed into, and
// what QTextLayout paints. It cannot name a file, run a script or load anything.

/// A stretch of text in one style.
struct TextRun
{
    QString text;
    bool bold = false;
    bool italic = false;
    bool strike = false;
    bool code = false;
    bool mention = false;
    QString link; ///< An allowed address (see LinkPolicy.h), or empty.

    bool operator==(const TextRun &) const = default;
};

using Runs = std::vector<TextRun>;
struct RichBlock;

struct Paragraph
{
    Runs runs;
    bool operator==(const Paragraph &) const = default;
};

struct Heading
{
    int level = 1; ///< 1 to 6.
    Runs runs;
    bool operator==(const Heading &) const = default;
};

struct CodeText
{
    QString language; ///< As the writer named it; may be unknown or empty.
    QString text;     ///< Without the last line break.
    bool operator==(const CodeText &) const = default;
};

struct Quote
{
    std::vector<RichBlock> blocks;
    bool operator==(const Quote &) const;
};

struct ListItem
{
    std::vector<RichBlock> blocks;
    bool operator==(const ListItem &) const;
};

struct List
{
    bool ordered = false;
    int start = 1;
    std::vector<ListItem> items;
    bool operator==(const List &) const;
};

struct Rule
{
    bool operator==(const Rule &) const = default;
};

struct TextTable
{
    std::vector<std::vector<Runs>>
        rows; ///< The first row is the header; all rows are equally long.
    bool operator==(const TextTable &) const = default;
};

struct RichBlock
{
    std::variant<Paragraph, Heading, CodeText, Quote, List, Rule, TextTable> content;
    bool operator==(const RichBlock &) const = default;
};

inline bool Quote::operator==(const Quote &) const = default;
inline bool ListItem::operator==(const ListItem &) const = default;
inline bool List::operator==(const List &) const = default;

/// A whole message or a card's text.
struct RichText
{
    std::vector<RichBlock> blocks;
    bool operator==(const RichText &) const = default;

    bool isEmpty() const { return blocks.empty(); }

    /// The words alone, blocks on lines of their own: for search, copying and screen readers.
    QString toPlainText() const;
};

} // namespace watchroom
