// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/SettingsController.h"

#include "ui/setup/AccountsDialog.h"
#include "ui/setup/LookDialog.h"
#include "ui/setup/RegisterDialog.h"
#include "ui/setup/ServiceSetup.h"
#include "ui/setup/SignInDialog.h"

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

SettingsController::SettingsController(ThemeHost *themes, QWidget *window, const ScreenState &state)
    : QObject(window)
    , m_themes(themes)
    , m_window(window)
    , m_state(state)
{
}

void SettingsController::openSettings()
{
    const FormValues values{
        {u"name"_s, m_state.self.name},
        {u"theme"_s, themeChoiceName(m_look.theme)},
        {u"density"_s, m_look.density == Theme::Density::Compact ? u"compact"_s : u"comfortable"_s},
        {u"textSize"_s, QString::number(qRound(m_look.textScale * 100))},
    };
    auto *dialog = new LookDialog(m_themes, m_window, values);
    connect(dialog, &LookDialog::changed, this, &SettingsController::takeLook);
    connect(dialog, &LookDialog::accountsRequested, this, &SettingsController::openAccounts);
    dialog->open();
}

void SettingsController::takeLook(const FormValues &values)
{
    if (const QString name = values.value(u"name"_s).trimmed(); name != m_state.self.name)
        Q_EMIT intent(SetOwnName{name});
    m_look.theme = themeChoiceNamed(values.value(u"theme"_s));
    m_look.density = values.value(u"density"_s) == u"compact" ? Theme::Density::Compact
                                                              : Theme::Density::Comfortable;
    m_look.textScale = std::clamp(values.value(u"textSize"_s).toDouble() / 100, 0.8, 2.0);
    Q_EMIT lookChanged(m_look);
}

SignInDialog *SettingsController::makeSignIn()
{
    m_signIn = new SignInDialog(m_themes, m_window);
    m_signIn->setAccounts(m_state.accounts);
    connect(m_signIn, &SignInDialog::intent, this, &SettingsController::intent);
    connect(m_signIn, &SignInDialog::registrationRequested, this,
            &SettingsController::openRegistration);
    return m_signIn;
}

void SettingsController::openRegistration()
{
    m_register = new RegisterDialog(m_themes, m_window);
    connect(m_register, &RegisterDialog::intent, this, &SettingsController::intent);
    connect(m_register, &RegisterDialog::made, this,
            [this](const QString &address, const QString &password) {
                makeSignIn()->openToSignInWith(address, password);
            });
    m_register->openServerPage();
}

void SettingsController::take(const RegistrationAnswered &delta)
{
    if (m_register)
        m_register->setAnswer(delta.number, delta.form, delta.address, delta.problem);
}

void SettingsController::openSignIn()
{
    makeSignIn()->openToSignIn();
}

void SettingsController::openPassword(const AccountId &account)
{
    const auto it = std::ranges::find(m_state.accounts, account,
                                      [](const AccountSummary &each) { return each.account.id; });
    if (it != m_state.accounts.end())
        makeSignIn()->openForPassword(*it);
}

void SettingsController::openAccounts()
{
    m_accounts = new AccountsDialog(m_themes, m_window, m_state.accounts);
    connect(m_accounts, &AccountsDialog::intent, this, &SettingsController::intent);
    connect(m_accounts, &AccountsDialog::signInRequested, this, &SettingsController::openSignIn);
    connect(m_accounts, &AccountsDialog::passwordRequested, this,
            &SettingsController::openPassword);
    m_accounts->openList();
}

void SettingsController::accountsChanged()
{
    if (m_signIn)
        m_signIn->setAccounts(m_state.accounts);
    if (m_accounts)
        m_accounts->setAccounts(m_state.accounts);
}

ServiceSetup *SettingsController::makeSetup()
{
    auto *setup = new ServiceSetup(m_themes, m_window, m_state.kinds, m_state.services);
    setup->setRoom(m_state.openRoom);
    connect(setup, &ServiceSetup::intent, this, &SettingsController::intent);
    return setup;
}

void SettingsController::openToAdd()
{
    makeSetup()->openToAdd();
}

void SettingsController::openToManage()
{
    makeSetup()->openToManage();
}

} // namespace watchroom
