// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/Popover.h"

namespace watchroom {

class FormView;

/// How others see one, in all accounts: the picture, whether one is there, and a few words.
class PresencePopover final : public Popover
{
    Q_OBJECT

public:
    PresencePopover(ThemeHost *themes, QWidget *over, const QRect &anchor, const Person &self);

    /// The focus goes to how one is there now.
    void openAndAsk();

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void submit();

    FormView *m_form;
};

} // namespace watchroom
