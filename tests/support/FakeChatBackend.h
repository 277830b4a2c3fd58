// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Secret.h"
#include "integrations/api/ChatBackend.h"

#include <deque>

namespace watchroom {

/// A chat server in the hand of a test: it takes one password, is reached or not, and remembers
/// what arrived. Its archive outlives the backends that speak with it, so a new backend is a new
/// sign-in.
struct FakeChatServer
{
    QString password;
    QStringList arrived; ///< The texts of messages, in their order.
    int attempts = 0;    ///< How often somebody tried to sign in.
};

/// Signs in when it is told that the server answers: reach(). Its rooms are "<account>/<name>".
class FakeChatBackend final : public ChatBackend
{
    Q_OBJECT

public:
    FakeChatBackend(Host &host, const Account &account, const Secret &password,
                    FakeChatServer &server);
    ~FakeChatBackend() override;

    AccountId account() const override { return m_account.id; }
    Person self() const override;
    Task<void> setOwnName(const QString &name) override;
    void start() override;
    void stop() override;
    AccountState state() const override { return m_state; }
    void retryNow() override { ++m_server.attempts; }

    Task<RoomId> createRoom(const QString &name, RoomKind kind) override;
    Task<void> renameRoom(const RoomId &room, const QString &name) override;
    Task<void> setTopic(const RoomId &room, const QString &topic) override;
    Task<void> leaveRoom(const RoomId &room) override;
    Task<void> send(const OutgoingMessage &message) override;
    Task<void> edit(const RoomId &room, const MessageId &message, const QString &markdown) override;
    Task<void> retract(const RoomId &room, const MessageId &message) override;

    // Knobs.
    /// The server answers: the password is looked at.
    void reach();
    void become(const AccountState &state);
    /// From now on messages wait for letThrough().
    void holdMessages() { m_isHolding = true; }
    void letThrough();
    Host &host() { return m_host; }
    const Account &settings() const { return m_account; }
    /// The one that runs for an account now; null when none does.
    static FakeChatBackend *of(const AccountId &account);

private:
    void arrive(const OutgoingMessage &message);

    Host &m_host;
    Account m_account;
    Secret m_password;
    FakeChatServer &m_server;
    AccountState m_state = SigningIn{};
    bool m_isHolding = false;
    std::deque<std::pair<OutgoingMessage, TaskSource<void>>> m_held;
};

} // namespace watchroom
