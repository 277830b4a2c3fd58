// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/RichTextBuilder.h"

#include "app/model/MarkdownText.h"

#include <algorithm>
#include <utility>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRichTextBuilderMaximumDepth = 16;
constexpr size_t kRichTextBuilderMaximumRows = 100;
constexpr size_t kMaximumCells = 20;

/// What HTML takes for white space: not the spaces that do not break.
bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

void trimEnd(QString &text)
{
    while (!text.isEmpty() && isHtmlSpace(text.back()))
        text.chop(1);
}

void trimEnd(Runs &runs)
{
    while (!runs.empty()) {
        trimEnd(runs.back().text);
        if (!runs.back().text.isEmpty())
            return;
        runs.pop_back();
    }
}

bool hasSameStyle(const TextRun &one, const TextRun &other)
{
    return one.bold == other.bold && one.italic == other.italic && one.strike == other.strike &&
           one.code == other.code && one.link == other.link;
}

} // namespace

void RichTextBuilder::leave(Style style)
{
    int &count = m_styles[size_t(style)];
    count = std::max(0, count - 1);
}

void RichTextBuilder::addText(const QString &text)
{
    if (m_code) {
        m_code->text += text;
        return;
    }
    QString words;
    bool space = false;
    for (const QChar c : text) {
        if (isHtmlSpace(c)) {
            space = true;
            continue;
        }
        if (space && !(words.isEmpty() && endsInSpace()))
            words += u' ';
        space = false;
        words += c;
    }
    if (space && !(words.isEmpty() && endsInSpace()))
        words += u' ';
    addRun(words);
}

/// Whether another space would not be seen.
bool RichTextBuilder::endsInSpace() const
{
    return m_runs.empty() || isHtmlSpace(m_runs.back().text.back());
}

void RichTextBuilder::addLineBreak()
{
    if (m_code) {
        m_code->text += u'\n';
        return;
    }
    if (inTable() || m_heading > 0) {
        addText(u" "_s);
        return;
    }
    // Two in a row end the paragraph.
    if (!m_runs.empty() && m_runs.back().text.endsWith(u'\n'))
        startParagraph();
    trimEnd(m_runs);
    if (!m_runs.empty())
        addRun(u"\n"_s);
}

void RichTextBuilder::addRun(const QString &text)
{
    if (text.isEmpty())
        return;
    TextRun run{.bold = m_styles[size_t(Style::Bold)] > 0,
                .italic = m_styles[size_t(Style::Italic)] > 0,
                .strike = m_styles[size_t(Style::Strike)] > 0,
                .code = m_styles[size_t(Style::Code)] > 0,
                .link = m_link};
    if (m_runs.empty() || !hasSameStyle(m_runs.back(), run))
        m_runs.push_back(std::move(run));
    m_runs.back().text += text;
}

void RichTextBuilder::addRule()
{
    startParagraph();
    if (!inTable())
        addBlock({Rule{}});
}

/// Inside of a table and of code a paragraph is a space or a line of its own.
void RichTextBuilder::startParagraph()
{
    if (inTable()) {
        addText(u" "_s);
        return;
    }
    if (m_code) {
        if (!m_code->text.isEmpty() && !m_code->text.endsWith(u'\n'))
            m_code->text += u'\n';
        return;
    }
    endBlock();
}

void RichTextBuilder::startHeading(int level)
{
    startParagraph();
    if (!inTable() && !m_code)
        m_heading = level;
}

void RichTextBuilder::endBlock()
{
    const int level = std::exchange(m_heading, 0);
    Runs runs = takeRuns();
    if (runs.empty())
        return;
    if (level > 0)
        addBlock({Heading{level, std::move(runs)}});
    else
        addBlock({Paragraph{std::move(runs)}});
}

Runs RichTextBuilder::takeRuns()
{
    trimEnd(m_runs);
    return withMentions(std::exchange(m_runs, {}));
}

void RichTextBuilder::addBlock(RichBlock block)
{
    if (m_open.back().kind == Kind::List) // text between the items of a list
        m_open.push_back({Kind::Item, {}, {}});
    m_open.back().blocks.push_back(std::move(block));
}

/// False where the levels end, and inside of what has none.
bool RichTextBuilder::openContainer(Kind kind)
{
    startParagraph();
    if (inTable() || m_code)
        return false;
    if (m_depth == kRichTextBuilderMaximumDepth) {
        ++m_ignored;
        return false;
    }
    if (m_open.back().kind == Kind::List)
        m_open.push_back({Kind::Item, {}, {}});
    ++m_depth;
    m_open.push_back({kind, {}, {}});
    return true;
}

void RichTextBuilder::closeContainer(Kind kind)
{
    startParagraph();
    if (inTable() || m_code)
        return;
    if (m_ignored > 0) {
        --m_ignored;
        return;
    }
    if (!std::ranges::contains(m_open, kind, &Open::kind))
        return;
    while (m_open.back().kind != kind)
        closeInnermost();
    closeInnermost();
}

void RichTextBuilder::closeInnermost()
{
    endBlock();
    Open closed = std::move(m_open.back());
    m_open.pop_back();
    if (closed.kind == Kind::Item) {
        if (!closed.blocks.empty())
            m_open.back().list.items.push_back({std::move(closed.blocks)});
        return;
    }
    --m_depth;
    if (closed.kind == Kind::List && !closed.list.items.empty())
        addBlock({std::move(closed.list)});
    if (closed.kind == Kind::Quote && !closed.blocks.empty())
        addBlock({Quote{std::move(closed.blocks)}});
}

void RichTextBuilder::openQuote()
{
    openContainer(Kind::Quote);
}

void RichTextBuilder::closeQuote()
{
    closeContainer(Kind::Quote);
}

void RichTextBuilder::openList(bool ordered, int start)
{
    if (openContainer(Kind::List)) {
        m_open.back().list.ordered = ordered;
        m_open.back().list.start = start;
    }
}

void RichTextBuilder::closeList()
{
    closeContainer(Kind::List);
}

void RichTextBuilder::startItem()
{
    startParagraph();
    if (inTable() || m_code || m_ignored > 0)
        return;
    if (m_open.back().kind == Kind::Item)
        closeInnermost();
    if (m_open.back().kind != Kind::List && !openContainer(Kind::List))
        return;
    m_open.push_back({Kind::Item, {}, {}});
}

void RichTextBuilder::openCode(const QString &language)
{
    startParagraph();
    if (inTable())
        enter(Style::Code);
    else if (!m_code)
        m_code = CodeText{.language = language, .text = {}};
}

void RichTextBuilder::closeCode()
{
    if (inTable()) {
        leave(Style::Code);
        return;
    }
    if (!m_code)
        return;
    CodeText code = *std::exchange(m_code, {});
    if (code.text.startsWith(u'\n'))
        code.text.removeFirst();
    trimEnd(code.text);
    if (!code.text.isEmpty())
        addBlock({std::move(code)});
}

void RichTextBuilder::openTable()
{
    startParagraph();
    if (inTable())
        ++m_innerTables;
    else if (!m_code)
        m_table.emplace();
}

void RichTextBuilder::closeTable()
{
    if (!inTable())
        return;
    if (m_innerTables > 0) {
        --m_innerTables;
        return;
    }
    endCell();
    TextTable table = *std::exchange(m_table, {});
    std::erase_if(table.rows, [](const auto &row) {
        return std::ranges::all_of(row, [](const Runs &cell) { return cell.empty(); });
    });
    size_t columns = 0;
    for (const auto &row : table.rows)
        columns = std::max(columns, row.size());
    for (auto &row : table.rows)
        row.resize(columns);
    if (!table.rows.empty())
        addBlock({std::move(table)});
}

void RichTextBuilder::startRow()
{
    if (!inTable() || m_innerTables > 0) {
        startParagraph();
        return;
    }
    endCell();
    addRow();
}

void RichTextBuilder::startCell()
{
    if (!inTable() || m_innerTables > 0) {
        startParagraph();
        return;
    }
    endCell();
    if (m_table->rows.empty())
        addRow();
    m_inCell = true;
}

void RichTextBuilder::addRow()
{
    m_rowIsCut = m_table->rows.size() == kRichTextBuilderMaximumRows;
    if (!m_rowIsCut)
        m_table->rows.emplace_back();
}

/// Words outside of the cells, a table's caption for one, are a row of their own.
void RichTextBuilder::endCell()
{
    Runs cell = takeRuns();
    if (!m_inCell && cell.empty())
        return;
    if (!m_inCell)
        addRow();
    m_inCell = false;
    auto &row = m_table->rows.back();
    if (!m_rowIsCut && row.size() < kMaximumCells)
        row.push_back(std::move(cell));
    else
        m_wasCut |= !cell.empty();
}

RichText RichTextBuilder::takeText()
{
    closeCode();
    m_innerTables = 0;
    closeTable();
    while (m_open.size() > 1)
        closeInnermost();
    endBlock();
    return RichText{std::move(m_open.front().blocks)};
}

} // namespace watchroom
