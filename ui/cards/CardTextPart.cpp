// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardParts.h"
#include "ui/cards/RichTextPiece.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace watchroom {

namespace {

constexpr int kShownLines = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

TextRole roleOf(TextBlock::Style style)
{
    switch (style) {
    case TextBlock::Style::Heading:
        return TextRole::BodyStrong;
    case TextBlock::Style::Subtle:
        return TextRole::Meta;
    case TextBlock::Style::Body:
        break;
    }
    return TextRole::Small;
}

QColor colourOf(const TextBlock &text, const CardContext &context)
{
    if (text.tone && !context.isOver)
        return context.theme->tone(static_cast<ToneRole>(*text.tone)).text;
    if (text.style == TextBlock::Style::Subtle)
        return context.theme->colour.text3;
    return text.style == TextBlock::Style::Heading ? context.text() : context.text2();
}

} // namespace

Sheet textPart(const TextBlock &text, const QString &name, const CardContext &context, int width)
{
    Sheet sheet;
    const bool whole = context.view.unfolded.contains(name);
    const int lines = text.maximumLines > 0 ? text.maximumLines : kShownLines;
    RichTextLayout layout(text.text.rich, context.theme, width,
                          {.role = roleOf(text.style),
                           .colour = colourOf(text, context),
                           .maximumLines = whole ? 0 : lines,
                           .direction = context.direction});
    const bool foldable = whole || layout.isTruncated();
    int height = layout.size().height();
    for (const LinkBox &link : layout.links())
        sheet.addTarget({.kind = CardTarget::Kind::Link,
                         .value = link.address,
                         .rect = link.rect,
                         .name = plainText(link.text),
                         .hint = plainText(link.address)});
    for (const CodeBox &code : layout.codeBoxes())
        addCopyButton(sheet, code.rect, code.text, context);
    sheet.add<RichTextPiece>(QPoint(0, 0), std::move(layout));
    if (foldable) {
        const TextStyle style =
            TextStyle::of(*context.theme, TextRole::Button, context.theme->colour.accent);
        const StyledText words(whole ? Words::tr("Less") : Words::tr("More"));
        const QRect rect(0, height, std::min(width, textWidth(words, style)), style.line);
        addText(sheet, rect.topLeft(), rect.width(), words, style, context, 1);
        sheet.addTarget(
            {.kind = CardTarget::Kind::Unfold,
             .value = name,
             .rect = rect,
             .name = whole ? Words::tr("Show less text") : Words::tr("Show the whole text")});
        height += style.line;
    }
    sheet.size = {width, height};
    return sheet;
}

} // namespace watchroom
