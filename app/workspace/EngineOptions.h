// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/InstanceHost.h"
#include "app/workspace/Profile.h"
#include "integrations/api/AccountMaker.h"
#include "integrations/api/ChatBackend.h"
#include "integrations/api/PictureFetcher.h"
#include "integrations/api/SecretStore.h"

#include <QStringList>

#include <functional>
#include <map>
#include <memory>

namespace watchroom {

/// Makes what speaks for an account; without a password it is never started. `host` outlives it.
using MakeBackend = std::function<std::unique_ptr<ChatBackend>(Host &host, const Account &account,
                                                               const Secret &password)>;

/// Makes what asks a server for a new account; `settings` as of an account.
using MakeAccountMaker =
    std::function<std::unique_ptr<AccountMaker>(const QString &server, const FormValues &settings)>;

/// What the two mains hand to the engine: the real world, or in tests a made one.
struct EngineOptions
{
    Profile profile;
    QStringList pluginFolders;
    std::map<QString, MakeBackend> backends; ///< By kind of account; "local" is among them.
    std::function<std::unique_ptr<SecretStore>()> makeSecretStore;
    std::function<std::unique_ptr<Clock>()> makeClock;
    std::function<std::unique_ptr<HttpClient>()> makeHttpClient;
    std::function<std::unique_ptr<ProcessRunner>()> makeProcessRunner;
    /// For the pictures that cards name, which it keeps in this folder. Without one there are none.
    std::function<std::unique_ptr<PictureFetcher>(const QString &folder)> makePictureFetcher = {};
    /// Services that a new profile starts with.
    QStringList firstServices;
    std::map<QString, MakeAccountMaker> accountMakers = {}; ///< By kind of account.
};

} // namespace watchroom
