// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHistoryHeight = 32;
constexpr int kHistoryIcon = 14;
constexpr int kHistoryGap = 8;

QString entryText(const HistoryEntry &entry, Timestamp now)
{
    return plainText(entry.text, 120) + u' ' + momentText(entry.at, now);
}

/// The latest entries that fit on one line.
QString latest(const CardRow &row, const CardContext &context, const TextStyle &style, int width)
{
    QString line;
    for (auto entry = row.history.rbegin(); entry != row.history.rend(); ++entry) {
        const QString text = entryText(*entry, context.now);
        const QString longer = line.isEmpty() ? text : text + u" · "_s + line;
        if (!line.isEmpty() && textWidth(StyledText(longer), style) > width)
            break;
        line = longer;
    }
    return line;
}

} // namespace

Sheet historyPart(const CardRow &row, const CardContext &context, int width, int padding)
{
    Sheet sheet;
    if (row.history.empty())
        return sheet;
    const Theme &theme = *context.theme;
    const TextStyle style = TextStyle::of(theme, TextRole::Meta, theme.colour.text2);
    TextStyle link = style;
    link.colour = theme.colour.accent;
    const int height = theme.scaled(kHistoryHeight);
    const int icon = theme.scaled(kHistoryIcon);
    const int textX = padding + icon + kHistoryGap;
    const bool canOpen = row.history.size() > 1 || row.revisionCount > 1;

    const StyledText linkText(row.revisionCount > 1
                                  ? CardTexts::tr("%n revisions", nullptr, row.revisionCount)
                                  : CardTexts::tr("All"));
    const int linkWidth = canOpen ? textWidth(linkText, link) : 0;
    const int room = std::max(1, width - textX - padding - (canOpen ? linkWidth + kHistoryGap : 0));

    sheet.add<FillPiece>(QRect(1, 0, width - 2, 1), theme.colour.line);
    sheet.add<IconPiece>(QRect(padding, (height - icon) / 2, icon, icon), u"clock"_s,
                         theme.colour.text3);
    const int lineTop = (height - style.line) / 2;
    addText(sheet, {textX, lineTop}, room, StyledText(latest(row, context, style, room)), style,
            context, 1);
    if (canOpen && linkWidth <= width - textX - padding) {
        const QRect rect(width - padding - linkWidth, 1, linkWidth, height - 1);
        addText(sheet, {rect.x(), lineTop}, linkWidth, linkText, link, context, 1);
        sheet.addTarget({.kind = CardTarget::Kind::History,
                         .rect = rect,
                         .name = CardTexts::tr("Show the history"),
                         .hint = CardTexts::tr("What changed, when, and who did what")});
    }
    sheet.size = {width, height};
    return sheet;
}

} // namespace watchroom
