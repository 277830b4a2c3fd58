// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/MembersButton.h"

#include "ui/kit/Avatar.h"
#include "ui/kit/Box.h"
#include "ui/kit/ElidedText.h"
#include "ui/kit/ToolTipText.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace watchroom {

namespace {

constexpr int kMembersHeight = 32;
constexpr int kMembersSide = 6;
constexpr int kMembersAvatar = 24;
constexpr int kStep = 18; ///< Each lies over the one before it.
constexpr int kFaces = 3;
constexpr int kMembersGap = 8;

} // namespace

MembersButton::MembersButton(ThemeHost *themes, QWidget *parent)
    : QAbstractButton(parent)
    , m_themes(themes)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
    connect(&themes->faces(), &FaceGallery::changed, this, qOverload<>(&QWidget::update));
    connect(themes, &ThemeHost::changed, this, &QWidget::updateGeometry);
}

void MembersButton::setMembers(const std::vector<RoomMember> &members)
{
    m_shown.clear();
    for (const RoomMember &member : members) {
        if (m_shown.size() < kFaces && !member.person.isSelf)
            m_shown.push_back(member.person);
    }
    setText(QLocale().toString(members.size()));
    const QString words = tr("%n people here", nullptr, int(members.size()));
    setAccessibleName(words);
    setToolTip(toolTipText(words));
    setVisible(!members.empty());
    updateGeometry();
    update();
}

QSize MembersButton::sizeHint() const
{
    const Theme &theme = *m_themes->theme();
    const int avatars =
        m_shown.empty()
            ? 0
            : theme.scaled(kMembersAvatar + kStep * int(m_shown.size() - 1) + kMembersGap);
    return {2 * kMembersSide + avatars + textWidth(theme.font(TextRole::Meta), text()),
            theme.scaled(kMembersHeight)};
}

void MembersButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    const ThemeColours &c = theme.colour;
    QPainter painter(this);
    const QColor ground = isDown() ? c.pressed : underMouse() ? c.hover : c.canvas;
    paintBox(painter, rect(), radius::kControl, ground,
             hasFocus() ? c.focus : QColor(Qt::transparent), theme.focusWidth);
    const auto placed = [this](const QRect &r) {
        return QStyle::visualRect(layoutDirection(), rect(), r);
    };
    const int side = theme.scaled(kMembersAvatar);
    int x = kMembersSide;
    for (const Person &member : m_shown) {
        const QRect place = placed({x, (height() - side) / 2, side, side});
        paintBox(painter, place.adjusted(-2, -2, 2, 2), side / 2 + 2, ground);
        paintPerson(painter, place, member.name, theme, PresenceRole::None, {},
                    m_themes->faces().face(member.id.value));
        x += theme.scaled(kStep);
    }
    if (!m_shown.empty())
        x += side - theme.scaled(kStep) + theme.scaled(kMembersGap);
    paintLine(painter, placed({x, 0, width() - x - kMembersSide, height()}), text(),
              theme.font(TextRole::Meta), c.text2);
}

} // namespace watchroom
