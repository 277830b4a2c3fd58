// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "integrations/api/ServiceManifest.h"
#include "integrations/api/ServicePlugin.h"

#include <QStringList>

#include <map>

namespace watchroom {

/// The service plugins there are. Their metadata is read without loading code; code is loaded when
/// an instance is first made. The order is by name, whatever the file system says.
class IntegrationRegistry
{
public:
    /// Reads the metadata of every plugin in `folders`; the first of an id wins.
    explicit IntegrationRegistry(const QStringList &folders);

    std::vector<ServiceManifest> manifests() const;
    const ServiceManifest *manifest(const QString &plugin) const;

    /// Makes an instance. Errors: NotFound (no such plugin), Unavailable (cannot be loaded).
    Result<std::unique_ptr<Service>> create(const QString &plugin, Host &host);

private:
    struct Entry
    {
        ServiceManifest manifest;
        QString file;
        ServicePlugin *loaded = nullptr;
    };
    std::map<QString, Entry> m_entries;
};

} // namespace watchroom
