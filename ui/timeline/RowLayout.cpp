// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/RowLayout.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "ui/cards/AvatarPiece.h"
#include "ui/cards/CardLayout.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/Tones.h"
#include "ui/kit/Icons.h"
#include "ui/timeline/StormSheet.h"
#include "ui/timeline/TimelineTexts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextWidth = 720;
constexpr int kCardWidth = 680;
constexpr int kNarrow = 520;
constexpr int kWordsGap = 12;

QString dayText(Timestamp moment, Timestamp now)
{
    const QLocale locale;
    const QDate day = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count()).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()).date();
    const QString words = locale.dayName(day.dayOfWeek()) + u' ' + locale.toString(day, u"d MMMM");
    return day.year() == today.year() ? words : words + u' ' + QString::number(day.year());
}

/// A hairline with centred words.
Sheet dayLine(const QString &words, const CardContext &context, const Columns &columns, int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const TextStyle style = TextStyle::of(theme, TextRole::Caption, theme.colour.text2);
    const StyledText text(words);
    const int room = width - 2 * columns.padding;
    const int used = std::min(room, textWidth(text, style));
    const int x = columns.padding + (room - used) / 2;
    const int middle = style.line / 2;
    addText(sheet, {x, 0}, used, text, style, context, 1);
    sheet.add<FillPiece>(QRect(columns.padding, middle, x - kWordsGap - columns.padding, 1),
                         theme.colour.line);
    const int right = x + used + kWordsGap;
    sheet.add<FillPiece>(QRect(right, middle, width - columns.padding - right, 1),
                         theme.colour.line);
    sheet.size = {width, style.line};
    return sheet;
}

/// The accent line above what is new, with words at its end.
Sheet unreadLine(Timestamp since, const CardContext &context, const Columns &columns, int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const TextStyle style = TextStyle::of(theme, TextRole::Caption, theme.colour.accent);
    const StyledText text(TimelineTexts::tr("New since %1").arg(momentText(since, context.now)));
    const int used = std::min(width - 2 * columns.padding, textWidth(text, style));
    const int x = width - columns.padding - used;
    addText(sheet, {x, 0}, used, text, style, context, 1);
    sheet.add<FillPiece>(
        QRect(columns.padding, style.line / 2, std::max(0, x - kWordsGap + 2 - columns.padding), 1),
        theme.colour.accent);
    sheet.size = {width, style.line};
    return sheet;
}

Tone tileTone(const CardRow &row, const CardContext &context)
{
    if (!row.verified || isExpired(row.card, context.now))
        return Tone::Neutral;
    const Tone tone =
        row.card.state.text.isEmpty() ? toneOf(row.card.severity) : row.card.state.tone;
    return tone == Tone::Good ? Tone::Neutral : tone; // what went well needs no attention
}

Sheet cardSheet(const CardRow &row, const CardContext &context, const Columns &columns)
{
    Sheet sheet;
    Sheet card = layOutCardFromLeft(row, context, columns.card);
    sheet.size = {columns.textX() + columns.card, std::max(columns.avatar, card.size.height())};
    // Who is not verified gets nobody's icon.
    const QString icon = !row.verified                      ? u"question"_s
                         : iconExists(row.card.source.icon) ? row.card.source.icon
                                                            : u"bolt"_s;
    sheet.add<TilePiece>(QRect(columns.padding, 0, columns.avatar, columns.avatar), icon,
                         toneRole(tileTone(row, context)));
    sheet.take(std::move(card), {columns.textX(), 0});
    return sheet;
}

/// A card as its storm has it: as itself, under the line of the storm, or on one line.
Sheet cardRowSheet(const CardRow &row, const RowPlace &place, const CardContext &context,
                   const Columns &columns)
{
    using Form = StormFolds::Form;
    if (place.form == Form::Whole)
        return cardSheet(row, context, columns);
    Sheet sheet;
    int y = 0;
    const auto add = [&](Sheet part) {
        const int height = part.size.height();
        sheet.size.setWidth(part.size.width());
        sheet.take(std::move(part), {0, y});
        y += height;
    };
    const bool unfolded = place.form == Form::OneLine;
    const bool open = context.view.unfolded.contains(kWholeCard);
    if (place.storm)
        add(stormLine(*place.storm, row, unfolded, context, columns));
    if (unfolded)
        add(oneLineCard(row, open, context, columns));
    if (unfolded && open)
        add(cardSheet(row, context, columns));
    sheet.size.setHeight(y);
    return sheet;
}

bool isOfOneStorm(const TimelineItem &item, const TimelineItem *before)
{
    const auto *card = std::get_if<CardRow>(&item.content);
    const auto *above = before ? std::get_if<CardRow>(&before->content) : nullptr;
    return card && above && card->storm && above->storm &&
           card->storm->firstRow == above->storm->firstRow;
}

/// The distance to the row above.
int gapAbove(const RowPlace &place, const Theme &theme)
{
    const bool compact = theme.choice.density == Theme::Density::Compact;
    if (place.form == StormFolds::Form::OneLine && !place.storm)
        return isOfOneStorm(*place.item, place.before) ? 0 : 8;
    if (place.continues)
        return compact ? 2 : 4;
    if (!place.before)
        return 16;
    const bool conversation = std::holds_alternative<MessageRow>(place.item->content) &&
                              !std::holds_alternative<CardRow>(place.before->content);
    return compact ? 8 : conversation ? 16 : 12;
}

} // namespace

Columns Columns::of(int width, const Theme &theme)
{
    Columns columns;
    columns.padding = width < kNarrow ? 12 : 24;
    columns.avatar = std::min(theme.scaled(32), 48);
    columns.gutter = columns.avatar + 12;
    const int room = std::max(40, width - 2 * columns.padding - columns.gutter);
    columns.text = std::min(room, theme.scaled(kTextWidth));
    columns.card = std::min(room, theme.scaled(kCardWidth));
    return columns;
}

Sheet layOutRow(const RowPlace &place, const CardContext &context, int width)
{
    const Columns columns = Columns::of(width, *context.theme);
    Sheet sheet;
    int y = gapAbove(place, *context.theme);
    const auto addAbove = [&](Sheet line, int gapBelow) {
        const int height = line.size.height();
        sheet.take(std::move(line), {0, y});
        y += height + gapBelow;
    };
    if (place.startsDay)
        addAbove(dayLine(dayText(place.item->time, context.now), context, columns, width), 14);
    if (place.unreadSince)
        addAbove(unreadLine(*place.unreadSince, context, columns, width), 12);

    Sheet row = std::visit(
        [&](const auto &content) {
            using Content = std::decay_t<decltype(content)>;
            if constexpr (std::is_same_v<Content, MessageRow>)
                return messageSheet(content, place.continues, place.asksToDelete, context, columns);
            else if constexpr (std::is_same_v<Content, CardRow>)
                return cardRowSheet(content, place, context, columns);
            else
                return noteSheet(content, place.item->time, context, columns);
        },
        place.item->content);
    const int height = row.size.height();
    sheet.take(std::move(row), {0, y});
    sheet.size = {width, y + height};
    if (context.direction == Qt::RightToLeft)
        sheet.mirror(width);
    return sheet;
}

int estimatedHeight(const TimelineItem &item, StormFolds::Form form, const Theme &theme, int width)
{
    constexpr int kLine = 56;
    constexpr int kOneLine = 32;
    constexpr int kCard = 160;
    constexpr int kNote = 30;
    constexpr int kPicture = 176;
    if (form == StormFolds::Form::Line)
        return theme.scaled(kLine);
    if (form == StormFolds::Form::OneLine)
        return theme.scaled(kOneLine);
    if (std::holds_alternative<CardRow>(item.content))
        return theme.scaled(kCard);
    const auto *row = std::get_if<MessageRow>(&item.content);
    if (!row)
        return theme.scaled(kNote);
    const int perLine = std::max(10, width / std::max(1, theme.scaled(7)));
    const int lines = 1 + static_cast<int>(row->message.markdown.size()) / perLine;
    return 16 + theme.line(TextRole::BodyStrong) + lines * theme.line(TextRole::Body) +
           static_cast<int>(row->message.attachments.size()) * kPicture;
}

} // namespace watchroom
