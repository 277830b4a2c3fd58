// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/workspace/Delta.h"
#include "ui/kit/ThemeHost.h"
#include "ui/shell/ScreenState.h"

#include <QObject>
#include <QPointer>

namespace watchroom {

class JoinDialog;
class MembersPopover;
class RoomSettingsDialog;

/// Opens what is about people and the rooms they are in: who is here, which rooms there are, what
/// may be set about them, and whether one is there; and hands on what the engine answers.
class PeopleController final : public QObject
{
    Q_OBJECT

public:
    PeopleController(ThemeHost *themes, QWidget *window, const ScreenState &state);

    /// Finds a room, or asks for a person; without an account to do it with, asks for one.
    void openJoin();
    void openConversation();
    /// Who is in the open room; beside `at`.
    void openMembers(QWidget *at);
    void openPresence(QWidget *at);
    void openRoomSettings();

    void take(const MembersUpdated &delta);
    void take(const AbsentMembersAnswered &delta);
    void take(const LookAlikesUpdated &delta);
    /// Asks for it.
    void take(const RoomPasswordWanted &delta);
    void take(const RoomsListed &delta);
    void take(const RoomSettingsAnswered &delta);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void signInRequested();

private:
    ThemeHost *m_themes;
    QWidget *m_window;
    const ScreenState &m_state;
    MembersUpdated m_here;          ///< In the open room.
    LookAlikesUpdated m_lookAlikes; ///< The same.
    QPointer<JoinDialog> m_join;
    QPointer<MembersPopover> m_members;
    QPointer<RoomSettingsDialog> m_settings;
};

} // namespace watchroom
