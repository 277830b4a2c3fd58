// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ActionButtonLook.h"
#include "ui/cards/ButtonPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/Tones.h"

#include <algorithm>

namespace watchroom {

namespace {

constexpr int kNotePadding = 10;
constexpr int kInset = 4;
constexpr int kNoteIcon = 16;
constexpr int kNoteGap = 8;
constexpr int kRoomForWords = 260;
constexpr int kLines = 4;

ActionButtonLook small(const ActionExtra &extra)
{
    if (extra.iconOnly)
        return {.paint = ButtonPaint::Ghost, .icon = extra.icon};
    return {.icon = extra.icon, .words = extra.words};
}

int widthOfButtons(const std::vector<ActionExtra> &extras, const Theme &theme)
{
    int width = 0;
    for (const ActionExtra &extra : extras)
        width += ButtonPiece::sizeFor(small(extra), theme).width() + kNoteGap;
    return width;
}

} // namespace

Sheet notePart(const ActionButtonLook &look, const ActionId &action, const CardContext &context,
               int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const ToneColours &tone = theme.tone(toneRole(look.tone));
    const TextStyle style = TextStyle::of(theme, TextRole::Small, theme.colour.text);
    const int icon = theme.scaled(kNoteIcon);
    const int buttons = widthOfButtons(look.extras, theme);
    const int beforeWords = kNotePadding + icon + kNoteGap;
    const bool beside = width - beforeWords - buttons - kNotePadding >= theme.scaled(kRoomForWords);
    const int wordsWidth = std::max(1, width - beforeWords - kNotePadding - (beside ? buttons : 0));

    auto *ground = sheet.add<BoxPiece>(
        QRect(), BoxPiece::Look{.fill = tone.bg, .edge = tone.border, .radius = 6});
    StyledText words;
    words.add(look.words, theme.colour.text, QFont::DemiBold);
    if (!look.more.isEmpty())
        words.add(QChar(u' ') + look.more);
    const TextLines measured(words, style, wordsWidth,
                             {.maximumLines = kLines, .direction = context.direction});
    const int control = controlHeight(theme);
    const int lineTop = kInset + (control - style.line) / 2;
    const int top = std::max(kInset + (control - measured.height()) / 2, kNotePadding);
    const int wordsTop = measured.height() <= style.line ? lineTop : top;
    sheet.add<IconPiece>(QRect(kNotePadding, wordsTop + (style.line - icon) / 2, icon, icon),
                         look.icon, tone.text);
    addText(sheet, {beforeWords, wordsTop}, wordsWidth, words, style, context, kLines);

    int x = beside ? width - buttons - kInset + kNoteGap : beforeWords;
    int y = beside ? kInset : wordsTop + measured.height() + kNoteGap;
    int bottom =
        wordsTop + measured.height() + (measured.height() > style.line ? kNotePadding : lineTop);
    for (const ActionExtra &extra : look.extras) {
        QSize size = ButtonPiece::sizeFor(small(extra), theme);
        size.setWidth(std::min(size.width(), width - beforeWords - kInset));
        if (x > beforeWords && x + size.width() > width - kInset + 1) {
            x = beforeWords;
            y += control + kNoteGap;
        }
        const QRect rect(QPoint(x, y), size);
        sheet.add<ButtonPiece>(rect, small(extra), theme, context.direction);
        sheet.addTarget({.kind = extra.kind,
                         .action = action,
                         .rect = rect,
                         .name = extra.words,
                         .hint = look.why});
        x += size.width() + kNoteGap;
        bottom = std::max(bottom, y + size.height() + (beside ? kInset : kNotePadding));
    }
    ground->rect = QRect(0, 0, width, bottom);
    sheet.size = {width, bottom};
    return sheet;
}

} // namespace watchroom
