// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/workspace/Delta.h"
#include "ui/kit/ThemeHost.h"
#include "ui/shell/ScreenState.h"
#include "ui/shell/WindowSettings.h"

#include <QObject>
#include <QPointer>

namespace watchroom {

class AccountsDialog;
class RegisterDialog;
class ServiceSetup;
class SignInDialog;

/// Opens the dialogs about settings, accounts and services, and passes on what was decided there.
class SettingsController final : public QObject
{
    Q_OBJECT

public:
    SettingsController(ThemeHost *themes, QWidget *window, const ScreenState &state);

    void openSettings();
    void openSignIn();
    void openRegistration();
    void take(const RegistrationAnswered &delta);
    void openPassword(const AccountId &account);
    void openAccounts();
    /// The accounts in the state stand otherwise now.
    void accountsChanged();
    /// What else could be watched.
    void openToAdd();
    /// What is watched now.
    void openToManage();
    /// The look as it is now.
    void setLook(const WindowSettings &settings) { m_look = settings; }

Q_SIGNALS:
    void intent(const watchroom::Intent &intent);
    void lookChanged(const watchroom::WindowSettings &settings);

private:
    ServiceSetup *makeSetup();
    SignInDialog *makeSignIn();
    void takeLook(const FormValues &values);

    ThemeHost *m_themes;
    QWidget *m_window;
    const ScreenState &m_state;
    WindowSettings m_look;
    QPointer<SignInDialog> m_signIn;
    QPointer<RegisterDialog> m_register;
    QPointer<AccountsDialog> m_accounts;
};

} // namespace watchroom
