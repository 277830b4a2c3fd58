// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

class FormView;

/// Asks for the address of somebody to write to.
class WriteDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `accounts` are those that one may do it with; asked for where there are several.
    WriteDialog(ThemeHost *themes, QWidget *over, const std::vector<Account> &accounts);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void submit();

    std::vector<Account> m_accounts;
    FormView *m_form;
};

} // namespace watchroom
