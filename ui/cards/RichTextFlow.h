// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cards/RichTextLayout.h"

namespace watchroom {

/// Fills a RichTextLayout from top to bottom; used while it is made and then gone.
class RichTextFlow
{
public:
    RichTextFlow(RichTextLayout &target, int width, const RichTextLayout::Options &options);

    void add(const std::vector<RichBlock> &blocks);
    void finish();

private:
    using Block = RichTextLayout::Block;

    void add(const Paragraph &paragraph);
    void add(const Heading &heading);
    void add(const CodeText &code);
    void add(const Quote &quote);
    void add(const List &list);
    void add(const Rule &rule);
    void add(const TextTable &table);

    /// Lays out runs below what is there, indented from the leading edge.
    void addRuns(const Runs &runs, const TextStyle &style);
    /// Lays out runs into a column; returns their height. They are not selectable in reading order
    /// unless the caller continues the plain text itself.
    int placeRuns(const Runs &runs, const TextStyle &style, int x, int y, int width);
    /// How many lines may follow; 0 for any number.
    int roomForLines() const;
    /// Breaks a paragraph into lines; returns how many, nothing when there is no room for all.
    std::optional<int> placeLines(QTextLayout &layout, const TextStyle &style, int x, int width);
    void addCharacterMarks(const Runs &runs, const Block &block, const TextStyle &style);
    void placeMark(const QString &text, int x, int y, int width, const TextStyle &style);
    void beginLine();
    void gap(int px);
    bool isFull() const;
    std::vector<int> columnWidths(const TextTable &table, const TextStyle &style) const;

    TextStyle bodyStyle() const;
    QRect visual(const QRect &rect, int spanWidth) const;

    RichTextLayout &m_to;
    const Theme &m_theme;
    RichTextLayout::Options m_options;
    int m_width;
    int m_codeWidth;
    int m_indent = 0;
    int m_y = 0;
    int m_lines = 0;
    bool m_first = true;
    bool m_inList = false;
    int m_widest = 0;
};

} // namespace watchroom
