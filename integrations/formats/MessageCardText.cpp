// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integrations/formats/MessageCardText.h"

#include "app/base/PlainText.h"
#include "app/model/MarkdownWriter.h"
#include "integrations/formats/HtmlText.h"

#include <QRegularExpression>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// Senders put line breaks of HTML into Markdown.
QString withLineBreaks(QString text)
{
    static const QRegularExpression kLineBreak(u"<br\\s*/?>"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    return text.replace(kLineBreak, u"\n"_s);
}

bool hasTags(const QString &text)
{
    static const QRegularExpression kTag(
        u"</?(?:a|b|i|u|s|p|em|strong|del|div|span|h[1-6]|ul|ol|li|code|pre|img|table|tr|td|th|"
        "blockquote|hr)\\b[^<>]*>"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(kTag);
}

} // namespace

MarkupText messageCardText(const QString &text, bool isMarkdown, Losses &losses)
{
    if (!isMarkdown)
        return MarkupText(escapedMarkdown(plainMultilineText(text)));
    if (hasTags(text))
        return MarkupText(toMarkdown(richTextFromHtml(text, losses)));
    return MarkupText(plainMultilineText(withLineBreaks(text)));
}

QString messageCardLine(const QString &text, Losses &losses)
{
    return plainText(messageCardText(text, true, losses).rich.toPlainText());
}

} // namespace watchroom
