// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/Popover.h"

namespace watchroom {

class FormView;

/// Whether one is there, and a few words about it, for all accounts.
class PresencePopover final : public Popover
{
    Q_OBJECT

public:
    PresencePopover(ThemeHost *themes, QWidget *over, const QRect &anchor, const Person &self);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void submit();

    FormView *m_form;
};

} // namespace watchroom
