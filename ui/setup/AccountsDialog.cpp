// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/AccountsDialog.h"

#include "app/model/AccountWords.h"
#include "ui/cards/FormView.h"
#include "ui/setup/ChoiceRow.h"
#include "ui/setup/SignInForms.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

/// Those that one has signed in to.
std::vector<AccountSummary> listed(const std::vector<AccountSummary> &accounts)
{
    std::vector<AccountSummary> result;
    std::ranges::copy_if(accounts, std::back_inserter(result), [](const AccountSummary &each) {
        return !each.onTrial && each.account.id != kLocalAccount;
    });
    return result;
}

QString sentenceOf(const AccountSummary &account)
{
    const QString state = accountStateText(account.state);
    return account.keychainProblem.isEmpty() ? state
                                             : AccountsDialog::tr("%1, until Watchroom closes. %2")
                                                   .arg(state, account.keychainProblem);
}

} // namespace

AccountsDialog::AccountsDialog(ThemeHost *themes, QWidget *over,
                               std::vector<AccountSummary> accounts)
    : PagedDialog(themes, over, tr("Accounts"))
    , m_accounts(listed(accounts))
{
}

void AccountsDialog::openList()
{
    showList();
    open();
}

void AccountsDialog::setAccounts(const std::vector<AccountSummary> &accounts)
{
    std::vector<AccountSummary> now = listed(accounts);
    if (now == std::exchange(m_accounts, now) || m_asks)
        return;
    // The page is made anew; the focus stays on what has the same name.
    const auto *before = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    const QString words = before && isAncestorOf(before) ? before->text() : QString();
    m_shown.isEmpty() ? showList() : showAccount(m_shown);
    for (auto *button : findChildren<QAbstractButton *>()) {
        if (!words.isEmpty() && button->isVisible() && button->text() == words)
            button->setFocus(Qt::OtherFocusReason);
    }
}

void AccountsDialog::showList()
{
    m_shown = {};
    m_asks = false;
    QWidget *page =
        startPage(tr("Accounts"),
                  m_accounts.empty() ? tr("You are not signed in to any chat. What you do stays on "
                                          "this computer.")
                                     : QString());
    for (const AccountSummary &account : m_accounts) {
        auto *row = new ChoiceRow(themes(), accountIcon(account.state),
                                  accountName(account.account), sentenceOf(account));
        row->setProblem(accountTone(account.state) == Tone::Warning);
        connect(row, &ChoiceRow::clicked, this,
                [this, id = account.account.id] { showAccount(id); });
        addRow(page, row);
    }
    connect(addFooterButton(Button::Kind::Secondary, tr("Close")), &Button::clicked, this,
            &Dialog::close);
    connect(addFooterButton(Button::Kind::Primary, tr("Sign in…")), &Button::clicked, this, [this] {
        close();
        Q_EMIT signInRequested();
    });
}

void AccountsDialog::addRow(QWidget *page, ChoiceRow *row)
{
    const bool isFirst = !page->findChild<ChoiceRow *>();
    page->layout()->addWidget(row);
    row->show(); // at once: only what is shown takes the focus
    if (isFirst)
        row->setFocus(Qt::OtherFocusReason);
}

void AccountsDialog::addAction(QWidget *page, const QString &icon, const QString &words,
                               const QString &sentence, const std::function<void()> &action)
{
    auto *row = new ChoiceRow(themes(), icon, words, sentence);
    connect(row, &ChoiceRow::clicked, this, action);
    addRow(page, row);
}

void AccountsDialog::showAccount(const AccountId &id)
{
    const AccountSummary *account = find(id);
    if (!account) {
        showList();
        return;
    }
    m_shown = id;
    m_asks = false;
    QWidget *page = startPage(accountName(account->account), sentenceOf(*account));
    const AccountRemedy remedy = accountRemedy(account->state);
    if (remedy == AccountRemedy::TryAgain || remedy == AccountRemedy::TypePassword)
        addAction(page, u"refresh"_s, tr("Try again"), {},
                  [this, id] { Q_EMIT intent(RetryAccount{id}); });
    addAction(page, u"key"_s, tr("Change the password…"),
              tr("Type the new one here when it was changed at the server."), [this, id] {
                  close();
                  Q_EMIT passwordRequested(id);
              });
    addAction(page, u"server"_s, tr("Server settings…"), {}, [this, id] {
        if (const AccountSummary *known = find(id))
            showSettings(*known);
    });
    const bool isOff = std::holds_alternative<SwitchedOff>(account->state);
    addAction(page, isOff ? u"play"_s : u"pause"_s, isOff ? tr("Connect") : tr("Disconnect"),
              isOff ? QString() : tr("Its rooms stay and can be read."),
              [this, id, isOff] { Q_EMIT intent(SetAccountEnabled{id, isOff}); });
    addAction(page, u"door"_s, tr("Sign out…"), {}, [this, id] {
        if (const AccountSummary *known = find(id))
            askToSignOut(*known);
    });
    connect(addFooterButton(Button::Kind::Secondary, tr("Back")), &Button::clicked, this,
            &AccountsDialog::showList);
}

void AccountsDialog::showSettings(const AccountSummary &account)
{
    m_asks = true;
    QWidget *page = startPage(tr("Server of %1").arg(accountName(account.account)),
                              tr("What is empty is found out by the address."));
    auto *form = new FormView(themes(), advancedQuestions(), account.account.settings);
    page->layout()->addWidget(form);
    const AccountId id = account.account.id;
    connect(addFooterButton(Button::Kind::Secondary, tr("Back")), &Button::clicked, this,
            [this, id] { showAccount(id); });
    Button *save = addFooterButton(Button::Kind::Primary, tr("Save the changes"));
    connect(save, &Button::clicked, this, [this, form, id] {
        if (!form->validate())
            return;
        Q_EMIT intent(SetAccountSettings{id, form->values()});
        showAccount(id);
    });
    connect(form, &FormView::submitted, save, &Button::click);
    form->focusFirst();
}

void AccountsDialog::askToSignOut(const AccountSummary &account)
{
    m_asks = true;
    startPage(tr("Sign out of %1?").arg(accountName(account.account)),
              tr("Its rooms go from the list, and its password from this computer. What was said "
                 "stays stored, and is there again when you sign in again. What is not sent yet "
                 "will not be."));
    const AccountId id = account.account.id;
    Button *stay = addFooterButton(Button::Kind::Secondary, tr("Stay signed in"));
    connect(stay, &Button::clicked, this, [this, id] { showAccount(id); });
    connect(addFooterButton(Button::Kind::DangerSolid, tr("Sign out")), &Button::clicked, this,
            [this, id] {
                Q_EMIT intent(RemoveAccount{id});
                showList();
            });
    stay->setFocus(Qt::OtherFocusReason);
}

const AccountSummary *AccountsDialog::find(const AccountId &account) const
{
    const auto it = std::ranges::find(m_accounts, account,
                                      [](const AccountSummary &each) { return each.account.id; });
    return it == m_accounts.end() ? nullptr : &*it;
}

} // namespace watchroom
