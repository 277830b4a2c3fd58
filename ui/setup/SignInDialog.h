// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "ui/setup/PagedDialog.h"

class QVBoxLayout;

namespace watchroom {

class BadgeLabel;
class FormView;
class PlainLabel;

/// Asks for an address and a password, or for the password of an account that needs one, and stays
/// until that has worked: what goes wrong stands under the field it is about. Closed earlier, it
/// gives up. Everything else about a server is found out; who knows better opens "Advanced".
class SignInDialog final : public PagedDialog
{
    Q_OBJECT

public:
    SignInDialog(ThemeHost *themes, QWidget *over);

    void openToSignIn();
    /// Signs in with these at once.
    void openToSignInWith(const QString &address, const QString &password);
    void openForPassword(const AccountSummary &account);
    /// How all accounts stand now.
    void setAccounts(const std::vector<AccountSummary> &accounts);

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    /// The person has no account yet.
    void registrationRequested();

private:
    void showForm(const QString &title, const QString &text, const std::vector<Input> &questions);
    void addAdvanced(QVBoxLayout *column);
    void openAdvanced(bool open);
    void addProgress(QVBoxLayout *column);
    void submit();
    void submitAccount();

    void showState(const AccountState &state);
    void showProgress(const QString &step);
    void clearProblems();
    void showProblem(SignInField field, const QString &sentence, const QString &detail);
    void askAboutKeychain(const QString &problem);
    void giveUp();

    AccountId m_account;     ///< What is being signed in to; empty before the first attempt.
    bool m_isNew = true;     ///< The account is not there before this dialog has succeeded.
    bool m_hasAsked = false; ///< What the account does is the answer to this dialog.
    bool m_isBusy = false;
    AccountState m_shown;
    std::vector<AccountSummary> m_accounts;
    FormView *m_form = nullptr; ///< Null once it has worked.
    FormView *m_advanced = nullptr;
    Button *m_fold = nullptr;
    Button *m_verb = nullptr;
    BadgeLabel *m_progress = nullptr;
    PlainLabel *m_detail = nullptr;
};

} // namespace watchroom
