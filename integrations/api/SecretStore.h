// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Secret.h"
#include "app/base/Task.h"
#include "app/model/Ids.h"

namespace watchroom {

/// The one place that keeps passwords between starts: the desktop's keychain. It never falls back
/// to a file.
///
/// Every task ends within 10 s. Errors, each with a sentence for the screen: NotFound (nothing is
/// kept for this account), Unavailable (no keychain runs here), PermissionDenied (it is locked, or
/// somebody said no), TimedOut, Internal.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual Task<Secret> read(const AccountId &account) = 0;
    virtual Task<void> write(const AccountId &account, const Secret &secret) = 0;
    /// Nothing kept is success too.
    virtual Task<void> remove(const AccountId &account) = 0;
};

} // namespace watchroom
