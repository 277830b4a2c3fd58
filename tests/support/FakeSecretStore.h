// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/SecretStore.h"

#include <map>
#include <memory>

namespace watchroom {

/// A keychain in the hand of a test. Several stores may look into one keychain, as programs that
/// start after each other do.
class FakeSecretStore final : public SecretStore
{
public:
    struct Keychain
    {
        std::map<AccountId, Secret> secrets;
        bool runs = true;
    };

    explicit FakeSecretStore(std::shared_ptr<Keychain> keychain = std::make_shared<Keychain>())
        : m_keychain(std::move(keychain))
    {
    }

    Task<Secret> read(const AccountId &account) override
    {
        const auto it = m_keychain->secrets.find(account);
        if (!m_keychain->runs)
            return Task<Secret>::finished(std::unexpected(notRunning()));
        if (it == m_keychain->secrets.end()) {
            return Task<Secret>::finished(
                failure(ErrorCode::NotFound, QStringLiteral("The keychain has no password.")));
        }
        return Task<Secret>::finished(it->second);
    }
    Task<void> write(const AccountId &account, const Secret &secret) override
    {
        if (!m_keychain->runs)
            return Task<void>::finished(std::unexpected(notRunning()));
        m_keychain->secrets.insert_or_assign(account, secret);
        return Task<void>::finished({});
    }
    Task<void> remove(const AccountId &account) override
    {
        if (!m_keychain->runs)
            return Task<void>::finished(std::unexpected(notRunning()));
        m_keychain->secrets.erase(account);
        return Task<void>::finished({});
    }

private:
    static Error notRunning()
    {
        return {
            ErrorCode::Unavailable, QStringLiteral("No keychain runs on this computer."), {}, true};
    }

    std::shared_ptr<Keychain> m_keychain;
};

} // namespace watchroom
