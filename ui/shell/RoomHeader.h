// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RoomMember.h"
#include "app/model/Summaries.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

class IconButton;
class MembersButton;
class PlainLabel;

/// The line above the timeline: where one is, what it is about, search and the glance panel.
class RoomHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit RoomHeader(ThemeHost *themes, QWidget *parent = nullptr);

    void setRoom(const RoomSummary &room);
    void setGlancesShown(bool shown);
    /// Who is in the room.
    void setMembers(const std::vector<RoomMember> &members);

Q_SIGNALS:
    void membersRequested(QWidget *at);
    void searchRequested();
    void glancesToggled();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();

    ThemeHost *m_themes;
    PlainLabel *m_name;
    PlainLabel *m_topic;
    MembersButton *m_members;
    IconButton *m_search;
    IconButton *m_glances;
    RoomSummary m_room;
};

} // namespace watchroom
