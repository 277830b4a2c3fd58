// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RoomHeader.h"

#include "ui/kit/Badge.h"
#include "ui/kit/IconButton.h"
#include "ui/kit/Icons.h"
#include "ui/kit/PlainLabel.h"
#include "ui/rooms/MemberWords.h"
#include "ui/rooms/MembersButton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace watchroom {

namespace {

constexpr int kRoomHeaderHeight = 52;
constexpr int kRoomHeaderPadding = 24;
constexpr int kRoomHeaderIcon = 16;
constexpr int kRoomHeaderGap = 8;

} // namespace

RoomHeader::RoomHeader(ThemeHost *themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_name(new PlainLabel(themes, TextRole::Title))
    , m_topic(new PlainLabel(themes, TextRole::Small, &ThemeColours::text2))
    , m_members(new MembersButton(themes))
    , m_search(new IconButton(themes, QStringLiteral("search"), tr("Search messages (Ctrl+F)")))
    , m_glances(new IconButton(themes, QStringLiteral("panel-right"),
                               tr("Show or hide glances (Ctrl+.)")))
{
    setAccessibleName(tr("Room"));
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(kRoomHeaderPadding + kRoomHeaderIcon + kRoomHeaderGap, 0, 16, 0);
    line->setSpacing(12);
    line->addWidget(m_name);
    line->addWidget(m_topic, 1);
    line->addWidget(m_members);
    line->addWidget(m_search);
    line->addWidget(m_glances);
    connect(m_members, &MembersButton::clicked, this,
            [this] { Q_EMIT membersRequested(m_members); });
    connect(m_search, &IconButton::clicked, this, &RoomHeader::searchRequested);
    connect(m_glances, &IconButton::clicked, this, &RoomHeader::glancesToggled);
    connect(&themes->faces(), &FaceGallery::changed, this, qOverload<>(&QWidget::update));
    connect(themes, &ThemeHost::changed, this, &RoomHeader::applyTheme);
    applyTheme();
}

void RoomHeader::applyTheme()
{
    setFixedHeight(m_themes->theme()->scaled(kRoomHeaderHeight));
    update();
}

void RoomHeader::setRoom(const RoomSummary &room)
{
    m_room = room;
    m_name->setPlainText(room.room.name);
    if (room.room.kind == RoomKind::Practice)
        m_topic->setPlainText(tr("Practice: made up, nothing real happens"));
    else
        m_topic->setPlainText(room.partner ? presenceText(*room.partner) : room.room.topic);
    update();
}

void RoomHeader::setMembers(const std::vector<RoomMember> &members)
{
    m_members->setMembers(members);
}

void RoomHeader::setGlancesShown(bool shown)
{
    m_glances->setActive(shown);
}

void RoomHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = *m_themes->theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour.canvas);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.colour.line);
    QRect icon(kRoomHeaderPadding, (height() - kRoomHeaderIcon) / 2, kRoomHeaderIcon,
               kRoomHeaderIcon);
    if (layoutDirection() == Qt::RightToLeft)
        icon.moveRight(width() - kRoomHeaderPadding - 1);
    if (m_room.room.kind == RoomKind::Direct) {
        paintPerson(painter, icon.adjusted(-4, -4, 4, 4), m_room.room.name, theme,
                    m_room.partner ? presenceRole(m_room.partner->presence) : PresenceRole::None,
                    {},
                    m_room.partner ? m_themes->faces().face(m_room.partner->id.value) : QImage());
        return;
    }
    const bool practice = m_room.room.kind == RoomKind::Practice;
    paintIcon(painter, icon, practice ? QStringLiteral("flag") : QStringLiteral("hash"),
              theme.colour.text3);
}

} // namespace watchroom
