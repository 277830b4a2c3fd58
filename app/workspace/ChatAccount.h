// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/EngineOptions.h"
#include "app/workspace/Outbox.h"

namespace watchroom {

/// What all accounts are given.
struct AccountResources
{
    Store &store;
    SecretStore &secrets;
    HostResources host;
    InstanceHost::Publish publish;
    QString dataFolder; ///< Each account has its own folder in it.
    QString attachmentFolder;
};

/// One account at work: the backend that speaks for it, its outbox, and its password as far as it
/// has to be known. Nothing of it is another account's.
class ChatAccount final : public QObject
{
    Q_OBJECT

public:
    ChatAccount(Account account, MakeBackend make, const AccountResources &resources,
                QObject *parent = nullptr);
    ~ChatAccount() override;

    const Account &account() const { return m_account; }
    const AccountId &id() const { return m_account.id; }
    Person self() const { return m_backend->self(); }
    ChatBackend &backend() { return *m_backend; }
    Outbox &outbox() { return m_outbox; }
    AccountSummary summary() const;

    /// Connects, with the password from the keychain where it is not known yet.
    void start();
    void stop();
    /// Signs in for the first time with this password. The first failure ends it; a success is told
    /// by accepted().
    void startTrial(const Secret &password);

    /// These take effect at once: it connects anew.
    void setPassword(const Secret &password);
    void setSettings(const FormValues &settings);
    void setEnabled(bool enabled);
    void retry();
    /// See ChatBackend.
    void setWatched(bool watched);
    /// Writes the password into the keychain, unless it is there or not known to be right.
    void keepPassword();

    /// Its own folder; no address makes it one outside of `dataFolder`.
    static QString folderOf(const Account &account, const QString &dataFolder);

Q_SIGNALS:
    /// The summary says something new.
    void changed();
    /// See ChatBackend.
    void typingChanged(const watchroom::RoomId &room, const watchroom::PersonId &person,
                       bool typing);
    /// The sign-in on trial has worked.
    void accepted();
    // As the backend says it.
    void membersChanged(const watchroom::RoomId &room);
    void invitationsChanged();
    void partnersChanged();
    void roomPasswordWanted(const QString &address, bool wasWrong);

private:
    enum class Kept { Unknown, Writing, Yes };

    AccountState state() const;
    void makeBackend();
    void connectBackend();
    /// Disconnects; until it is started anew this is its state.
    void rest(AccountState state);
    void onBackendState();
    void endTrial(const AccountState &state);

    Account m_account;
    MakeBackend m_make;
    AccountResources m_resources;
    InstanceHost m_host;
    Outbox m_outbox;
    std::unique_ptr<ChatBackend> m_backend;
    std::optional<AccountState> m_resting; ///< Why the backend is not running.
    Secret m_password;
    Task<Secret> m_reading;
    Task<void> m_writing;
    Kept m_kept = Kept::Unknown;
    QString m_keychainProblem;
    bool m_onTrial = false;
    bool m_isWatched = false;
};

} // namespace watchroom
