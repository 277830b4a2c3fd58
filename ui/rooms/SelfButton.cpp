// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/SelfButton.h"

#include "app/base/PlainText.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/ToolTipText.h"

#include <QPainter>
#include <QStyle>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSelfHeight = 44;
constexpr int kSelfPadding = 8;
constexpr int kSelfAvatar = 28;
constexpr int kSelfGap = 10;
} // namespace

SelfButton::SelfButton(ThemeHost *themes, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPresence(PresenceRole::None);
    connect(&themes->faces(), &FaceGallery::changed, this, qOverload<>(&QWidget::update));
    connect(themes, &ThemeHost::changed, this, &QWidget::updateGeometry);
}

void SelfButton::setName(const QString &name)
{
    setText(plainText(name, 120));
    nameIt();
}

void SelfButton::setPerson(const QString &person)
{
    m_person = person;
    update();
}

void SelfButton::setNote(const QString &note)
{
    m_note = plainText(note);
    nameIt();
}

void SelfButton::setPresence(PresenceRole presence)
{
    m_presence = presence;
    const bool isButton = presence != PresenceRole::None;
    setEnabled(isButton);
    setFocusPolicy(isButton ? Qt::StrongFocus : Qt::NoFocus);
    nameIt();
}

void SelfButton::nameIt()
{
    setAccessibleName(tr("You are %1").arg(text()));
    setAccessibleDescription(m_note);
    setToolTip(toolTipText(m_presence == PresenceRole::None ? QString()
                                                            : tr("Change how others see you")));
    update();
}

QSize SelfButton::sizeHint() const
{
    return {120, m_themes->theme()->scaled(kSelfHeight)};
}

void SelfButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    QPainter painter(this);
    const QColor ground = isDown() ? c.pressed : isEnabled() && underMouse() ? c.hover : c.window;
    paintBox(painter, rect(), radius::kControl, ground,
             hasFocus() ? c.focus : QColor(Qt::transparent), theme.focusWidth);
    const int side = theme.scaled(kSelfAvatar);
    const auto placed = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    paintPerson(painter, placed({kSelfPadding, (height() - side) / 2, side, side}), text(), theme,
                m_presence, ground, m_themes->faces().face(m_person));
    const int x = kSelfPadding + side + kSelfGap;
    const int width = this->width() - x - kSelfPadding;
    const int nameLine = theme.line(TextRole::Button);
    const int noteLine = theme.line(TextRole::Meta);
    const int top = (height() - nameLine - noteLine) / 2;
    paintLine(painter, placed({x, top, width, nameLine}), text(), theme.font(TextRole::Button),
              c.text);
    paintLine(painter, placed({x, top + nameLine, width, noteLine}), m_note,
              theme.font(TextRole::Meta), c.text3);
}

} // namespace watchroom
