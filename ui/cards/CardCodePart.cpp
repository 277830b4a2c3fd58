// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/RichTextPiece.h"
#include "ui/cards/ShapePieces.h"

#include "app/base/PlainText.h"
#include "ui/cards/CopyPiece.h"

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCodeShownLines = 16;
constexpr int kChevron = 14;
constexpr int kChevronGap = 6;
constexpr int kMost = 100'000;

} // namespace

Sheet codePart(const CodeBlock &code, const QString &name, const CardContext &context, int width)
{
    Sheet sheet;
    const QString text = plainMultilineText(code.text, kMost);
    const int lines = static_cast<int>(text.count(u'\n')) + 1;
    const bool open = context.view.unfolded.contains(name);
    const bool foldable = code.folded || lines > kCodeShownLines;
    const QString what = code.title.isEmpty() ? CardTexts::tr("Text") : plainText(code.title, 80);
    const QString title = lines == 1 ? CardTexts::tr("%1, 1 line").arg(what)
                                     : CardTexts::tr("%1, %n lines", nullptr, lines).arg(what);
    int y = 0;
    if (foldable)
        y = addFoldLine(sheet, title, name, open, context, width);
    if (!code.folded || open) {
        const QString shown = open ? text : firstLines(text, kCodeShownLines);
        RichTextLayout layout(RichText{{RichBlock{CodeText{code.language, shown}}}}, context.theme,
                              width, {.colour = context.text(), .direction = Qt::LeftToRight});
        const int height = layout.size().height();
        sheet.add<RichTextPiece>(QPoint(0, y), std::move(layout));
        addCopyButton(sheet, {0, y, width, height}, text, context);
        y += height;
    }
    sheet.size = {width, y};
    return sheet;
}

int addFoldLine(Sheet &sheet, const QString &title, const QString &name, bool open,
                const CardContext &context, int width)
{
    const Theme &theme = *context.theme;
    const TextStyle style = TextStyle::of(theme, TextRole::Button, context.text2());
    const int height = theme.scaled(28);
    const int icon = theme.scaled(kChevron);
    const QString closed =
        context.direction == Qt::RightToLeft ? u"chevron-left"_s : u"chevron-right"_s;
    sheet.add<IconPiece>(QRect(0, (height - icon) / 2, icon, icon),
                         open ? u"chevron-down"_s : closed, style.colour);
    const StyledText text(title);
    const int textX = icon + kChevronGap;
    const int used = std::max(1, std::min(width - textX, textWidth(text, style)));
    addText(sheet, {textX, (height - style.line) / 2}, used, text, style, context, 1);
    sheet.addTarget(
        {.kind = CardTarget::Kind::Unfold,
         .value = name,
         .rect = QRect(0, 0, textX + used, height),
         .name = open ? CardTexts::tr("Hide %1").arg(title) : CardTexts::tr("Show %1").arg(title)});
    return height;
}

void addCopyButton(Sheet &sheet, const QRect &box, const QString &text, const CardContext &context)
{
    const int side = context.theme->scaled(28);
    if (box.width() < 3 * side)
        return;
    addCopyTargetAt(sheet, {box.x() + box.width() - side - 4, box.y() + 4, side, side}, box, text,
                    CardTexts::tr("Copy this text"));
}

void addCopyTargetAt(Sheet &sheet, const QRect &rect, const QRect &box, const QString &text,
                     const QString &words)
{
    sheet.add<CopyPiece>(rect, box);
    sheet.addTarget({.kind = CardTarget::Kind::Copy,
                     .value = text,
                     .rect = rect,
                     .name = words,
                     .hint = words});
}

} // namespace watchroom
