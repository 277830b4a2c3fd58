// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Invitation.h"
#include "app/model/Summaries.h"
#include "ui/kit/Panel.h"

#include <vector>

class QVBoxLayout;

namespace watchroom {

class AccountLine;
class RoomNameEdit;
class RoomRow;
class SectionHeading;
class SelfBar;

/// The column of rooms at the left: the finder, the rooms by kind, or by account where there are
/// several, and who I am here.
class RoomList final : public Panel
{
    Q_OBJECT

public:
    explicit RoomList(ThemeHost *themes, QWidget *parent = nullptr);

    void setWorkspaceName(const QString &name);
    /// Rooms of accounts that it was not told of stand with the embedded workspace's.
    void setAccounts(const std::vector<AccountSummary> &accounts);
    void setRooms(const std::vector<RoomSummary> &rooms);
    void setCurrent(const RoomId &room);
    void setSelf(const QString &name);
    /// What waits for an answer; the first few of them.
    void setInvitations(const std::vector<Invitation> &invitations);

    /// Opens the field for a new room's name, as "+" does.
    void startNewRoom(const AccountId &account = kLocalAccount);
    /// Puts the focus on the open room's row.
    void focusCurrent();

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void switcherRequested();
    void settingsRequested();
    void presenceRequested(QWidget *at);
    void passwordRequested(const watchroom::AccountId &account);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What stands under one heading.
    struct Group
    {
        QWidget *box = nullptr;
        QVBoxLayout *column = nullptr;
        SectionHeading *heading = nullptr;
    };
    /// The rooms of one account. While it is the only one, people stand apart.
    struct AccountGroup
    {
        AccountId account;
        Group rooms;
        AccountLine *state = nullptr;
    };

    Group addGroup(const QString &words, QVBoxLayout *column);
    AccountGroup addAccountGroup(const AccountSummary &account);
    void nameGroups(const std::vector<AccountSummary> &accounts);
    AccountGroup &groupOf(const AccountId &account);
    const Group &groupOf(const RoomSummary &room);
    std::vector<const Group *> groups() const;
    void rebuild(const std::vector<RoomSummary> &rooms);
    RoomRow *makeRow(const RoomSummary &summary);
    void moveFocus(const RoomRow *from, int rows);
    void startRename(RoomRow *row);
    void askToLeave(RoomRow *row);
    void block(RoomRow *row);
    RoomNameEdit *openNameEdit(QVBoxLayout *column, int at, const Room &room);
    void closeNameEdit();
    QString problemWithName(const QString &name, const AccountId &account, const RoomId &except);

    QString m_workspace;
    Group m_invitations;
    std::vector<Invitation> m_invited;
    Group m_incidents;
    QVBoxLayout *m_accountColumn;
    std::vector<AccountGroup> m_accounts; ///< The embedded workspace first.
    Group m_people;
    Group m_practice;
    SelfBar *m_self;
    std::vector<RoomRow *> m_rows; ///< In the order on the screen.
    RoomNameEdit *m_nameEdit = nullptr;
    RoomId m_current;
};

} // namespace watchroom
