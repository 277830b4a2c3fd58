// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/InstanceHost.h"
#include "app/workspace/Profile.h"
#include "integrations/api/ChatBackend.h"
#include "integrations/api/PictureFetcher.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace watchroom {

/// What the two mains hand to the engine: the real world, or in tests a made one.
struct EngineOptions
{
    Profile profile;
    QStringList pluginFolders;
    std::function<std::unique_ptr<ChatBackend>(Host &)> makeBackend;
    std::function<std::unique_ptr<Clock>()> makeClock;
    std::function<std::unique_ptr<HttpClient>()> makeHttpClient;
    std::function<std::unique_ptr<ProcessRunner>()> makeProcessRunner;
    /// For the pictures that cards name, which it keeps in this folder. Without one there are none.
    std::function<std::unique_ptr<PictureFetcher>(const QString &folder)> makePictureFetcher = {};
    /// Services that a new profile starts with.
    QStringList firstServices;
};

} // namespace watchroom
