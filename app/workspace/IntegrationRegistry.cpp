// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/IntegrationRegistry.h"

#include "app/base/Log.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>
#include <QPluginLoader>

#include <algorithm>

namespace watchroom {

using namespace Qt::StringLiterals;

IntegrationRegistry::IntegrationRegistry(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const auto files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            if (!QLibrary::isLibrary(file.fileName()))
                continue;
            const QPluginLoader loader(file.absoluteFilePath());
            const QJsonObject metaData = loader.metaData();
            if (metaData.value("IID"_L1).toString() !=
                QLatin1StringView(WATCHROOM_SERVICE_PLUGIN_IID))
                continue;
            auto manifest = serviceManifest(metaData.value("MetaData"_L1).toObject());
            if (!manifest) {
                qCWarning(lcIntegrations) << file.fileName() << manifest.error().summary;
                continue;
            }
            const QString id = manifest->id;
            m_entries.try_emplace(id, Entry{std::move(*manifest), file.absoluteFilePath()});
        }
    }
}

std::vector<ServiceManifest> IntegrationRegistry::manifests() const
{
    std::vector<ServiceManifest> result;
    for (const auto &[id, entry] : m_entries)
        result.push_back(entry.manifest);
    std::ranges::sort(result, {}, &ServiceManifest::name);
    return result;
}

const ServiceManifest *IntegrationRegistry::manifest(const QString &plugin) const
{
    const auto it = m_entries.find(plugin);
    return it == m_entries.end() ? nullptr : &it->second.manifest;
}

Result<std::unique_ptr<Service>> IntegrationRegistry::create(const QString &plugin, Host &host)
{
    const auto it = m_entries.find(plugin);
    if (it == m_entries.end()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("IntegrationRegistry",
                                                   "The integration “%1” is not installed.")
                           .arg(plugin));
    }
    Entry &entry = it->second;
    if (!entry.loaded) {
        QPluginLoader loader(entry.file);
        entry.loaded = qobject_cast<ServicePlugin *>(loader.instance());
        if (!entry.loaded) {
            return failure(ErrorCode::Unavailable,
                           QCoreApplication::translate("IntegrationRegistry",
                                                       "The integration “%1” cannot be started.")
                               .arg(entry.manifest.name),
                           loader.errorString());
        }
    }
    return entry.loaded->create(host);
}

} // namespace watchroom
