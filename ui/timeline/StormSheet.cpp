// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/StormSheet.h"

#include "app/base/Duration.h"
#include "app/base/PlainText.h"
#include "app/model/CardChange.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/Tones.h"
#include "ui/kit/Icons.h"
#include "ui/timeline/TimelineTexts.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineHeight = 44;
constexpr int kOneLineHeight = 32;
constexpr int kPadding = 16;
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kRadius = 8;
constexpr int kMostLines = 6;

/// "12 alerts"
QString countText(int count, CardKind kind)
{
    switch (kind) {
    case CardKind::Alert:
        return TimelineTexts::tr("%n alerts", nullptr, count);
    case CardKind::Deploy:
        return TimelineTexts::tr("%n deployments", nullptr, count);
    case CardKind::Build:
        return TimelineTexts::tr("%n builds", nullptr, count);
    case CardKind::Change:
        return TimelineTexts::tr("%n changes", nullptr, count);
    case CardKind::Issue:
        return TimelineTexts::tr("%n issues", nullptr, count);
    case CardKind::Incident:
        return TimelineTexts::tr("%n incidents", nullptr, count);
    case CardKind::Approval:
        return TimelineTexts::tr("%n approvals", nullptr, count);
    case CardKind::Report:
        return TimelineTexts::tr("%n reports", nullptr, count);
    case CardKind::Generic:
    case CardKind::Media:
        break;
    }
    return TimelineTexts::tr("%n cards", nullptr, count);
}

/// "5 still open, worst: Critical"
QString standingText(const CardStorm &storm)
{
    if (storm.open == 0)
        return TimelineTexts::tr("all over");
    const QString open = TimelineTexts::tr("%n still open", nullptr, storm.open);
    return storm.worst < Severity::Warning
               ? open
               : TimelineTexts::tr("%1, worst: %2").arg(open, severityName(storm.worst));
}

QString whereFromText(const CardRow &row)
{
    const QString source = speakerOf(row);
    const QString group = plainText(row.card.group, 60);
    return source.isEmpty() || source == group ? group : source + u" · "_s + group;
}

QString timesText(const CardStorm &storm, Timestamp now)
{
    return TimelineTexts::tr("first %1, last %2")
        .arg(momentText(storm.from, now), momentText(storm.until, now));
}

Tone toneOf(const CardStorm &storm)
{
    return storm.open == 0 ? Tone::Neutral : watchroom::toneOf(storm.worst);
}

/// What the card says on one line.
QString oneLineText(const Card &card)
{
    const QString text = card.activity.isEmpty() ? card.title : card.activity;
    return plainText(text.isEmpty() ? card.fallback : text, 200);
}

} // namespace

QString stormText(const CardStorm &storm, const CardRow &newest, Timestamp now)
{
    return QStringList{countText(storm.count, newest.card.kind), standingText(storm),
                       whereFromText(newest), timesText(storm, now)}
        .join(u", "_s);
}

Sheet stormLine(const CardStorm &storm, const CardRow &newest, bool unfolded,
                const CardContext &context, const Columns &columns)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const Tone tone = toneOf(storm);
    const int x = columns.textX();
    const int icon = theme.scaled(kIcon);
    const TextStyle style = TextStyle::of(theme, TextRole::Small, theme.colour.text2);
    const TextStyle link = TextStyle::of(theme, TextRole::Small, theme.colour.accent);
    const StyledText linkText(unfolded ? TimelineTexts::tr("Fold") : TimelineTexts::tr("Show all"));
    const int linkWidth = textWidth(linkText, link);

    StyledText words;
    words.add(countText(storm.count, newest.card.kind), theme.colour.text, QFont::DemiBold);
    words.add(u" · "_s);
    words.add(standingText(storm), theme.tone(toneRole(tone)).text, QFont::Medium);
    words.add(u" · "_s + whereFromText(newest) + u" · "_s + timesText(storm, context.now));
    const int wordsX = x + kPadding + icon + kGap;
    const int room = std::max(1, x + columns.card - kPadding - linkWidth - 2 * kGap - wordsX);
    const int wordsHeight =
        TextLines(words, style, room, {.maximumLines = kMostLines, .direction = context.direction})
            .height();
    const int height = std::max(theme.scaled(kLineHeight), wordsHeight + 2 * kGap);
    const QRect box(x, 0, columns.card, height);

    sheet.add<BoxPiece>(
        box,
        BoxPiece::Look{.fill = theme.colour.surface, .edge = theme.colour.line, .radius = kRadius});
    sheet.add<IconPiece>(QRect(x + kPadding, (height - icon) / 2, icon, icon),
                         toneIcon(toneRole(tone)), theme.tone(toneRole(tone)).text);
    addText(sheet, {wordsX, (height - wordsHeight) / 2}, room, words, style, context, kMostLines);
    addText(sheet, {x + columns.card - kPadding - linkWidth, (height - link.line) / 2}, linkWidth,
            linkText, link, context, 1);
    sheet.addTarget(
        {.kind = CardTarget::Kind::Unfold,
         .value = kStorm,
         .rect = box,
         .name =
             unfolded
                 ? TimelineTexts::tr("Fold %1").arg(countText(storm.count, newest.card.kind))
                 : TimelineTexts::tr("Show all %1").arg(countText(storm.count, newest.card.kind))});
    sheet.size = {x + columns.card, height};
    sheet.changesWithTime = true;
    return sheet;
}

Sheet oneLineCard(const CardRow &row, bool open, const CardContext &context, const Columns &columns)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const Tone tone =
        row.card.state.text.isEmpty() ? toneOf(row.card.severity) : row.card.state.tone;
    // What is over is grey; that it is, its word and icon say.
    const QColor colour = isOver(row.card) ? theme.colour.text3 : theme.tone(toneRole(tone)).text;
    const TextStyle style = TextStyle::of(theme, TextRole::Small, theme.colour.text);
    const TextStyle meta = TextStyle::of(theme, TextRole::Meta, theme.colour.text3);
    TextStyle stateStyle = meta;
    stateStyle.colour = colour;
    const int x = columns.textX();
    const int end = x + columns.card - kPadding;
    const int height = theme.scaled(kOneLineHeight);
    const int icon = theme.scaled(kIcon);
    const QRect line(x, 0, columns.card, height);

    const StyledText state(plainText(row.card.state.text, 40));
    const StyledText time(momentText(row.firstSeen, context.now));
    const int stateWidth = std::min(textWidth(state, stateStyle), columns.card / 3);
    const int timeWidth = textWidth(time, meta);
    const int textX = x + kPadding + icon + kGap;
    const int textEnd = end - stateWidth - timeWidth - 2 * kGap;

    sheet.add<FillPiece>(QRect(x, 0, 1, height), theme.colour.line); // holds the storm together
    sheet.add<IconPiece>(QRect(x + kPadding, (height - icon) / 2, icon, icon),
                         toneIcon(toneRole(tone)), colour);
    addText(sheet, {textX, (height - style.line) / 2}, std::max(1, textEnd - textX),
            StyledText(oneLineText(row.card)), style, context, 1);
    addText(sheet, {end - timeWidth - kGap - stateWidth, (height - meta.line) / 2}, stateWidth,
            state, stateStyle, context, 1);
    addText(sheet, {end - timeWidth, (height - meta.line) / 2}, timeWidth, time, meta, context, 1);
    sheet.addTarget({.kind = CardTarget::Kind::Unfold,
                     .value = kWholeCard,
                     .rect = line,
                     .name = open ? TimelineTexts::tr("Fold “%1”").arg(oneLineText(row.card))
                                  : TimelineTexts::tr("Open “%1”").arg(oneLineText(row.card))});
    sheet.size = {x + columns.card, height};
    sheet.changesWithTime = true;
    return sheet;
}

} // namespace watchroom
