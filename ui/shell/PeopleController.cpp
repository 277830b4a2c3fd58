// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PeopleController.h"

#include "ui/rooms/MembersPopover.h"
#include "ui/setup/JoinDialog.h"
#include "ui/setup/PresencePopover.h"
#include "ui/setup/RoomPasswordDialog.h"
#include "ui/setup/RoomSettingsDialog.h"
#include "ui/setup/WriteDialog.h"

namespace watchroom {

PeopleController::PeopleController(ThemeHost *themes, QWidget *window, const ScreenState &state)
    : QObject(window)
    , m_themes(themes)
    , m_window(window)
    , m_state(state)
{
}

void PeopleController::openJoin()
{
    if (!m_state.firstChatAccount()) {
        Q_EMIT signInRequested();
        return;
    }
    m_join = new JoinDialog(m_themes, m_window, m_state.chatAccounts());
    connect(m_join, &JoinDialog::intent, this, &PeopleController::intent);
    m_join->openAndAsk();
}

void PeopleController::openConversation()
{
    if (!m_state.firstChatAccount()) {
        Q_EMIT signInRequested();
        return;
    }
    auto *dialog = new WriteDialog(m_themes, m_window, m_state.chatAccounts());
    connect(dialog, &WriteDialog::intent, this, &PeopleController::intent);
    dialog->open();
}

void PeopleController::openMembers(QWidget *at)
{
    const RoomSummary *room = m_state.room(m_state.openRoom);
    if (!room || m_here.room != room->room.id)
        return;
    m_members = new MembersPopover(m_themes, at, at->rect(), room->room);
    m_members->setLookAlikes(m_lookAlikes.names);
    m_members->setMembers(m_here.members, m_here.powers);
    connect(m_members, &MembersPopover::intent, this, &PeopleController::intent);
    connect(m_members, &MembersPopover::settingsRequested, this,
            &PeopleController::openRoomSettings);
    m_members->open();
}

void PeopleController::openPresence(QWidget *at)
{
    const AccountSummary *account = m_state.firstChatAccount();
    if (!account)
        return;
    auto *popover = new PresencePopover(m_themes, at, at->rect(), account->self);
    connect(popover, &PresencePopover::intent, this, &PeopleController::intent);
    popover->openAndAsk();
}

void PeopleController::openRoomSettings()
{
    const RoomSummary *room = m_state.room(m_state.openRoom);
    if (!room)
        return;
    m_settings = new RoomSettingsDialog(m_themes, m_window, room->room);
    connect(m_settings, &RoomSettingsDialog::intent, this, &PeopleController::intent);
    m_settings->openAndAsk();
}

void PeopleController::take(const MembersUpdated &delta)
{
    m_here = delta;
    if (!m_members)
        return;
    if (m_state.openRoom == delta.room)
        m_members->setMembers(delta.members, delta.powers);
    else
        m_members->close();
}

void PeopleController::take(const AbsentMembersAnswered &delta)
{
    if (m_members && m_state.openRoom == delta.room)
        m_members->setAbsent(delta.members, delta.problem);
}

void PeopleController::take(const LookAlikesUpdated &delta)
{
    m_lookAlikes = delta;
    if (m_members)
        m_members->setLookAlikes(delta.names);
}

void PeopleController::take(const RoomPasswordWanted &delta)
{
    auto *dialog =
        new RoomPasswordDialog(m_themes, m_window, delta.account, delta.address, delta.wasWrong);
    connect(dialog, &RoomPasswordDialog::intent, this, &PeopleController::intent);
    dialog->openAndAsk();
}

void PeopleController::take(const RoomsListed &delta)
{
    if (m_join)
        m_join->setListed(delta.number, delta.rooms, delta.problem);
}

void PeopleController::take(const RoomSettingsAnswered &delta)
{
    if (!m_settings || m_settings->room() != delta.room)
        return;
    if (delta.saved)
        m_settings->close();
    else if (!delta.problem.isEmpty())
        m_settings->setProblem(delta.problem);
    else
        m_settings->setForm(delta.form);
}

} // namespace watchroom
