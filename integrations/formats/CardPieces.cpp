// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/CardPieces.h"

#include "app/model/LinkPolicy.h"
#include "app/model/MarkdownWriter.h"

namespace watchroom {

TextBlock textOf(const RichText &text, TextBlock::Style style)
{
    return {.text = MarkupText(toMarkdown(text)), .style = style};
}

TextBlock literalText(const QString &words, TextBlock::Style style)
{
    return {.text = MarkupText(escapedMarkdown(words)), .style = style};
}

RichText linkedWords(const QString &words, const QString &address)
{
    if (words.isEmpty())
        return {};
    return {{{Paragraph{{TextRun{.text = words, .link = allowedLink(address)}}}}}};
}

ActionSpec opening(const QString &id, const QString &title, const QString &address)
{
    return {.id = ActionId(id),
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

} // namespace watchroom
