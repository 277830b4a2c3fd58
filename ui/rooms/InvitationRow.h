// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/model/Invitation.h"
#include "ui/kit/ThemeHost.h"

#include <QWidget>

namespace watchroom {

/// Somebody asks for something: who, for what, and the two answers. Nothing happens before one of
/// them is pressed.
class InvitationRow final : public QWidget
{
    Q_OBJECT

public:
    InvitationRow(ThemeHost *themes, const Invitation &invitation, QWidget *parent = nullptr);

    const Invitation &invitation() const { return m_invitation; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ThemeHost *m_themes;
    Invitation m_invitation;
};

} // namespace watchroom
