// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Summaries.h"
#include "ui/kit/Panel.h"

#include <vector>

class QVBoxLayout;

namespace watchroom {

class RoomNameEdit;
class RoomRow;
class SelfBar;

/// The column of rooms at the left: the finder, the rooms by kind, and who I am here.
class RoomList final : public Panel
{
    Q_OBJECT

public:
    explicit RoomList(ThemeHost *themes, QWidget *parent = nullptr);

    void setWorkspaceName(const QString &name);
    void setRooms(const std::vector<RoomSummary> &rooms);
    void setCurrent(const RoomId &room);
    void setSelf(const QString &name);

    /// Opens the field for a new room's name, as "+" does.
    void startNewRoom();
    /// Puts the focus on the open room's row.
    void focusCurrent();

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void switcherRequested();
    void settingsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Group
    {
        QWidget *box = nullptr;
        QVBoxLayout *column = nullptr;
    };

    void addGroup(Group &group, const QString &words, bool withNewRoom, QVBoxLayout *column);
    Group &groupOf(const RoomSummary &room);
    void rebuild(const std::vector<RoomSummary> &rooms);
    RoomRow *makeRow(const RoomSummary &summary);
    void moveFocus(const RoomRow *from, int rows);
    void startRename(RoomRow *row);
    void askToLeave(RoomRow *row);
    RoomNameEdit *openNameEdit(QVBoxLayout *column, int at, const QString &name,
                               const RoomId &except);
    void closeNameEdit();
    QString problemWithName(const QString &name, const RoomId &except) const;

    QString m_workspace;
    Group m_incidents;
    Group m_rooms;
    Group m_people;
    Group m_practice;
    SelfBar *m_self;
    std::vector<RoomRow *> m_rows; ///< In the order on the screen.
    RoomNameEdit *m_nameEdit = nullptr;
    RoomId m_current;
};

} // namespace watchroom
