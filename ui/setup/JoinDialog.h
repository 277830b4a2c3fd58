// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

class FormView;

/// Asks for the address of a room to go into, or of a person to write to.
class JoinDialog final : public Dialog
{
    Q_OBJECT

public:
    enum class To { Room, Person };

    /// `accounts` are those that one may do it with; asked for where there are several.
    JoinDialog(ThemeHost *themes, QWidget *over, To to, const std::vector<Account> &accounts);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void submit();

    To m_to;
    std::vector<Account> m_accounts;
    FormView *m_form;
};

} // namespace watchroom
