// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/InstanceHost.h"

#include <QDir>

namespace watchroom {

InstanceHost::InstanceHost(StoredInstance instance, QString dataFolder, Store &store,
                           const HostResources &resources, Publish publish)
    : m_instance(std::move(instance))
    , m_dataFolder(std::move(dataFolder))
    , m_resources(resources)
    , m_storage(store, m_instance.id)
    , m_publish(std::move(publish))
{
    QDir().mkpath(m_dataFolder);
}

void InstanceHost::publish(Event event)
{
    m_publish(m_instance.id, std::move(event));
}

void InstanceHost::whenStored(QObject *context, std::function<void()> callback)
{
    m_resources.whenStored(context, std::move(callback));
}

} // namespace watchroom
