// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/StoreStorage.h"
#include "integrations/api/Host.h"

#include <functional>

namespace watchroom {

/// What the engine shares with its integrations.
struct HostResources
{
    Clock &clock;
    HttpClient &http;
    ProcessRunner &processes;
    /// See Host::whenStored().
    std::function<void(QObject *context, std::function<void()> callback)> whenStored;
};

/// One instance's view of the world.
class InstanceHost final : public Host
{
public:
    using Publish = std::function<void(const InstanceId &, Event)>;

    InstanceHost(StoredInstance instance, QString dataFolder, Store &store,
                 const HostResources &resources, Publish publish);

    InstanceId instance() const override { return m_instance.id; }
    RoomId room() const override { return m_instance.room; }
    QString dataFolder() const override { return m_dataFolder; }
    Clock &clock() override { return m_resources.clock; }
    HttpClient &http() override { return m_resources.http; }
    ProcessRunner &processes() override { return m_resources.processes; }
    Storage &storage() override { return m_storage; }
    void publish(Event event) override;
    void whenStored(QObject *context, std::function<void()> callback) override;

    const StoredInstance &stored() const { return m_instance; }

private:
    StoredInstance m_instance;
    QString m_dataFolder;
    HostResources m_resources;
    StoreStorage m_storage;
    Publish m_publish;
};

} // namespace watchroom
