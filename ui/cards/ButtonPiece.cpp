// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/ButtonPiece.h"

#include "ui/cards/Tones.h"
#include "ui/kit/Box.h"
#include "ui/kit/Icons.h"
#include "ui/kit/Ring.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int kButtonPadding = 13;
constexpr int kButtonIcon = 14;
constexpr int kButtonIconGap = 8;
constexpr int kBar = 3;

bool hasIcon(const ActionButtonLook &look)
{
    return look.busy || !look.icon.isEmpty();
}

int besideWords(const ActionButtonLook &look, const Theme &theme, bool opens)
{
    const int icon = theme.scaled(kButtonIcon);
    if (look.words.isEmpty() && look.more.isEmpty())
        return controlHeight(theme);
    const int one = icon + theme.scaled(kButtonIconGap);
    return 2 * theme.scaled(kButtonPadding) + (hasIcon(look) ? one : 0) + (opens ? one : 0);
}

QColor wordsColour(const ActionButtonLook &look, const Theme &theme)
{
    switch (look.paint) {
    case ButtonPaint::Primary:
        return theme.colour.onInk;
    case ButtonPaint::Danger:
        return theme.tone(ToneRole::Critical).text;
    case ButtonPaint::Ghost:
        return theme.colour.text2;
    case ButtonPaint::Plain:
    case ButtonPaint::Quiet:
        break;
    }
    return theme.colour.text;
}

TextStyle buttonStyleOf(const ActionButtonLook &look, const Theme &theme)
{
    auto style = TextStyle::of(theme, TextRole::Button, wordsColour(look, theme));
    if (look.busy)
        style.font = theme.font(TextRole::Button); // its numbers change: all figures are one width
    return look.paint == ButtonPaint::Primary ? style.weighted(QFont::DemiBold) : style;
}

StyledText buttonWordsOf(const ActionButtonLook &look, const Theme &theme)
{
    StyledText words(look.words);
    if (!look.more.isEmpty())
        words.add((look.words.isEmpty() ? QString() : u" "_s) + look.more, theme.colour.text2,
                  QFont::Normal);
    return words;
}

} // namespace

int controlHeight(const Theme &theme)
{
    const bool compact = theme.choice.density == Theme::Density::Compact;
    return theme.scaled(compact ? 28 : 32);
}

ButtonPiece::ButtonPiece(const QRect &place, ActionButtonLook look, const Theme &theme,
                         Qt::LayoutDirection direction, Opens opens)
    : Piece(place)
    , m_look(std::move(look))
    , m_direction(direction)
    , m_opens(opens)
    , m_words(buttonWordsOf(m_look, theme), buttonStyleOf(m_look, theme),
              place.width() - besideWords(m_look, theme, opens != Opens::Nothing),
              {.maximumLines = 1, .direction = direction})
{
}

QSize ButtonPiece::sizeFor(const ActionButtonLook &look, const Theme &theme, Opens opens)
{
    return {textWidth(buttonWordsOf(look, theme), buttonStyleOf(look, theme)) +
                besideWords(look, theme, opens != Opens::Nothing),
            controlHeight(theme)};
}

QColor ButtonPiece::inkOf(const Theme &theme) const
{
    if (m_look.iconTone)
        return m_look.busy ? theme.colour.accent : theme.tone(toneRole(*m_look.iconTone)).text;
    if (m_look.paint == ButtonPaint::Quiet && m_look.words.isEmpty())
        return theme.colour.text2;
    return wordsColour(m_look, theme);
}

void ButtonPiece::paint(QPainter &painter, const Theme &theme, const SheetState &state) const
{
    paintGround(painter, theme, state);
    if (m_look.percent >= 0)
        paintBar(painter, theme);

    const bool mirrored = m_direction == Qt::RightToLeft;
    const int icon = theme.scaled(kButtonIcon);
    const bool iconAlone = m_look.words.isEmpty() && m_look.more.isEmpty();
    const int padding = iconAlone ? (rect.width() - icon) / 2 : theme.scaled(kButtonPadding);
    const int iconY = rect.y() + (rect.height() - icon) / 2;
    const QRect leading(mirrored ? rect.x() + rect.width() - padding - icon : rect.x() + padding,
                        iconY, icon, icon);
    const QRect trailing(mirrored ? rect.x() + padding : rect.x() + rect.width() - padding - icon,
                         iconY, icon, icon);
    if (m_look.busy)
        paintUnmoved(painter, leading, [&](const QRect &place) {
            paintRing(painter, place, inkOf(theme), theme, state.widget);
        });
    else if (!m_look.icon.isEmpty())
        paintIcon(painter, leading, m_look.icon, inkOf(theme));
    const bool opens = m_opens != Opens::Nothing;
    if (opens)
        paintIcon(painter, trailing,
                  m_opens == Opens::OpenPart ? u"chevron-up"_s : u"chevron-down"_s, inkOf(theme));

    if (iconAlone)
        return;
    const int iconRoom = icon + theme.scaled(kButtonIconGap);
    const bool roomAtLeft = mirrored ? opens : hasIcon(m_look);
    m_words.paint(painter, QPointF(rect.x() + padding + (roomAtLeft ? iconRoom : 0),
                                   rect.y() + (rect.height() - m_words.height()) / 2));
}

void ButtonPiece::paintGround(QPainter &painter, const Theme &theme, const SheetState &state) const
{
    const bool hovered = m_look.enabled && state.hovered == rect;
    const bool pressed = hovered && state.pressed == rect;
    QColor fill = Qt::transparent;
    QColor edge = Qt::transparent;
    switch (m_look.paint) {
    case ButtonPaint::Plain:
        fill = theme.colour.surface;
        edge = theme.colour.lineStrong;
        break;
    case ButtonPaint::Primary:
        fill = theme.colour.ink;
        edge = theme.colour.ink;
        break;
    case ButtonPaint::Danger:
        fill = theme.colour.surface;
        edge = theme.tone(ToneRole::Critical).border;
        break;
    case ButtonPaint::Quiet:
        fill = theme.colour.surfaceAlt;
        edge = theme.colour.line;
        break;
    case ButtonPaint::Ghost:
        break;
    }
    if (hovered && m_look.paint == ButtonPaint::Primary) {
        fill.setAlphaF(pressed ? 0.8f : 0.9f);
        edge = fill;
    } else if (hovered) {
        fill = pressed ? theme.colour.pressed : theme.colour.hover;
    }
    paintBox(painter, rect, radius::kControl, fill, edge);
}

void ButtonPiece::paintBar(QPainter &painter, const Theme &theme) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, radius::kControl, radius::kControl);
    painter.setClipPath(shape, Qt::IntersectClip);
    const int width = rect.width() * std::clamp(m_look.percent, 0, 100) / 100;
    const int x = m_direction == Qt::RightToLeft ? rect.x() + rect.width() - width : rect.x();
    painter.fillRect(QRect(x, rect.y() + rect.height() - kBar, width, kBar), theme.colour.accent);
    painter.restore();
}

} // namespace watchroom
