// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SignInDialog.h"

#include "app/model/AccountWords.h"
#include "ui/cards/FormView.h"
#include "ui/kit/BadgeLabel.h"
#include "ui/kit/PlainLabel.h"
#include "ui/setup/SignInForms.h"

#include <QAccessible>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kKind = u"xmpp"_s;

/// Without what was left empty.
FormValues filled(FormValues values)
{
    values.removeIf([](const auto &each) { return each.value().trimmed().isEmpty(); });
    return values;
}

} // namespace

SignInDialog::SignInDialog(ThemeHost *themes, QWidget *over)
    : PagedDialog(themes, over, tr("Sign in"))
{
    connect(this, &Overlay::closed, this, &SignInDialog::giveUp);
}

void SignInDialog::openToSignIn()
{
    showForm(tr("Sign in to your team’s chat"),
             tr("Use the address and the password that you were given. The rest is found out."),
             {addressQuestion(), passwordQuestion()});
    open();
    m_form->focusFirst();
}

void SignInDialog::openToSignInWith(const QString &address, const QString &password)
{
    openToSignIn();
    m_form->setValues({{signInInput::kAddress, address}, {signInInput::kPassword, password}});
    submit();
}

void SignInDialog::openForPassword(const AccountSummary &account)
{
    m_account = account.account.id;
    m_isNew = false;
    m_shown = account.state;
    const auto *needed = std::get_if<NeedsPassword>(&account.state);
    showForm(tr("Password of %1").arg(accountName(account.account)),
             needed ? accountStateText(*needed) : QString(), {passwordQuestion()});
    open();
    m_form->focusFirst();
}

void SignInDialog::showForm(const QString &title, const QString &text,
                            const std::vector<Input> &questions)
{
    auto *column = static_cast<QVBoxLayout *>(startPage(title, text)->layout());
    m_form = new FormView(themes(), questions);
    column->addWidget(m_form);
    if (m_isNew) {
        addAdvanced(column);
        auto *registering =
            new Button(themes(), Button::Kind::Link, tr("Make a new account on a server…"));
        column->addWidget(registering, 0, Qt::AlignLeft);
        connect(registering, &Button::clicked, this, [this] {
            close();
            Q_EMIT registrationRequested();
        });
    }
    addProgress(column);
    connect(addFooterButton(Button::Kind::Secondary, tr("Cancel")), &Button::clicked, this,
            &Dialog::close);
    m_verb = addFooterButton(Button::Kind::Primary, tr("Sign in"));
    connect(m_verb, &Button::clicked, this, &SignInDialog::submit);
    connect(m_form, &FormView::submitted, this, &SignInDialog::submit);
}

void SignInDialog::addAdvanced(QVBoxLayout *column)
{
    m_fold = new Button(themes(), Button::Kind::Quiet, tr("Advanced"));
    m_fold->setIconAtEnd(true);
    m_advanced = new FormView(themes(), advancedQuestions());
    column->addWidget(m_fold, 0, Qt::AlignLeft);
    column->addWidget(m_advanced);
    connect(m_fold, &Button::clicked, this, [this] {
        openAdvanced(m_advanced->isHidden());
        if (!m_advanced->isHidden())
            m_advanced->focusFirst();
    });
    connect(m_advanced, &FormView::submitted, this, &SignInDialog::submit);
    openAdvanced(false);
}

void SignInDialog::openAdvanced(bool open)
{
    m_advanced->setVisible(open);
    m_fold->setIconName(open ? u"chevron-up"_s : u"chevron-down"_s);
    m_fold->setAccessibleDescription(open ? tr("Open") : tr("Closed"));
}

void SignInDialog::addProgress(QVBoxLayout *column)
{
    m_detail =
        new PlainLabel(themes(), TextRole::Meta, &ThemeColours::text3, PlainLabel::Lines::Wrapped);
    m_detail->hide();
    column->addWidget(m_detail);
    m_progress = new BadgeLabel(themes());
    m_progress->hide();
    column->addWidget(m_progress, 0, Qt::AlignLeft);
}

void SignInDialog::submit()
{
    if (m_isBusy)
        return;
    const bool isRight = m_form->validate();
    if (m_advanced && !m_advanced->problems().isEmpty()) {
        openAdvanced(true);
        m_advanced->validate();
        return;
    }
    if (!isRight)
        return;
    if (m_isNew) {
        submitAccount();
    } else {
        showState(SigningIn{});
        Q_EMIT intent(
            SetAccountPassword{m_account, Secret(m_form->values().value(signInInput::kPassword))});
    }
}

void SignInDialog::submitAccount()
{
    const FormValues values = m_form->values();
    const QString address = values.value(signInInput::kAddress).trimmed();
    const AccountId account = accountId(kKind, address);
    const bool isThere = std::ranges::any_of(m_accounts, [&](const AccountSummary &each) {
        return each.account.id == account && !each.onTrial;
    });
    if (isThere) {
        showProblem(SignInField::Address, tr("You are signed in with this address already."), {});
        return;
    }
    if (!m_account.isEmpty() && m_account != account)
        Q_EMIT intent(RemoveAccount{m_account});
    m_account = account;
    showState(SigningIn{});
    Q_EMIT intent(AddAccount{.kind = kKind,
                             .address = address,
                             .password = Secret(values.value(signInInput::kPassword)),
                             .settings = filled(m_advanced->values())});
}

void SignInDialog::setAccounts(const std::vector<AccountSummary> &accounts)
{
    m_accounts = accounts;
    const auto mine = std::ranges::find(accounts, m_account,
                                        [](const AccountSummary &each) { return each.account.id; });
    if (!m_hasAsked || mine == accounts.end())
        return;
    if (!std::holds_alternative<Online>(mine->state)) {
        if (m_form && mine->state != m_shown)
            showState(mine->state);
        return;
    }
    m_isNew = false; // it is there: closing this leaves it alone
    if (mine->keychainProblem.isEmpty())
        close();
    else if (m_form)
        askAboutKeychain(mine->keychainProblem);
}

void SignInDialog::showState(const AccountState &state)
{
    m_shown = state;
    m_hasAsked = true;
    m_isBusy = std::holds_alternative<SigningIn>(state);
    showProgress(m_isBusy ? accountStateText(state) : QString());
    if (const auto *offline = std::get_if<Offline>(&state))
        showProblem(offline->concerns, offline->reason, offline->detail);
    else if (const auto *password = std::get_if<NeedsPassword>(&state))
        showProblem(SignInField::Password, password->reason, {});
    else if (const auto *refused = std::get_if<SignInRefused>(&state))
        showProblem(refused->concerns, refused->reason, refused->detail);
    else {
        clearProblems();
        m_detail->hide();
    }
}

void SignInDialog::showProgress(const QString &step)
{
    m_verb->setUnavailable(step);
    m_progress->setVisible(!step.isEmpty());
    if (step.isEmpty())
        return;
    m_progress->setBadge({.text = step, .tone = ToneRole::Neutral, .ring = true});
    QAccessibleAnnouncementEvent announcement(m_progress, step);
    QAccessible::updateAccessibility(&announcement);
}

void SignInDialog::clearProblems()
{
    m_form->setErrors({});
    if (m_advanced)
        m_advanced->setErrors({});
}

void SignInDialog::showProblem(SignInField field, const QString &sentence, const QString &detail)
{
    clearProblems();
    // Where only the password is asked for, everything stands there.
    const SignInField place = m_isNew ? field : SignInField::Password;
    if (isAdvanced(place))
        openAdvanced(true);
    (isAdvanced(place) ? m_advanced : m_form)->setErrors({{inputOf(place), sentence}});
    m_detail->setVisible(!detail.isEmpty());
    m_detail->setPlainText(tr("For whoever runs the server: %1").arg(detail));
}

void SignInDialog::askAboutKeychain(const QString &problem)
{
    m_form = nullptr;
    startPage(tr("Stay signed in only until Watchroom closes?"),
              tr("%1 So the password cannot be kept: Watchroom never writes one into a file. You "
                 "are signed in now, and will be asked for it the next time.")
                  .arg(problem));
    connect(addFooterButton(Button::Kind::Quiet, tr("Sign out")), &Button::clicked, this, [this] {
        Q_EMIT intent(RemoveAccount{m_account});
        close();
    });
    connect(addFooterButton(Button::Kind::Secondary, tr("Try the keychain again")),
            &Button::clicked, this, [this] { Q_EMIT intent(KeepAccountPassword{m_account}); });
    Button *stay = addFooterButton(Button::Kind::Primary, tr("Only until it closes"));
    connect(stay, &Button::clicked, this, &Dialog::close);
    stay->setFocus(Qt::OtherFocusReason);
}

void SignInDialog::giveUp()
{
    if (m_isNew && !m_account.isEmpty())
        Q_EMIT intent(RemoveAccount{m_account});
}

} // namespace watchroom
