// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/kit/Dialog.h"

namespace watchroom {

class FormView;

/// A room lets in only who knows its password: asks for it, and tries again.
class RoomPasswordDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `wasWrong`: one was tried.
    RoomPasswordDialog(ThemeHost *themes, QWidget *over, const AccountId &account,
                       const QString &address, bool wasWrong);

    void openAndAsk();

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);

private:
    void submit();

    AccountId m_account;
    QString m_address;
    FormView *m_form;
};

} // namespace watchroom
