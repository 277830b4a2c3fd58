// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/CardTexts.h"
#include "ui/cards/AvatarPiece.h"
#include "ui/cards/CardParts.h"
#include "ui/cards/HostConfig.h"
#include "ui/cards/ShapePieces.h"
#include "ui/cards/TextPiece.h"

#include "app/base/PlainText.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarHeight = 6;
constexpr int kBarGap = 12;
constexpr int kShortestBar = 120;
constexpr int kAvatar = 28;
constexpr int kAvatarGap = 8;

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
        words.add(CardTexts::tr("%1 %").arg(progress.percent));
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

Sheet timePart(const TimeAgo &time, const NodeScope &scope, int width)
{
    Sheet sheet;
    const CardContext &context = scope.context;
    const Milliseconds age = context.now - time.at;
    const QString when =
        age.count() >= 0 ? agoText(age) : CardTexts::tr("in %1").arg(durationText(-age));
    const QString before = plainText(time.text, 120);
    const StyledText words(before.isEmpty() ? when : before + u' ' + when);
    const TextStyle style = textStyleOf({}, scope.weight, false, context.text2(), scope.theme());
    TextLines lines(words, style, width,
                    {.direction = context.direction, .alignment = scope.alignment});
    sheet.size = {width, lines.height()};
    sheet.add<TextPiece>(QRect(QPoint(0, 0), sheet.size), std::move(lines));
    sheet.changesWithTime = true;
    return sheet;
}

Sheet diffPart(const DiffStat &stat, const NodeScope &scope, int width)
{
    Sheet sheet;
    const TextStyle style =
        textStyleOf({}, TextWeight::Bolder, true, scope.context.text(), scope.theme());
    StyledText words(u"+%1 \u2212%2"_s.arg(stat.added).arg(stat.removed));
    const QString added = CardTexts::tr("%n lines added", nullptr, stat.added);
    QString spoken = CardTexts::tr("%1, %2 removed").arg(added).arg(stat.removed);
    if (stat.files > 0) {
        const QString files = CardTexts::tr("in %n files", nullptr, stat.files);
        words.add(u"  "_s + files,
                  textStyleOf({}, {}, false, scope.context.text2(), scope.theme()));
        spoken += u' ' + files;
    }
    TextLines lines(words, style, width,
                    {.direction = scope.context.direction, .alignment = scope.alignment});
    sheet.size = {width, lines.height()};
    sheet.add<TextPiece>(QRect(QPoint(0, 0), sheet.size), std::move(lines), spoken);
    return sheet;
}

Sheet personPart(const PersonRef &person, const CardContext &context, int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const QString name = plainText(person.name, 120);
    const QString detail = plainText(person.detail, 200);
    const TextStyle style = TextStyle::of(theme, TextRole::Button, context.text());
    const TextStyle quiet = TextStyle::of(theme, TextRole::Meta, theme.colour.text3);
    const int avatar = theme.scaled(kAvatar);
    const bool hasRoom = width >= 3 * avatar;
    const int textX = hasRoom ? avatar + kAvatarGap : 0;
    const int room = std::max(1, width - textX);
    const int textHeight = style.line + (detail.isEmpty() ? 0 : quiet.line);
    const int height = std::max(avatar, textHeight);
    if (hasRoom)
        sheet.add<PersonPiece>(QRect(0, (height - avatar) / 2, avatar, avatar), name);
    int y = (height - textHeight) / 2;
    y += addText(sheet, {textX, y}, room, StyledText(name), style, context, 1);
    if (!detail.isEmpty())
        addText(sheet, {textX, y}, room, StyledText(detail), quiet, context, 1);
    sheet.size = {width, height};
    return sheet;
}

} // namespace watchroom
