// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/RichTextPiece.h"

#include "app/base/PlainText.h"

namespace watchroom {

namespace {

constexpr int kTextShownLines = 3;

QColor blockColourOf(const TextBlock &text, const CardContext &context)
{
    const bool loud = text.style == TextBlock::Style::Heading ||
                      text.weight == TextWeight::Bolder || text.size > TextSize::Small;
    const QColor usual = text.style == TextBlock::Style::Subtle ? context.theme->colour.text3
                         : loud                                 ? context.text()
                                                                : context.text2();
    return toneTextOf(text.tone, usual, context);
}

TextStyle blockStyleOf(const TextBlock &text, const NodeScope &scope)
{
    const QColor colour = blockColourOf(text, scope.context);
    const bool plain = text.size == TextSize::Default && text.weight == TextWeight::Default;
    if (plain && text.style == TextBlock::Style::Heading)
        return TextStyle::of(scope.theme(), TextRole::BodyStrong, colour);
    if (plain && text.style == TextBlock::Style::Subtle && !text.mono)
        return TextStyle::of(scope.theme(), TextRole::Meta, colour);
    const bool heavy = text.style == TextBlock::Style::Heading;
    const TextWeight usual = heavy ? TextWeight::Bolder : scope.weight;
    return textStyleOf(text.size, text.weight == TextWeight::Default ? usual : text.weight,
                       text.mono, colour, scope.theme());
}

} // namespace

QFont fontOfText(const TextBlock &text, const NodeScope &scope)
{
    return blockStyleOf(text, scope).font;
}

Sheet textPart(const TextBlock &text, const NodeScope &scope, int width)
{
    Sheet sheet;
    const CardContext &context = scope.context;
    if (text.text.rich.isEmpty())
        return sheet;
    const bool whole = context.view.unfolded.contains(scope.path);
    const int lines = !text.wrap ? 1 : text.maximumLines > 0 ? text.maximumLines : kTextShownLines;
    const TextStyle style = blockStyleOf(text, scope);
    RichTextLayout layout(text.text.rich, context.theme, width,
                          {.colour = style.colour,
                           .maximumLines = whole ? 0 : lines,
                           .direction = context.direction,
                           .style = style,
                           .alignment = text.alignment.value_or(scope.alignment)});
    const bool foldable = text.wrap && (whole || layout.isTruncated());
    const int used = layout.size().width();
    int height = layout.size().height();
    addLinks(sheet, layout, {0, 0}, context);
    for (const CodeBox &code : layout.codeBoxes())
        addCopyButton(sheet, beforeTurning(code.rect, used, context), code.text, context);
    sheet.add<RichTextPiece>(QPoint(0, 0), std::move(layout), text.text.rich.toPlainText());
    if (foldable)
        height += addMoreLine(sheet, height, scope, whole, width);
    sheet.size = {width, height};
    return sheet;
}

void addLinks(Sheet &sheet, const RichTextLayout &layout, const QPoint &at,
              const CardContext &context)
{
    for (const LinkBox &link : layout.links())
        sheet.addTarget(
            {.kind = CardTarget::Kind::Link,
             .value = link.address,
             .rect = beforeTurning(link.rect, layout.size().width(), context).translated(at),
             .name = plainText(link.text),
             .hint = plainText(link.address)});
}

int addMoreLine(Sheet &sheet, int y, const NodeScope &scope, bool whole, int width)
{
    const TextStyle style =
        TextStyle::of(scope.theme(), TextRole::Button, scope.theme().colour.accent);
    const StyledText words(whole ? CardTexts::tr("Less") : CardTexts::tr("More"));
    const QRect rect(0, y, std::min(width, textWidth(words, style)), style.line);
    addText(sheet, rect.topLeft(), rect.width(), words, style, scope.context, 1);
    sheet.addTarget(
        {.kind = CardTarget::Kind::Unfold,
         .value = scope.path,
         .rect = rect,
         .name = whole ? CardTexts::tr("Show less text") : CardTexts::tr("Show the whole text")});
    return style.line;
}

QRect beforeTurning(const QRect &rect, int width, const CardContext &context)
{
    if (context.direction == Qt::LeftToRight)
        return rect;
    return {width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()};
}

} // namespace watchroom
