// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/IconButton.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"

namespace watchroom {

namespace {
constexpr int kSide = 32;
constexpr int kIconButtonIcon = 16;
} // namespace

IconButton::IconButton(ThemeHost *themes, const QString &iconName, const QString &words,
                       QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_icon(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setWords(words);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconButton::setIconName(const QString &name)
{
    m_icon = name;
    update();
}

void IconButton::setWords(const QString &words)
{
    const QString clean = plainText(words);
    setToolTip(clean);
    setAccessibleName(clean);
}

void IconButton::setTone(ToneRole tone)
{
    m_tone = tone;
    update();
}

void IconButton::setActive(bool active)
{
    m_active = active;
    update();
}

QSize IconButton::sizeHint() const
{
    const int side = m_themes->theme()->scaled(kSide);
    return {side, side};
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    QPainter painter(this);
    QColor ground = Qt::transparent;
    if (isDown())
        ground = c.pressed;
    else if (m_active)
        ground = c.selected;
    else if (underMouse())
        ground = c.hover;
    paintBox(painter, rect(), radius::kControl, ground);
    if (hasFocus()) {
        const int margin = focusMargin(theme);
        paintFocusRing(painter, rect().adjusted(margin, margin, -margin, -margin), radius::kChip,
                       theme);
    }
    const int side = theme.scaled(kIconButtonIcon);
    QRect place(0, 0, side, side);
    place.moveTopLeft({(width() - side) / 2, (height() - side) / 2});
    paintIcon(painter, place, m_icon,
              m_tone == ToneRole::Neutral ? c.text2 : theme.tone(m_tone).text);
}

} // namespace watchroom
