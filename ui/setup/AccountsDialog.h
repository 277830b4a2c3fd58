// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/setup/PagedDialog.h"

namespace watchroom {

class ChoiceRow;

/// The accounts one is signed in to: how each stands, and what can be done about it.
class AccountsDialog final : public PagedDialog
{
    Q_OBJECT

public:
    AccountsDialog(ThemeHost *themes, QWidget *over, std::vector<AccountSummary> accounts);

    void openList();
    /// How all accounts stand now.
    void setAccounts(const std::vector<AccountSummary> &accounts);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void signInRequested();
    void passwordRequested(const watchroom::AccountId &account);

private:
    void showList();
    void showAccount(const AccountId &account);
    void showSettings(const AccountSummary &account);
    void askToSignOut(const AccountSummary &account);
    void addRow(QWidget *page, ChoiceRow *row);
    void addAction(QWidget *page, const QString &icon, const QString &words,
                   const QString &sentence, const std::function<void()> &action);
    const AccountSummary *find(const AccountId &account) const;

    std::vector<AccountSummary> m_accounts;
    AccountId m_shown;   ///< Empty while the list is shown.
    bool m_asks = false; ///< A question is shown, which news must not take away.
};

} // namespace watchroom
