// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Event.h"
#include "integrations/api/HttpClient.h"
#include "integrations/api/ProcessRunner.h"
#include "integrations/api/Storage.h"

namespace watchroom {

/// What an integration is given: everything it may touch of the world. Each instance has its own.
/// All of it is used on the engine thread. An integration cannot tell whether a desktop or a server
/// runs it.
class Host
{
public:
    Host() = default;
    virtual ~Host() = default;
    Q_DISABLE_COPY_MOVE(Host)

    virtual InstanceId instance() const = 0;
    /// The room this instance speaks in; may be empty, then its cards wait for one.
    virtual RoomId room() const = 0;
    /// A folder of its own that exists; the person may look into it.
    virtual QString dataFolder() const = 0;

    virtual Clock &clock() = 0;
    virtual HttpClient &http() = 0;
    virtual ProcessRunner &processes() = 0;
    virtual Storage &storage() = 0;

    /// Hands in what happened. Returns at once; it is stored before anybody sees it.
    virtual void publish(Event event) = 0;

    /// Calls `callback` once what was published so far is stored, unless `context` is gone by then.
    /// What one must not claim earlier belongs here: an acknowledgement, how far an archive is
    /// read.
    virtual void whenStored(QObject *context, std::function<void()> callback) = 0;
};

} // namespace watchroom
