// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Intent.h"
#include "app/workspace/ChatAccount.h"

namespace watchroom {

/// Runs the accounts: the embedded workspace, which is always there, and those that the person
/// signed in to. Each works for itself; what one publishes or cannot do concerns no other.
class AccountSupervisor final : public QObject
{
    Q_OBJECT

public:
    AccountSupervisor(std::map<QString, MakeBackend> backends, const AccountResources &resources,
                      QObject *parent = nullptr);
    ~AccountSupervisor() override;

    /// Starts the embedded workspace and every stored account.
    void startAll();
    void stopAll();
    /// See ChatBackend.
    void setWatched(bool watched);

    /// Signs in. How it goes stands in the summaries. Errors: AlreadyExists, Unsupported (kind).
    Result<void> add(const AddAccount &wanted);
    /// Signs out, or gives a trial up. Error: what the store says; the account is gone all the
    /// same.
    Result<void> remove(const AccountId &account);
    Result<void> setSettings(const AccountId &account, const FormValues &settings);
    Result<void> setEnabled(const AccountId &account, bool enabled);

    /// Null when there is no such account.
    ChatAccount *find(const AccountId &account) const;
    /// The account that publishes as this instance; null for an integration.
    ChatAccount *find(const InstanceId &instance) const;
    ChatAccount &local() const { return *m_accounts.front(); }
    /// The account in which this is the person themselves; null for other people.
    ChatAccount *accountOf(const PersonId &self) const;
    const std::vector<std::unique_ptr<ChatAccount>> &all() const { return m_accounts; }
    std::vector<AccountSummary> summaries() const;

Q_SIGNALS:
    /// The summaries say something new.
    void changed();
    // As a backend says it.
    void membersChanged(const watchroom::RoomId &room);
    void invitationsChanged();
    void partnersChanged();
    /// See ChatBackend.
    void roomPasswordWanted(const watchroom::AccountId &account, const QString &address,
                            bool wasWrong);
    /// A message of one's own is stored anew.
    void messageChanged(const watchroom::RoomId &room, qint64 row);
    void typingChanged(const watchroom::RoomId &room, const watchroom::PersonId &person,
                       bool typing);
    /// What was asked for was not done; a sentence for the screen.
    void failed(const QString &text);

private:
    ChatAccount *open(const Account &account);
    void close(const AccountId &account);
    void keep(const Account &account);
    void forgetPassword(const AccountId &account);

    std::map<QString, MakeBackend> m_backends;
    AccountResources m_resources;
    bool m_isWatched = false;
    std::vector<std::unique_ptr<ChatAccount>> m_accounts; ///< The embedded workspace first.
};

} // namespace watchroom
