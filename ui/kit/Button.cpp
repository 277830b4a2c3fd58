// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/Button.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/FocusRing.h"
#include "ui/kit/Icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStyle>

namespace watchroom {

namespace {
constexpr int kComfortableHeight = 32;
constexpr int kCompactHeight = 28;
constexpr int kButtonPadding = 12;
constexpr int kQuietPadding = 8;
constexpr int kButtonIcon = 16;
constexpr int kButtonGap = 7;
} // namespace

Button::Button(ThemeHost *themes, Kind kind, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
    , m_kind(kind)
{
    setText(plainText(text));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(themes, &ThemeHost::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setIconAtEnd(bool atEnd)
{
    m_iconAtEnd = atEnd;
    update();
}

void Button::setUnavailable(const QString &why)
{
    if (m_unavailable == why)
        return;
    m_unavailable = why;
    setToolTip(plainText(why));
    setAccessibleDescription(plainText(why));
    update();
}

QSize Button::sizeHint() const
{
    const Theme &theme = *m_themes->theme();
    const int margin = focusMargin(theme);
    const bool compact = theme.choice.density == Theme::Density::Compact;
    return {contentWidth() + 2 * margin,
            theme.scaled(compact ? kCompactHeight : kComfortableHeight) + 2 * margin};
}

QSize Button::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {qMin(hint.width(), hint.height() * 2), hint.height()};
}

QRect Button::box() const
{
    const int margin = focusMargin(*m_themes->theme());
    return rect().adjusted(margin, margin, -margin, -margin);
}

bool Button::event(QEvent *event)
{
    // An unavailable button is not a disabled widget: it keeps focus, tooltip and its name.
    if (!isAvailable()) {
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::MouseButtonDblClick:
            return true;
        case QEvent::KeyPress:
        case QEvent::KeyRelease: {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter ||
                key == Qt::Key_Select)
                return true;
            break;
        }
        default:
            break;
        }
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (!key->isAutoRepeat())
                click();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

void Button::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const Paint colours = paint();
    QPainter painter(this);
    paintBox(painter, box(), radius::kControl, colours.fill, colours.edge);
    if (hasFocus())
        paintFocusRing(painter, box(), radius::kControl, theme);

    QFont font = theme.font(TextRole::Button);
    if (m_kind == Kind::Primary || m_kind == Kind::DangerSolid)
        font.setWeight(QFont::DemiBold);
    const int side = m_icon.isEmpty() ? 0 : theme.scaled(kButtonIcon);
    const int gap = m_icon.isEmpty() || text().isEmpty() ? 0 : kButtonGap;
    const int words = qMin(textWidth(font, text()), box().width() - side - gap - kQuietPadding);
    QRect content(0, 0, side + gap + words, box().height());
    content.moveCenter(box().center());

    const int iconX = m_iconAtEnd ? content.right() + 1 - side : content.left();
    const QRect iconRect(iconX, content.center().y() - (side - 1) / 2, side, side);
    const QRect textRect = m_iconAtEnd ? content.adjusted(0, 0, -side - gap, 0)
                                       : content.adjusted(side + gap, 0, 0, 0);
    if (!m_icon.isEmpty())
        paintIcon(painter, QStyle::visualRect(layoutDirection(), content, iconRect), m_icon,
                  colours.text);
    paintLine(painter, QStyle::visualRect(layoutDirection(), content, textRect), text(), font,
              colours.text);
}

Button::Paint Button::paint() const
{
    const ThemeColours &c = m_themes->theme()->colour;
    const ToneColours &critical = m_themes->theme()->tone(ToneRole::Critical);
    const QColor none = Qt::transparent;
    const bool hovered = underMouse() && isAvailable();
    const QColor ground = isDown() ? c.pressed : hovered ? c.hover : none;
    if (!isAvailable() || !isEnabled())
        return m_kind == Kind::Quiet || m_kind == Kind::Link
                   ? Paint{none, none, c.disabled}
                   : Paint{c.surfaceAlt, c.line, c.disabled};
    switch (m_kind) {
    case Kind::Primary: {
        const QColor ink = isDown()  ? mixed(c.ink, c.onInk, 0.25)
                           : hovered ? mixed(c.ink, c.onInk, 0.12)
                                     : c.ink;
        return {ink, none, c.onInk};
    }
    case Kind::Secondary:
        return {ground == none ? c.surface : ground, c.lineStrong, c.text};
    case Kind::Quiet:
        return {ground, none, c.text};
    case Kind::Link:
        return {ground, none, c.accent};
    case Kind::Danger:
        return {hovered || isDown() ? critical.bg : c.surface, critical.border, critical.text};
    case Kind::DangerSolid:
        return {hovered || isDown() ? mixed(critical.solid, c.text, 0.12) : critical.solid, none,
                critical.onSolid};
    }
    return {};
}

int Button::contentWidth() const
{
    const Theme &theme = *m_themes->theme();
    QFont font = theme.font(TextRole::Button);
    font.setWeight(
        QFont::DemiBold); // as wide as the widest kind, so that a change of kind moves nothing
    const int icon = m_icon.isEmpty() ? 0 : theme.scaled(kButtonIcon) + kButtonGap;
    const int padding =
        m_kind == Kind::Quiet || m_kind == Kind::Link ? kQuietPadding : kButtonPadding;
    return textWidth(font, text()) + icon + 2 * padding;
}

} // namespace watchroom
