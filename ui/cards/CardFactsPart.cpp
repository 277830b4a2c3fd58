// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardParts.h"
#include "ui/cards/RichTextPiece.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/SparklinePiece.h"
#include "ui/cards/TextPiece.h"
#include "ui/cards/Tones.h"

#include "app/base/PlainText.h"
#include "ui/kit/Icons.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kFactsColumnGap = 28;
constexpr int kRowGap = 8;
constexpr int kFactsIcon = 14;
constexpr int kFactsIconGap = 5;
constexpr int kSparkWidth = 174;
constexpr int kSparkHeight = 34;
constexpr int kRoomForBoth = 400;
constexpr int kValueLines = 3;
constexpr int kFactsLongestLabel = 200;
constexpr int kLongestValue = 2000;

TextStyle labelStyle(const CardContext &context)
{
    return TextStyle::of(*context.theme, TextRole::Meta, context.theme->colour.text3);
}

TextStyle valueStyle(const Fact &fact, const CardContext &context)
{
    const Theme &theme = *context.theme;
    TextStyle style = TextStyle::of(theme, TextRole::Button, context.text());
    if (fact.mono) {
        const int line = style.line;
        style = TextStyle::of(theme, TextRole::Code, context.text());
        style.line = std::max(line, style.line - 2);
    }
    return style;
}

/// A formatted value in a width, with its links; returns its height.
int addMarkup(Sheet &sheet, const QPoint &at, int width, const RichText &rich,
              const TextStyle &style, const CardContext &context)
{
    RichTextLayout layout(rich, context.theme, width,
                          {.colour = style.colour,
                           .maximumLines = kValueLines,
                           .direction = context.direction,
                           .style = style});
    addLinks(sheet, layout, at, context);
    const int height = layout.size().height();
    sheet.add<RichTextPiece>(at, std::move(layout), rich.toPlainText());
    return height;
}

int naturalWidth(const Fact &fact, const TextStyle &style, const CardContext &context, int width)
{
    if (!fact.markup)
        return textWidth(StyledText(plainText(fact.value, kLongestValue)), style);
    return RichTextLayout(fact.markup->rich, context.theme, width, {.style = style}).size().width();
}

/// One fact: its label above its value.
Sheet factSheet(const Fact &fact, const CardContext &context, int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const TextStyle label = labelStyle(context);
    const TextStyle value = valueStyle(fact, context);
    const StyledText labelText(plainText(fact.label, kFactsLongestLabel));
    const int icon = fact.tone ? theme.scaled(kFactsIcon) + kFactsIconGap : 0;
    const int natural = std::max(textWidth(labelText, label),
                                 naturalWidth(fact, value, context, width - icon) + icon);
    const int used = std::min(natural, width);

    int y = addText(sheet, {0, 0}, used, labelText, label, context, 1);
    y += 1;
    if (fact.tone) {
        const QColor colour =
            context.isOver ? context.text() : theme.tone(toneRole(*fact.tone)).text;
        const int size = theme.scaled(kFactsIcon);
        sheet.add<IconPiece>(QRect(0, y + (value.line - size) / 2, size, size),
                             toneIcon(toneRole(*fact.tone)), colour);
    }
    const int room = std::max(1, used - icon);
    if (fact.markup)
        y += addMarkup(sheet, {icon, y}, room, fact.markup->rich, value, context);
    else
        y += addText(sheet, {icon, y}, room, StyledText(plainText(fact.value, kLongestValue)),
                     value, context, kValueLines);
    sheet.size = {used, y};
    return sheet;
}

/// Facts beside each other, wrapping.
Sheet factFlow(const FactSet &facts, const CardContext &context, int width)
{
    Sheet sheet;
    const int gap = context.theme->scaled(kFactsColumnGap);
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (const Fact &fact : facts.facts) {
        Sheet one = factSheet(fact, context, width);
        const QSize size = one.size;
        if (x > 0 && x + size.width() > width) {
            y += rowHeight + kRowGap;
            x = 0;
            rowHeight = 0;
        }
        sheet.take(std::move(one), {x, y});
        x += size.width() + gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    sheet.size = {width, y + rowHeight};
    return sheet;
}

Sheet sparklineSheet(const Sparkline &sparkline, const CardContext &context, int width, bool atEnd)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    int y = 0;
    if (!sparkline.caption.isEmpty()) {
        const TextStyle style = labelStyle(context);
        TextLines caption(StyledText(plainText(sparkline.caption, 80)), style, width,
                          {.maximumLines = 1,
                           .direction = context.direction,
                           .alignment = atEnd ? Alignment::End : Alignment::Start});
        sheet.add<TextPiece>(QRect(0, 0, width, caption.height()), caption);
        y = caption.height() + 2;
    }
    const QRect place(0, y, width, theme.scaled(kSparkHeight));
    sheet.add<SparklinePiece>(
        place, SparklineLook{.values = {sparkline.values.begin(), sparkline.values.end()},
                             .limit = sparkline.limit,
                             .line = theme.colour.text2,
                             .beyond = theme.tone(toneRole(sparkline.tone)).text,
                             .limitLine = theme.colour.line});
    sheet.size = {width, y + place.height()};
    return sheet;
}

} // namespace

Sheet sparklinePart(const Sparkline &sparkline, const CardContext &context, int width)
{
    return sparklineSheet(sparkline, context, std::min(width, context.theme->scaled(kSparkWidth)),
                          false);
}

Sheet factsPart(const FactSet &facts, const Sparkline *sparkline, const CardContext &context,
                int width, int *overhang)
{
    if (!sparkline)
        return factFlow(facts, context, width);
    const int curve = context.theme->scaled(kSparkWidth);
    Sheet sheet;
    if (width < context.theme->scaled(kRoomForBoth)) {
        sheet = factFlow(facts, context, width);
        Sheet below = sparklinePart(*sparkline, context, width);
        const int top = sheet.size.height() + kRowGap;
        const int height = top + below.size.height();
        sheet.take(std::move(below), {0, top});
        sheet.size = {width, height};
        return sheet;
    }
    Sheet left = factFlow(facts, context, width - curve - context.theme->scaled(kFactsColumnGap));
    Sheet right = sparklineSheet(*sparkline, context, curve, true);
    const int height = std::max(left.size.height(), right.size.height());
    *overhang = height - left.size.height();
    const int rightTop = height - right.size.height();
    sheet.take(std::move(left), {0, *overhang});
    sheet.take(std::move(right), {width - curve, rightTop});
    sheet.size = {width, height};
    return sheet;
}

} // namespace watchroom
