// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RichText.h"

#include <array>
#include <optional>

namespace watchroom {

/// Builds formatted text from things that open and close in whatever order they come, as those of
/// HTML do: what is left open closes at the end, what closes without being open is ignored. White
/// space collapses; quotes and lists beyond 16 levels add no level; a table has at most 100 rows of
/// 20 cells, and everything inside of it is on one line.
class RichTextBuilder
{
public:
    enum class Style { Bold, Italic, Strike, Code };

    void enter(Style style) { ++m_styles[size_t(style)]; }
    void leave(Style style);
    /// What follows leads there; nowhere when it is empty.
    void setLink(const QString &address) { m_link = address; }

    void addText(const QString &text);
    void addLineBreak();
    void addRule();

    void startParagraph();
    void startHeading(int level);
    void openQuote();
    void closeQuote();
    void openList(bool ordered, int start);
    void closeList();
    /// Opens a list around it where there is none.
    void startItem();

    void openCode(const QString &language);
    void closeCode();

    void openTable();
    void closeTable();
    void startRow();
    void startCell();

    /// Whether a table was cut.
    bool wasCut() const { return m_wasCut; }
    RichText takeText();

private:
    enum class Kind { Root, Quote, List, Item };
    /// A block that holds blocks, while it is open.
    struct Open
    {
        Kind kind = Kind::Root;
        std::vector<RichBlock> blocks;
        List list; ///< Used by lists alone.
    };

    bool openContainer(Kind kind);
    void closeContainer(Kind kind);
    void closeInnermost();
    void endBlock();
    void addBlock(RichBlock block);
    void addRun(const QString &text);
    bool endsInSpace() const;
    Runs takeRuns();
    bool inTable() const { return m_table.has_value(); }
    void addRow();
    void endCell();

    std::vector<Open> m_open{Open{}};
    int m_depth = 0;   ///< Quotes and lists that are open.
    int m_ignored = 0; ///< Those beyond the maximum.

    Runs m_runs;
    std::array<int, 4> m_styles{};
    QString m_link;
    int m_heading = 0; ///< The level of the heading that is open.
    std::optional<CodeText> m_code;
    std::optional<TextTable> m_table;
    int m_innerTables = 0; ///< Their cells are words of the outer one's.
    bool m_inCell = false;
    bool m_rowIsCut = false;
    bool m_wasCut = false;
};

} // namespace watchroom
