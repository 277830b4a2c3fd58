// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/JoinDialog.h"

#include "app/model/AccountWords.h"
#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"
#include "ui/setup/SignInForms.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kAccount = u"account"_s;

std::vector<Input> questions(JoinDialog::To to, const std::vector<Account> &accounts)
{
    const bool isRoom = to == JoinDialog::To::Room;
    Input address = addressQuestion();
    address.hint = isRoom ? JoinDialog::tr("Somebody in the room can tell you.") : QString();
    address.placeholder =
        isRoom ? JoinDialog::tr("team@rooms.example.org") : JoinDialog::tr("name@example.org");
    std::vector<Input> all{address};
    if (accounts.size() < 2)
        return all;
    Input account{.id = kAccount,
                  .label = JoinDialog::tr("With the account"),
                  .kind = InputKind::Choice,
                  .initial = accounts.front().id.value,
                  .required = true};
    for (const Account &each : accounts)
        account.choices.push_back({.title = accountName(each), .value = each.id.value});
    all.push_back(account);
    return all;
}

} // namespace

JoinDialog::JoinDialog(ThemeHost *themes, QWidget *over, To to,
                       const std::vector<Account> &accounts)
    : Dialog(themes, over, to == To::Room ? tr("Join a room") : tr("Write to somebody"))
    , m_to(to)
    , m_accounts(accounts)
    , m_form(new FormView(themes, questions(to, accounts)))
{
    content()->addWidget(m_form);
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    auto *verb = new Button(themes, Button::Kind::Primary,
                            to == To::Room ? tr("Join the room") : tr("Open the conversation"));
    connect(cancel, &Button::clicked, this, &Dialog::close);
    connect(verb, &Button::clicked, this, &JoinDialog::submit);
    connect(m_form, &FormView::submitted, this, &JoinDialog::submit);
    footer()->addWidget(cancel);
    footer()->addWidget(verb);
}

void JoinDialog::submit()
{
    if (m_accounts.empty() || !m_form->validate())
        return;
    const FormValues values = m_form->values();
    const QString address = values.value(signInInput::kAddress).trimmed();
    const AccountId account(values.value(kAccount, m_accounts.front().id.value));
    close();
    if (m_to == To::Room)
        Q_EMIT intent(JoinRoom{account, address});
    else
        Q_EMIT intent(OpenConversation{account, address});
}

} // namespace watchroom
