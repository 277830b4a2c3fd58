// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "app/model/LinkPolicy.h"
#include "app/model/Markdown.h"

#include <algorithm>

using namespace watchroom;

namespace {

constexpr int kMaximumDepth = 16;

bool isDangerous(QChar c)
{
    const char16_t code = c.unicode();
    return (code < u' ' && code != u'\n' && code != u'\t') || (code >= 0x7F && code < 0xA0) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0x200B;
}

/// Looks at every word of a tree.
struct TreeCheck
{
    int depth = 0;

    void operator()(const Runs &runs) const
    {
        for (const TextRun &run : runs) {
            check(!run.text.isEmpty());
            check(std::ranges::none_of(run.text, isDangerous));
            check(run.link.isEmpty() || allowedLink(run.link) == run.link);
            check(!run.mention || (run.text.startsWith(u'@') && run.link.isEmpty() && !run.code));
        }
    }
    void operator()(const Paragraph &paragraph) const { (*this)(paragraph.runs); }
    void operator()(const Heading &heading) const
    {
        check(heading.level >= 1 && heading.level <= 6);
        (*this)(heading.runs);
    }
    void operator()(const CodeText &code) const
    {
        check(std::ranges::none_of(code.text, isDangerous));
    }
    void operator()(const Rule &) const {}
    void operator()(const Quote &quote) const { TreeCheck{depth + 1}(quote.blocks); }
    void operator()(const List &list) const
    {
        for (const ListItem &item : list.items)
            TreeCheck{depth + 1}(item.blocks);
    }
    void operator()(const TextTable &table) const
    {
        for (const auto &row : table.rows) {
            check(row.size() == table.rows.front().size());
            for (const Runs &cell : row)
                (*this)(cell);
        }
    }
    void operator()(const std::vector<RichBlock> &blocks) const
    {
        check(depth <= kMaximumDepth);
        for (const RichBlock &block : blocks)
            std::visit(*this, block.content);
    }
};

} // namespace

/// Any bytes are a message. Nothing that plain text removes, and no link that may not be opened,
/// comes through.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RichText tree = parseMarkdown(QString::fromUtf8(bytesOf(data, size)));
    TreeCheck()(tree.blocks);
    (void)tree.toPlainText();
    return 0;
}
