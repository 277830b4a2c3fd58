// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "integrations/api/SecretStore.h"

#include <QObject>

namespace QKeychain {
class Job;
}

namespace watchroom {

/// The desktop's keychain: the Secret Service or KWallet. Nothing else writes secrets anywhere, and
/// there is no way round it into a file.
///
/// A keychain that does not answer within 10 s is left alone; what was asked of it may still
/// happen.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(Milliseconds patience = Seconds(10))
        : m_patience(patience)
    {
    }

    Task<Secret> read(const AccountId &account) override;
    Task<void> write(const AccountId &account, const Secret &secret) override;
    Task<void> remove(const AccountId &account) override;

private:
    /// Starts a job, which deletes itself. `valueOf` is asked when it has worked.
    template <typename T>
    Task<T> run(QKeychain::Job *job, const AccountId &account,
                std::function<T(QKeychain::Job *)> valueOf);

    Milliseconds m_patience;
};

} // namespace watchroom
