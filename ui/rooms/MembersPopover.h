// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/RoomMember.h"
#include "ui/kit/Popover.h"

#include <vector>

class QLineEdit;
class QMenu;

namespace watchroom {

class Button;
class PlainLabel;
class RowList;

/// Who is in a room, what they are there and whether they are there; what one may do about each;
/// and the way to invite somebody.
class MembersPopover final : public Popover
{
    Q_OBJECT

public:
    MembersPopover(ThemeHost *themes, QWidget *over, const QRect &anchor, const Room &room);

    /// Whose name can be taken for another's, with that one.
    void setLookAlikes(const QHash<PersonId, QString> &names);
    /// Those who were asked for with AskAbsentMembers.
    void setAbsent(const std::vector<RoomMember> &members, const QString &problem);
    void setMembers(const std::vector<RoomMember> &members, const RoomPowers &powers);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void settingsRequested();

private:
    void showRows();
    void askAbsent();
    void addInviting();
    void invite();
    void openMenu(int row);
    void addChanges(QMenu *menu, const RoomMember &member);
    void addBlocking(QMenu *menu, const RoomMember &member);
    void change(const RoomMember &member, MemberChange change);

    Room m_room;
    std::vector<RoomMember> m_here;
    std::vector<RoomMember> m_elsewhere; ///< Absent or banned, once they were asked for.
    std::vector<RoomMember> m_members;   ///< As the list shows them.
    QHash<PersonId, QString> m_lookAlikes;
    bool m_hasAskedAbsent = false;
    RoomPowers m_powers;
    PlainLabel *m_heading;
    RowList *m_list;
    QWidget *m_inviting;
    QLineEdit *m_address;
    PlainLabel *m_invited;
    Button *m_absent;
    PlainLabel *m_absentWords;
    Button *m_settings;
};

} // namespace watchroom
