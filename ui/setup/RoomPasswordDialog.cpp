// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/RoomPasswordDialog.h"

#include "ui/cards/FormView.h"
#include "ui/kit/Button.h"

#include <QVBoxLayout>

namespace watchroom {

using namespace Qt::StringLiterals;

namespace {

const QString kRoomPassword = u"password"_s;

std::vector<Input> roomPasswordQuestion()
{
    return {{.id = kRoomPassword,
             .label = RoomPasswordDialog::tr("Password of the room"),
             .kind = InputKind::Secret,
             .hint = RoomPasswordDialog::tr("Who runs the room knows it. It is not that of your "
                                            "account."),
             .required = true,
             .error = RoomPasswordDialog::tr("Type the password of the room.")}};
}

} // namespace

RoomPasswordDialog::RoomPasswordDialog(ThemeHost *themes, QWidget *over, const AccountId &account,
                                       const QString &address, bool wasWrong)
    : Dialog(themes, over, tr("%1 wants a password").arg(address.section(u'@', 0, 0)))
    , m_account(account)
    , m_address(address)
    , m_form(new FormView(themes, roomPasswordQuestion()))
{
    content()->addWidget(m_form);
    if (wasWrong)
        m_form->setErrors({{kRoomPassword, tr("The room did not take this password. Type it "
                                              "again, or ask for it there.")}});
    auto *cancel = new Button(themes, Button::Kind::Secondary, tr("Cancel"));
    auto *verb = new Button(themes, Button::Kind::Primary, tr("Join"));
    connect(cancel, &Button::clicked, this, &Dialog::close);
    connect(verb, &Button::clicked, this, &RoomPasswordDialog::submit);
    connect(m_form, &FormView::submitted, this, &RoomPasswordDialog::submit);
    footer()->addWidget(cancel);
    footer()->addWidget(verb);
}

void RoomPasswordDialog::openAndAsk()
{
    open();
    m_form->focusFirst();
}

void RoomPasswordDialog::submit()
{
    if (!m_form->validate())
        return;
    const Secret password(m_form->values().value(kRoomPassword));
    close();
    Q_EMIT intent(JoinRoom{m_account, m_address, password});
}

} // namespace watchroom
