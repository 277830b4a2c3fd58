// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/RoomMember.h"
#include "ui/kit/ThemeHost.h"

#include <QAbstractButton>

namespace watchroom {

/// Some of those who are in the room, and how many they are. Opens who is here.
class MembersButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MembersButton(ThemeHost *themes, QWidget *parent = nullptr);

    /// Without anybody it is not shown.
    void setMembers(const std::vector<RoomMember> &members);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    std::vector<Person> m_shown; ///< Those whose avatars are shown.
};

} // namespace watchroom
