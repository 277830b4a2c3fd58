// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/BadgePiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/Tones.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeaderIcon = 14;
constexpr int kHeaderGap = 6;
constexpr int kBadgeGap = 16;
constexpr int kTitleGap = 2;
constexpr int kTitleLines = 2;
constexpr int kLongestState = 60;

QString timesText(const CardRow &row, const CardContext &context)
{
    const QString first = momentText(row.firstSeen, context.now);
    const QString updated = momentText(row.updated, context.now);
    return row.revisionCount > 1 && first != updated
               ? CardTexts::tr("%1 · updated %2").arg(first, updated)
               : first;
}

BadgeLook badgeLook(const StateLabel &label, const CardContext &context)
{
    const Tone tone = context.isOver ? Tone::Neutral : label.tone;
    return {.text = plainText(label.text, kLongestState),
            .tone = toneRole(tone),
            .solid = tone == Tone::Critical};
}

/// Whether the card tells of something that goes on: its badge turns.
bool isGoingOn(const Card &card)
{
    return card.state.tone == Tone::Info &&
           std::ranges::any_of(card.body, [](const CardNode &node) {
               const auto *progress = std::get_if<Progress>(&node.content);
               return progress && progress->percent < 100;
           });
}

/// Who says it, and what a card from others only says of its source.
QString sourceText(const CardRow &row)
{
    const QString said = plainText(row.card.source.name, 60);
    const QString speaker = speakerOf(row);
    const bool saysMore = !said.isEmpty() && said != plainText(row.sender, 60);
    if (row.verified)
        return saysMore && !row.sender.isEmpty()
                   ? CardTexts::tr("%1 · sent by %2").arg(said, plainText(row.sender, 60))
                   : speaker;
    const QString unverified = speaker.isEmpty() ? CardTexts::tr("Not verified")
                                                 : CardTexts::tr("%1 · not verified").arg(speaker);
    return saysMore ? CardTexts::tr("%1 · calls itself “%2”").arg(unverified, said) : unverified;
}

/// Source, shield and times on one line.
int addSourceLine(Sheet &sheet, const CardRow &row, const CardContext &context, int width)
{
    const Theme &theme = *context.theme;
    const TextStyle meta = TextStyle::of(theme, TextRole::Meta, theme.colour.text3);
    TextStyle name = meta;
    name.colour = context.text2();
    const int icon = theme.scaled(kHeaderIcon);
    const int shieldRoom = row.verified ? kHeaderGap + icon : 0;

    const StyledText source(sourceText(row));
    const int nameWidth = std::min(textWidth(source, name), std::max(1, width - shieldRoom));
    addText(sheet, {0, 0}, nameWidth, source, name, context, 1);
    int x = nameWidth;
    if (row.verified) {
        sheet.add<IconPiece>(QRect(x + kHeaderGap, (meta.line - icon) / 2, icon, icon),
                             u"shield-check"_s, theme.colour.text3, CardTexts::tr("verified"));
        x += shieldRoom;
    }
    const StyledText times(timesText(row, context));
    const int room = width - x - kHeaderGap - 1;
    const int wanted = textWidth(times, meta);
    if (room < wanted / 2)
        return meta.line;
    const QRect place(x + kHeaderGap + 1, 0, std::min(room, wanted), meta.line);
    addText(sheet, place.topLeft(), place.width(), times, meta, context, 1);
    // Where nobody has pressed anything there is no history strip below.
    if (row.revisionCount > 1 && row.history.empty())
        sheet.addTarget({.kind = CardTarget::Kind::History,
                         .rect = place,
                         .name = CardTexts::tr("Show the history"),
                         .hint = CardTexts::tr("What changed, when, and who did what")});
    return meta.line;
}

} // namespace

QString speakerOf(const CardRow &row)
{
    const QString sender = plainText(row.sender, 60);
    const QString said = row.verified ? plainText(row.card.source.name, 60) : QString();
    return said.isEmpty() ? sender : said;
}

Sheet headerPart(const CardRow &row, const CardContext &context, int width, int *besideTitle)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const bool hasBadge = !row.card.state.text.isEmpty();
    BadgeLook look = badgeLook(row.card.state, context);
    look.ring = !context.isOver && isGoingOn(row.card);
    if (!row.verified) { // anybody can claim a state
        look.tone = ToneRole::Neutral;
        look.solid = false;
    }
    const QSize badge = badgeSize(look, theme).boundedTo(QSize(width, 1000));
    const bool badgeBeside = hasBadge && badge.width() <= width * 45 / 100;
    const int textWidthLeft = badgeBeside ? width - badge.width() - kBadgeGap : width;

    int y = addSourceLine(sheet, row, context, textWidthLeft);
    if (!row.card.title.isEmpty()) {
        const TextStyle style = TextStyle::of(theme, TextRole::Title, context.text());
        const StyledText title(plainText(row.card.title, 300));
        const bool fits = textWidth(title, style) <= textWidthLeft * kTitleLines * 9 / 10;
        const int titleWidth = fits ? textWidthLeft : width;
        // A long title runs below the badge rather than being cut beside it.
        y = fits || !badgeBeside ? y + kTitleGap : std::max(y, badge.height()) + kTitleGap;
        const int height = addText(sheet, {0, y}, titleWidth, title, style, context, kTitleLines);
        y += height;
        *besideTitle = height == style.line ? width - textWidth(title, style) : 0;
    }
    if (badgeBeside) {
        sheet.add<BadgePiece>(QRect(QPoint(width - badge.width(), 0), badge), look);
        y = std::max(y, badge.height());
    } else if (hasBadge) {
        y += kHeaderGap;
        sheet.add<BadgePiece>(QRect(QPoint(0, y), badge), look);
        y += badge.height();
    }
    sheet.size = {width, y};
    return sheet;
}

Sheet badgePart(const StateLabel &label, const NodeScope &scope, int width)
{
    Sheet sheet;
    const BadgeLook look = badgeLook(label, scope.context);
    const QSize size = badgeSize(look, scope.theme()).boundedTo(QSize(width, 1000));
    const int x = static_cast<int>(alignedX(width, size.width(), scope.alignment, Qt::LeftToRight));
    sheet.add<BadgePiece>(QRect(QPoint(x, 0), size), look);
    sheet.size = {width, size.height()};
    return sheet;
}

} // namespace watchroom
