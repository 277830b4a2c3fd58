// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/CardParts.h"
#include "ui/cards/PicturePiece.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/TextPiece.h"

#include "app/base/PlainText.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarHeight = 6;
constexpr int kBarGap = 12;
constexpr int kShortestBar = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Card)
};

} // namespace

int addText(Sheet &sheet, const QPoint &at, int width, const StyledText &text,
            const TextStyle &style, const CardContext &context, int maximumLines)
{
    TextLines lines(text, style, width,
                    {.maximumLines = maximumLines, .direction = context.direction});
    const int height = lines.height();
    sheet.add<TextPiece>(QRect(at, QSize(width, height)), std::move(lines));
    return height;
}

Sheet progressPart(const Progress &progress, const CardContext &context, int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const TextStyle style = TextStyle::of(theme, TextRole::Small, context.text());
    StyledText words;
    words.add(plainText(progress.text, 120));
    if (words.text.isEmpty() && progress.percent >= 0)
        words.add(Words::tr("%1 %").arg(progress.percent));
    if (!progress.remaining.isEmpty())
        words.add(u"   "_s + plainText(progress.remaining, 80), context.text2(), QFont::Normal);

    const int wanted = textWidth(words, style);
    const bool beside = width - wanted - kBarGap >= theme.scaled(kShortestBar);
    const int bar = beside && wanted > 0 ? width - wanted - kBarGap : width;
    int y = beside ? (style.line - kBarHeight) / 2 : 0;
    sheet.add<ProgressPiece>(QRect(0, y, bar, kBarHeight), progress.percent, context.direction);
    if (beside) {
        addText(sheet, {bar + kBarGap, 0}, std::max(1, wanted), words, style, context, 1);
        y = style.line;
    } else {
        y += kBarHeight + 4;
        y += addText(sheet, {0, y}, width, words, style, context, 2);
    }
    sheet.size = {width, y};
    return sheet;
}

Sheet picturePart(const CardImage &image, const CardContext &context, int width)
{
    Sheet sheet;
    const QSize size = PicturePiece::sizeFor({image.width, image.height}, width);
    const QString hash = image.address.startsWith(u"sha256:") ? image.address.mid(7) : QString();
    const QString words = !image.description.isEmpty() ? plainText(image.description, 200)
                          : hash.isEmpty()             ? Words::tr("A picture, not loaded")
                                                       : Words::tr("Picture");
    const QRect rect(QPoint(0, 0), size);
    sheet.add<PicturePiece>(rect, words, hash, context);
    sheet.addTarget({.kind = hash.isEmpty() ? CardTarget::Kind::Link : CardTarget::Kind::Picture,
                     .value = hash.isEmpty() ? image.address : hash,
                     .rect = rect,
                     .name = Words::tr("Open picture: %1").arg(words),
                     .hint = hash.isEmpty() ? plainText(image.address) : words});
    sheet.size = {width, size.height()};
    return sheet;
}

Sheet inputPart(const Input &input, const CardContext &context, int width)
{
    Sheet sheet;
    const TextStyle style =
        TextStyle::of(*context.theme, TextRole::Small, context.theme->colour.text2);
    const int icon = context.theme->scaled(14);
    sheet.add<IconPiece>(QRect(0, (style.line - icon) / 2, icon, icon), u"edit"_s, style.colour);
    const int height =
        addText(sheet, {icon + 8, 0}, std::max(1, width - icon - 8),
                StyledText(Words::tr("%1: asked in a form").arg(plainText(input.label, 80))), style,
                context, 2);
    sheet.size = {width, height};
    return sheet;
}

} // namespace watchroom
