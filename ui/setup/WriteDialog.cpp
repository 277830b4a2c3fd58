// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/WriteDialog.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"
#include "ui/setup/SignInForms.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace watchroom {

namespace {

std::vector<Input> questionsFor(const std::vector<Account> &accounts)
{
    std::vector<Input> all{addressQuestion()};
    if (accounts.size() > 1)
        all.push_back(accountQuestion(accounts));
    return all;
}

} // namespace

WriteDialog::WriteDialog(ThemeHost *themes, QWidget *over, const std::vector<Account> &accounts)
    : Dialog(themes, over, tr("Write to somebody"))
    , m_accounts(accounts)
    , m_form(new FormView(themes, questionsFor(accounts)))
{
    content()->addWidget(m_form);
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    auto *verb = new Button(themes, Button::Kind::Primary, tr("Open the conversation"));
    connect(cancel, &Button::clicked, this, &Dialog::close);
    connect(verb, &Button::clicked, this, &WriteDialog::submit);
    connect(m_form, &FormView::submitted, this, &WriteDialog::submit);
    footer()->addWidget(cancel);
    footer()->addWidget(verb);
}

void WriteDialog::submit()
{
    if (m_accounts.empty() || !m_form->validate())
        return;
    const FormValues values = m_form->values();
    const QString address = values.value(signInInput::kAddress).trimmed();
    const AccountId account(values.value(kAccountInput, m_accounts.front().id.value));
    close();
    Q_EMIT intent(OpenConversation{account, address});
}

} // namespace watchroom
