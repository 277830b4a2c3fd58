// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/ReactionSheet.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/EmojiPicker.h"
#include "ui/kit/Icons.h"
#include "ui/timeline/TimelineTexts.h"

#include <QLocale>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPillHeight = 24;
constexpr int kPillGap = 4;
constexpr int kPillPadding = 8;
constexpr int kBeforeCount = 6;
constexpr qsizetype kMostReactionNames = 20;

/// An emoji and how many feel so. One's own is edged, filled and bold.
class ReactionPiece final : public Piece
{
public:
    ReactionPiece(const QRect &place, QString emoji, QString count, bool own)
        : Piece(place)
        , m_emoji(std::move(emoji))
        , m_count(std::move(count))
        , m_own(own)
    {
    }

    static QFont font(const Theme &theme, bool own)
    {
        QFont font = theme.font(TextRole::Meta);
        font.setWeight(own ? QFont::Bold : QFont::Normal);
        return font;
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override
    {
        const ThemeColours &c = theme.colour;
        paintBox(painter, rect, rect.height() / 2,
                 state.hovered == rect ? c.hover
                 : m_own               ? c.accentBg
                                       : c.surface,
                 m_own ? c.accent : c.line);
        const QRect inside = rect.adjusted(kPillPadding, 0, -kPillPadding, 0);
        paintLine(painter, inside, m_emoji, theme.font(TextRole::Small), c.text,
                  Qt::AlignLeft | Qt::AlignVCenter);
        paintLine(painter, inside, m_count, font(theme, m_own), m_own ? c.text : c.text2,
                  Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    QString m_emoji;
    QString m_count;
    bool m_own;
};

/// A smile: adds a reaction. Behind other reactions it is always seen.
class AddReactionPiece final : public Piece
{
public:
    AddReactionPiece(const QRect &place, const QRect &row)
        : Piece(place)
        , m_rowFromButton(row.translated(-place.topLeft()))
    {
    }

    void paint(QPainter &painter, const Theme &theme, const SheetState &state) const override
    {
        const bool hovered = state.hovered == rect;
        const QRect row = m_rowFromButton.translated(rect.topLeft());
        const bool isAlways = row.isEmpty();
        if (!isAlways && !hovered && !row.contains(state.pointer) && state.focused != rect)
            return;
        paintBox(painter, rect, rect.height() / 2,
                 hovered ? theme.colour.hover : theme.colour.surface, theme.colour.line);
        const int side = theme.scaled(16);
        QRect icon(0, 0, side, side);
        icon.moveCenter(rect.center());
        paintIcon(painter, icon, u"emoji"_s, theme.colour.text2);
    }

    void mirror() override
    {
        m_rowFromButton.moveLeft(rect.width() - m_rowFromButton.x() - m_rowFromButton.width());
    }

private:
    QRect m_rowFromButton;
};

void addPickTarget(Sheet &sheet, const QRect &place)
{
    sheet.addTarget({.kind = CardTarget::Kind::PickReaction,
                     .rect = place,
                     .name = TimelineTexts::tr("Add a reaction"),
                     .hint = TimelineTexts::tr("Add a reaction (+)")});
}

} // namespace

QString reactionWords(const Reaction &reaction)
{
    QStringList names;
    for (const QString &name :
         reaction.names.first(std::min(kMostReactionNames, reaction.names.size())))
        names += plainText(name, 60);
    if (reaction.names.size() > kMostReactionNames)
        names += TimelineTexts::tr("%n others", nullptr,
                                   int(reaction.names.size() - kMostReactionNames));
    if (reaction.own)
        names += TimelineTexts::tr("you");
    return TimelineTexts::tr("%1: %2").arg(emojiName(reaction.emoji),
                                           QLocale().createSeparatedList(names));
}

Sheet reactionsSheet(const std::vector<Reaction> &reactions, const CardContext &context, int width)
{
    Sheet sheet;
    const Theme &theme = *context.theme;
    const int height = theme.scaled(kPillHeight);
    QPoint at(0, 0);
    const auto take = [&](int wanted) {
        const int used = std::min(wanted, width);
        if (at.x() > 0 && at.x() + used > width)
            at = {0, at.y() + height + kPillGap};
        const QRect place(at, QSize(used, height));
        at.rx() += used + kPillGap;
        return place;
    };
    for (const Reaction &reaction : reactions) {
        const QString emoji = plainText(reaction.emoji, 32);
        const QString count = QLocale().toString(reaction.count());
        const int words = textWidth(theme.font(TextRole::Small), emoji) + kBeforeCount +
                          textWidth(ReactionPiece::font(theme, reaction.own), count);
        const QRect place = take(words + 2 * kPillPadding);
        sheet.add<ReactionPiece>(place, emoji, count, reaction.own);
        const QString who = reactionWords(reaction);
        sheet.addTarget({.kind = CardTarget::Kind::React,
                         .value = reaction.emoji,
                         .rect = place,
                         .name = who + u". "_s +
                                 (reaction.own ? TimelineTexts::tr("Press to take yours back.")
                                               : TimelineTexts::tr("Press to add yours.")),
                         .hint = who});
    }
    const QRect last = take(height + kPillPadding);
    sheet.add<AddReactionPiece>(last, QRect());
    addPickTarget(sheet, last);
    sheet.size = {width, at.y() + height};
    return sheet;
}

void addReactionButton(Sheet &sheet, const QRect &place, const QRect &row)
{
    sheet.add<AddReactionPiece>(place, row);
    addPickTarget(sheet, place);
}

} // namespace watchroom
