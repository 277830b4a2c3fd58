// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/AccountSupervisor.h"

#include "app/base/Log.h"

#include <QDir>

#include <algorithm>

namespace watchroom {

AccountSupervisor::AccountSupervisor(std::map<QString, MakeBackend> backends,
                                     const AccountResources &resources, QObject *parent)
    : QObject(parent)
    , m_backends(std::move(backends))
    , m_resources(resources)
{
    open(Account{.id = kLocalAccount, .kind = kLocalAccount.value, .address = {}, .settings = {}});
}

AccountSupervisor::~AccountSupervisor()
{
    stopAll();
}

void AccountSupervisor::startAll()
{
    auto stored = m_resources.store.accounts();
    if (!stored)
        qCWarning(lcWorkspace) << "accounts:" << stored.error().detail;
    for (const Account &account : stored.value_or(std::vector<Account>())) {
        if (!open(account))
            qCWarning(lcWorkspace) << "no backend for accounts of the kind" << account.kind;
    }
    for (const auto &account : m_accounts)
        account->start();
}

void AccountSupervisor::stopAll()
{
    for (const auto &account : m_accounts)
        account->stop();
}

void AccountSupervisor::setWatched(bool watched)
{
    m_isWatched = watched;
    for (const auto &account : m_accounts)
        account->setWatched(watched);
}

ChatAccount *AccountSupervisor::open(const Account &account)
{
    const auto make = m_backends.find(account.kind);
    if (make == m_backends.end())
        return nullptr;
    m_accounts.push_back(std::make_unique<ChatAccount>(account, make->second, m_resources));
    ChatAccount *opened = m_accounts.back().get();
    opened->setWatched(m_isWatched);
    connect(opened, &ChatAccount::changed, this, &AccountSupervisor::changed);
    connect(opened, &ChatAccount::membersChanged, this, &AccountSupervisor::membersChanged);
    connect(opened, &ChatAccount::invitationsChanged, this, &AccountSupervisor::invitationsChanged);
    connect(opened, &ChatAccount::partnersChanged, this, &AccountSupervisor::partnersChanged);
    connect(opened, &ChatAccount::roomPasswordWanted, this,
            [this, opened](const QString &address, bool wasWrong) {
                Q_EMIT roomPasswordWanted(opened->id(), address, wasWrong);
            });
    connect(opened, &ChatAccount::typingChanged, this, &AccountSupervisor::typingChanged);
    connect(opened, &ChatAccount::accepted, this, [this, opened] { keep(opened->account()); });
    connect(&opened->outbox(), &Outbox::changed, this, &AccountSupervisor::messageChanged);
    return opened;
}

void AccountSupervisor::close(const AccountId &account)
{
    const auto it = std::ranges::find(m_accounts, account, &ChatAccount::id);
    if (it == m_accounts.end())
        return;
    // Out of the list first: what stopping ends may look here again.
    const std::unique_ptr<ChatAccount> closed = std::move(*it);
    m_accounts.erase(it);
    closed->stop();
    Q_EMIT invitationsChanged(); // its own are gone
}

void AccountSupervisor::keep(const Account &account)
{
    if (auto saved = m_resources.store.saveAccount(account); !saved)
        Q_EMIT failed(saved.error().summary);
}

Result<void> AccountSupervisor::add(const AddAccount &wanted)
{
    const Account account{.id = accountId(wanted.kind, wanted.address),
                          .kind = wanted.kind,
                          .address = wanted.address.trimmed(),
                          .settings = wanted.settings};
    const ChatAccount *known = find(account.id);
    if (known && !known->summary().onTrial) {
        return failure(ErrorCode::AlreadyExists,
                       tr("You are signed in as %1 already.").arg(account.address));
    }
    close(account.id);
    ChatAccount *opened = open(account);
    if (!opened) {
        return failure(ErrorCode::Unsupported,
                       tr("This version of Watchroom cannot sign in to this kind of chat."));
    }
    opened->startTrial(wanted.password);
    Q_EMIT changed();
    return {};
}

Result<void> AccountSupervisor::remove(const AccountId &account)
{
    ChatAccount *removed = find(account);
    if (!removed || account == kLocalAccount)
        return {};
    const AccountSummary summary = removed->summary();
    const QString folder = ChatAccount::folderOf(summary.account, m_resources.dataFolder);
    removed->outbox().giveUp(tr("You signed out before it was sent."));
    close(account);
    Q_EMIT changed();
    if (!summary.onTrial && summary.keychainProblem.isEmpty())
        forgetPassword(account);
    QDir(folder).removeRecursively();
    return m_resources.store.removeAccount(account);
}

void AccountSupervisor::forgetPassword(const AccountId &account)
{
    m_resources.secrets.remove(account).then(this, [this](const Result<void> &gone) {
        if (!gone)
            Q_EMIT failed(tr("You are signed out, but the keychain may still have the password. %1")
                              .arg(gone.error().summary));
    });
}

Result<void> AccountSupervisor::setSettings(const AccountId &account, const FormValues &settings)
{
    ChatAccount *known = find(account);
    if (!known || account == kLocalAccount)
        return {};
    known->setSettings(settings);
    return m_resources.store.saveAccount(known->account());
}

Result<void> AccountSupervisor::setEnabled(const AccountId &account, bool enabled)
{
    ChatAccount *known = find(account);
    if (!known || account == kLocalAccount)
        return {};
    known->setEnabled(enabled);
    return m_resources.store.saveAccount(known->account());
}

ChatAccount *AccountSupervisor::find(const AccountId &account) const
{
    const auto it = std::ranges::find(m_accounts, account, &ChatAccount::id);
    return it == m_accounts.end() ? nullptr : it->get();
}

ChatAccount *AccountSupervisor::find(const InstanceId &instance) const
{
    return find(AccountId(instance.value));
}

ChatAccount *AccountSupervisor::accountOf(const PersonId &self) const
{
    const auto it =
        std::ranges::find(m_accounts, self, [](const auto &account) { return account->self().id; });
    return it == m_accounts.end() ? nullptr : it->get();
}

std::vector<AccountSummary> AccountSupervisor::summaries() const
{
    std::vector<AccountSummary> result;
    for (const auto &account : m_accounts)
        result.push_back(account->summary());
    return result;
}

} // namespace watchroom
