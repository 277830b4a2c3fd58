// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FuzzCheck.h"

#include "app/model/LinkPolicy.h"
#include "app/model/Markdown.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/HtmlText.h"

#include <algorithm>

using namespace watchroom;

namespace {

void checkRuns(const Runs &runs)
{
    for (const TextRun &run : runs) {
        check(!run.text.isEmpty());
        check(run.link.isEmpty() || allowedLink(run.link) == run.link);
    }
}

/// How deep quotes and lists nest; every run on the way is looked at.
int depthOf(const std::vector<RichBlock> &blocks)
{
    int depth = 0;
    for (const RichBlock &block : blocks) {
        if (const auto *paragraph = std::get_if<Paragraph>(&block.content))
            checkRuns(paragraph->runs);
        if (const auto *heading = std::get_if<Heading>(&block.content))
            checkRuns(heading->runs);
        if (const auto *quote = std::get_if<Quote>(&block.content))
            depth = std::max(depth, 1 + depthOf(quote->blocks));
        if (const auto *list = std::get_if<List>(&block.content)) {
            check(!list->items.empty());
            for (const ListItem &item : list->items)
                depth = std::max(depth, 1 + depthOf(item.blocks));
        }
        if (const auto *table = std::get_if<TextTable>(&block.content)) {
            for (const auto &row : table->rows)
                check(row.size() == table->rows.front().size());
        }
    }
    return depth;
}

/// Whether an item of a list holds more than a paragraph. md4c 0.5.2 then sometimes takes its last
/// part for code, escapes and all: what it reads as the block before are the offsets of lines.
bool hasLongItems(const std::vector<RichBlock> &blocks)
{
    return std::ranges::any_of(blocks, [](const RichBlock &block) {
        if (const auto *quote = std::get_if<Quote>(&block.content))
            return hasLongItems(quote->blocks);
        const auto *list = std::get_if<List>(&block.content);
        return list && std::ranges::any_of(list->items, [](const ListItem &item) {
                   return item.blocks.size() > 1 || hasLongItems(item.blocks);
               });
    });
}

QString wordsOf(const RichText &text)
{
    QString words = text.toPlainText();
    words.removeIf([](QChar c) { return c.isSpace(); });
    return words;
}

} // namespace

/// Any bytes are HTML, and its words are the same as the Markdown that a card keeps of it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString html = QString::fromUtf8(bytesOf(data, size));
    Losses losses;
    const RichText text = richTextFromHtml(html, losses);
    check(depthOf(text.blocks) <= 16);
    const RichText again = parseMarkdown(toMarkdown(text));
    check(hasLongItems(text.blocks) || wordsOf(again) == wordsOf(text));
    for (const CardImage &picture : contentOfHtml(html, losses).pictures)
        check(allowedLink(picture.address) == picture.address);
    return 0;
}
