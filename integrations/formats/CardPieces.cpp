// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardPieces.h"

#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownWriter.h"

#include <iterator>

namespace watchroom {

std::vector<CardNode> textNode(const RichText &text, int maximumLines)
{
    if (text.isEmpty())
        return {};
    return {{TextBlock{.text = MarkupText(toMarkdown(text)), .maximumLines = maximumLines}}};
}

std::vector<CardNode> headingNode(const QString &title, const QString &address)
{
    if (title.isEmpty())
        return {};
    const RichText text{{{Paragraph{{TextRun{.text = title, .link = allowedLink(address)}}}}}};
    return {{TextBlock{.text = MarkupText(toMarkdown(text)), .style = TextBlock::Style::Heading}}};
}

CardNode withBeside(std::vector<CardNode> content, CardNode beside, Alignment where)
{
    CardColumn wide{.box = {.items = std::move(content)}};
    CardColumn narrow{.width = {.kind = ColumnWidth::Kind::Auto}};
    narrow.box.items.push_back(std::move(beside));
    ColumnSet set;
    set.columns.push_back(std::move(wide));
    set.columns.insert(where == Alignment::Start ? set.columns.begin() : set.columns.end(),
                       std::move(narrow));
    return {std::move(set)};
}

ActionSpec opening(const ActionId &id, const QString &title, const QString &address)
{
    return {.id = id,
            .title = title,
            .effect = Effect::Read,
            .openAddress = allowedLink(address),
            .takesInputs = false};
}

QString pictureLink(const QString &address)
{
    const QString link = allowedLink(address);
    return link.startsWith(u"http:") || link.startsWith(u"https:") ? link : QString();
}

void append(std::vector<CardNode> &nodes, std::vector<CardNode> more)
{
    std::ranges::move(more, std::back_inserter(nodes));
}

} // namespace watchroom
