// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/Markdown.h"

#include "app/base/PlainText.h"
#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownText.h"

#include <md4c.h>

#include <algorithm>
#include <utility>

namespace watchroom {

namespace {

constexpr qsizetype kMaximumLength = 64 * 1024;
constexpr int kMaximumDepth = 16;
constexpr qsizetype kMaximumLanguageLength = 50;

/// An attribute of a span or block (an address, a language) with its entities resolved.
QString attributeText(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QString part =
            QString::fromUtf8(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? entityText(part) : part;
    }
    return text;
}

/// Builds the tree while md4c reads. Blocks nest properly. Spans do not always: where bare links
/// stand inside of pictures, md4c 0.5.2 leaves spans that it never entered. So a span that is left
/// need not be open, and none stays open beyond its block.
class TreeBuilder
{
public:
    void enterBlock(MD_BLOCKTYPE type, const void *detail);
    void leaveBlock(MD_BLOCKTYPE type, const void *detail);
    void enterSpan(MD_SPANTYPE type, const void *detail);
    void leaveSpan(MD_SPANTYPE type);
    void addText(MD_TEXTTYPE type, const QString &text);
    RichText takeTree();

private:
    /// A block that holds blocks, while it is open.
    struct OpenBlock
    {
        std::vector<RichBlock> blocks;
        List list; ///< Used by lists alone.
    };

    bool openContainer();
    bool closeContainer();
    void addBlock(RichBlock block) { m_open.back().blocks.push_back(std::move(block)); }
    void addRun(const QString &text);
    void leaveStyle(int &count);
    void leaveLink();
    void endLooseText();
    Runs takeRuns();
    void leaveTable();

    std::vector<OpenBlock> m_open{OpenBlock{}};
    int m_depth = 0;     ///< Quotes and lists that are open.
    int m_flattened = 0; ///< Those, and list items, beyond the maximum: they add no level.

    Runs m_runs;
    TextRun m_style; ///< Of the next run.
    int m_bold = 0;
    int m_italic = 0;
    int m_strike = 0;
    std::vector<QString> m_links;
    qsizetype m_lengthBeforeImage = 0;
    qsizetype m_length = 0; ///< Of the text so far, to see whether a picture had words.

    bool m_inCode = false;
    CodeText m_code;
    TextTable m_table;
};

/// Goes one level deeper for a quote or a list; false where the levels end.
bool TreeBuilder::openContainer()
{
    endLooseText();
    if (m_flattened > 0 || m_depth == kMaximumDepth) {
        ++m_flattened;
        return false;
    }
    ++m_depth;
    m_open.emplace_back();
    return true;
}

bool TreeBuilder::closeContainer()
{
    endLooseText();
    if (m_flattened > 0) {
        --m_flattened;
        return false;
    }
    --m_depth;
    return true;
}

void TreeBuilder::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
        openContainer();
        break;
    case MD_BLOCK_OL:
        if (openContainer()) {
            List &list = m_open.back().list;
            list.ordered = true;
            list.start = int(static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start);
        }
        break;
    case MD_BLOCK_LI:
        endLooseText();
        if (m_flattened == 0)
            m_open.emplace_back();
        break;
    case MD_BLOCK_CODE:
        endLooseText();
        m_inCode = true;
        m_code = {};
        m_code.language =
            plainText(attributeText(static_cast<const MD_BLOCK_CODE_DETAIL *>(detail)->lang),
                      kMaximumLanguageLength);
        break;
    case MD_BLOCK_TABLE:
        endLooseText();
        m_table = {};
        break;
    case MD_BLOCK_TR:
        m_table.rows.emplace_back();
        break;
    default:
        endLooseText();
        break;
    }
}

void TreeBuilder::leaveBlock(MD_BLOCKTYPE type, const void *detail)
{
    switch (type) {
    case MD_BLOCK_P:
        endLooseText();
        break;
    case MD_BLOCK_H:
        addBlock({Heading{int(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level), takeRuns()}});
        break;
    case MD_BLOCK_HR:
        addBlock({Rule{}});
        break;
    case MD_BLOCK_CODE:
        m_inCode = false;
        if (m_code.text.endsWith(u'\n'))
            m_code.text.chop(1);
        addBlock({std::exchange(m_code, {})});
        break;
    case MD_BLOCK_QUOTE:
        if (closeContainer()) {
            Quote quote{std::move(m_open.back().blocks)};
            m_open.pop_back();
            addBlock({std::move(quote)});
        }
        break;
    case MD_BLOCK_LI:
        endLooseText();
        if (m_flattened == 0) {
            ListItem item{std::move(m_open.back().blocks)};
            m_open.pop_back();
            m_open.back().list.items.push_back(std::move(item));
        }
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        if (closeContainer()) {
            List list = std::move(m_open.back().list);
            m_open.pop_back();
            addBlock({std::move(list)});
        }
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        m_table.rows.back().push_back(takeRuns());
        break;
    case MD_BLOCK_TABLE:
        leaveTable();
        break;
    default:
        break;
    }
}

void TreeBuilder::leaveTable()
{
    size_t columns = 0;
    for (const auto &row : m_table.rows)
        columns = std::max(columns, row.size());
    for (auto &row : m_table.rows)
        row.resize(columns);
    addBlock({std::exchange(m_table, {})});
}

void TreeBuilder::enterSpan(MD_SPANTYPE type, const void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
        ++m_italic;
        break;
    case MD_SPAN_STRONG:
        ++m_bold;
        break;
    case MD_SPAN_DEL:
        ++m_strike;
        break;
    case MD_SPAN_CODE:
        m_style.code = true;
        break;
    case MD_SPAN_A:
        m_links.push_back(
            allowedLink(attributeText(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href)));
        break;
    case MD_SPAN_IMG:
        m_links.push_back(
            allowedLink(attributeText(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src)));
        m_lengthBeforeImage = m_length;
        break;
    default:
        break;
    }
}

void TreeBuilder::leaveSpan(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        leaveStyle(m_italic);
        break;
    case MD_SPAN_STRONG:
        leaveStyle(m_bold);
        break;
    case MD_SPAN_DEL:
        leaveStyle(m_strike);
        break;
    case MD_SPAN_CODE:
        m_style.code = false;
        break;
    case MD_SPAN_A:
        leaveLink();
        break;
    case MD_SPAN_IMG:
        // A picture without a description is a link that shows its address.
        if (m_length == m_lengthBeforeImage && !m_links.empty())
            addRun(QString(m_links.back()));
        leaveLink();
        break;
    default:
        break;
    }
}

void TreeBuilder::leaveStyle(int &count)
{
    count = std::max(0, count - 1);
}

void TreeBuilder::leaveLink()
{
    if (!m_links.empty())
        m_links.pop_back();
}

void TreeBuilder::addText(MD_TEXTTYPE type, const QString &text)
{
    if (m_inCode) {
        m_code.text += text;
        return;
    }
    switch (type) {
    case MD_TEXT_NULLCHAR:
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        addRun(QStringLiteral("\n"));
        break;
    case MD_TEXT_ENTITY:
        addRun(entityText(text));
        break;
    default:
        addRun(text);
        break;
    }
}

void TreeBuilder::addRun(const QString &text)
{
    if (text.isEmpty())
        return;
    m_length += text.size();
    m_style.bold = m_bold > 0;
    m_style.italic = m_italic > 0;
    m_style.strike = m_strike > 0;
    // A picture inside a link leads where the link leads.
    m_style.link = m_links.empty()             ? QString()
                   : m_links.front().isEmpty() ? m_links.back()
                                               : m_links.front();
    if (!m_runs.empty()) {
        TextRun &last = m_runs.back();
        m_style.text = last.text;
        if (last == m_style) {
            last.text += text;
            m_style.text.clear();
            return;
        }
    }
    m_style.text = text;
    m_runs.push_back(m_style);
    m_style.text.clear();
}

/// The text of the block that ends, and with it every span.
Runs TreeBuilder::takeRuns()
{
    m_bold = m_italic = m_strike = 0;
    m_links.clear();
    m_style = {};
    return withMentions(std::exchange(m_runs, {}));
}

/// The items of tight lists have their text without a paragraph around it; here it gets one.
void TreeBuilder::endLooseText()
{
    if (Runs runs = takeRuns(); !runs.empty())
        addBlock({Paragraph{std::move(runs)}});
}

RichText TreeBuilder::takeTree()
{
    endLooseText();
    return RichText{std::move(m_open.front().blocks)};
}

TreeBuilder &builder(void *userData)
{
    return *static_cast<TreeBuilder *>(userData);
}

MD_PARSER parser()
{
    MD_PARSER parser{};
    parser.flags =
        MD_FLAG_STRIKETHROUGH | MD_FLAG_TABLES | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        builder(data).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        builder(data).leaveBlock(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        builder(data).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        builder(data).leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        builder(data).addText(type, QString::fromUtf8(text, size));
        return 0;
    };
    return parser;
}

} // namespace

RichText parseMarkdown(const QString &markdown)
{
    const QString text = plainMultilineText(markdown, kMaximumLength);
    if (text.isEmpty())
        return {};
    const QByteArray bytes = text.toUtf8();
    const MD_PARSER rules = parser();
    TreeBuilder tree;
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &rules, &tree) != 0)
        return RichText{
            {RichBlock{Paragraph{{TextRun{.text = text}}}}}}; // out of memory: as it was typed
    return tree.takeTree();
}

} // namespace watchroom
