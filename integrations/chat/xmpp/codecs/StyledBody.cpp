// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/chat/xmpp/codecs/StyledBody.h"

#include "app/model/Markdown.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/chat/xmpp/codecs/Elements.h"
#include "integrations/chat/xmpp/codecs/MessageText.h"
#include "integrations/chat/xmpp/codecs/Namespaces.h"
#include "integrations/chat/xmpp/codecs/StylingReader.h"
#include "integrations/chat/xmpp/codecs/StylingWriter.h"
#include "integrations/formats/LinkedText.h"

namespace watchroom::xmpp {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(const TextRun &run)
{
    return !run.bold && !run.italic && !run.strike && !run.code;
}

/// Whether it is nothing but words and links.
bool isPlain(const RichText &text)
{
    return std::ranges::all_of(text.blocks, [](const RichBlock &block) {
        const auto *paragraph = std::get_if<Paragraph>(&block.content);
        return paragraph && std::ranges::all_of(paragraph->runs,
                                                [](const TextRun &run) { return isPlain(run); });
    });
}

} // namespace

QString markdownFromBody(const XmlElement &message, const QString &body)
{
    return toMarkdown(isUnstyled(message) ? linkedText(body) : parseStyling(body));
}

TextRange addMarkdownBody(XmlElement &message, const QString &markdown, const AroundBody &around)
{
    const RichText text = parseMarkdown(markdown);
    const QString body = toStyling(text);
    message.add(writeBody(around.before + body + around.behind));
    if (isPlain(text) && !isPlain(parseStyling(body)))
        message.add(writeUnstyled());
    const int start = countOf(around.before);
    return {start, start + countOf(body)};
}

bool isUnstyled(const XmlElement &message)
{
    return message.has(u"unstyled", ns::kStyling);
}

XmlElement writeUnstyled()
{
    return element(u"unstyled", ns::kStyling);
}

} // namespace watchroom::xmpp
