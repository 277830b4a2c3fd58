// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace: the accounts, and which of them a room belongs to.

#include "app/workspace/Workspace.h"

namespace watchroom {

ChatAccount *Workspace::accountOf(const RoomId &room) const
{
    const auto it = m_accountOfRoom.constFind(room);
    return it == m_accountOfRoom.cend() ? nullptr : m_accounts->find(*it);
}

Person Workspace::whoPresses(const ActionRef &action) const
{
    const ChatAccount *account = m_accounts->find(action.instance);
    if (!account)
        account = accountOf(action.room);
    return account ? account->self() : m_accounts->local().self();
}

void Workspace::withAccount(const RoomId &room, const std::function<void(ChatAccount &)> &call)
{
    if (ChatAccount *account = accountOf(room))
        call(*account);
    else
        tell(IntentFailed{tr("This room is not there any more.")});
}

void Workspace::openWhenMade(Task<RoomId> room)
{
    room.then(this, [this](const Result<RoomId> &made) {
        if (made)
            openRoom(*made, 0);
        else
            tell(IntentFailed{made.error().summary});
    });
}

void Workspace::carryOut(const CreateRoom &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        openWhenMade(account->backend().createRoom(intent.name, RoomKind::Group));
}

void Workspace::carryOut(const JoinRoom &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        openWhenMade(account->backend().joinRoom(intent.address, intent.password));
}

void Workspace::carryOut(const OpenConversation &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        openWhenMade(account->backend().openConversation(intent.address));
}

void Workspace::carryOut(const AddAccount &intent)
{
    report(m_accounts->add(intent));
}

void Workspace::carryOut(const AskToRegister &intent)
{
    m_maker.reset();
    const auto make = m_options.accountMakers.find(intent.kind);
    if (make == m_options.accountMakers.end()) {
        tell(RegistrationAnswered{
            .number = intent.number,
            .form = {},
            .address = {},
            .problem = tr("This version of Watchroom cannot make accounts of this kind.")});
        return;
    }
    m_maker = make->second(intent.server, intent.settings);
    m_maker->ask().then(this, [this, number = intent.number](const Result<Form> &form) {
        tell(RegistrationAnswered{.number = number,
                                  .form = form.value_or(Form{}),
                                  .address = {},
                                  .problem = form ? QString() : form.error().summary});
    });
}

void Workspace::carryOut(const SendRegistration &intent)
{
    if (!m_maker)
        return;
    m_maker->send(intent.answers)
        .then(this, [this, number = intent.number](const Result<QString> &address) {
            tell(RegistrationAnswered{.number = number,
                                      .form = {},
                                      .address = address.value_or(QString()),
                                      .problem = address ? QString() : address.error().summary});
        });
}

void Workspace::carryOut(const RemoveAccount &intent)
{
    report(m_accounts->remove(intent.account));
    m_dirty.rooms = true;
    scheduleUpdate();
}

void Workspace::carryOut(const SetAccountPassword &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        account->setPassword(intent.password);
}

void Workspace::carryOut(const SetAccountSettings &intent)
{
    report(m_accounts->setSettings(intent.account, intent.settings));
}

void Workspace::carryOut(const SetAccountEnabled &intent)
{
    report(m_accounts->setEnabled(intent.account, intent.enabled));
}

void Workspace::carryOut(const RetryAccount &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        account->retry();
}

void Workspace::carryOut(const KeepAccountPassword &intent)
{
    if (ChatAccount *account = m_accounts->find(intent.account))
        account->keepPassword();
}

} // namespace watchroom
