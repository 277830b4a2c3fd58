// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/ServiceSupervisor.h"

#include "app/base/Log.h"
#include "app/base/PlainText.h"

namespace watchroom {

using namespace Qt::StringLiterals;

ServiceSupervisor::ServiceSupervisor(Store &store, IntegrationRegistry &registry,
                                     const HostResources &resources, QString integrationFolder,
                                     InstanceHost::Publish publish, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_registry(registry)
    , m_resources(resources)
    , m_integrationFolder(std::move(integrationFolder))
    , m_publish(std::move(publish))
{
}

ServiceSupervisor::~ServiceSupervisor()
{
    stopAll();
}

void ServiceSupervisor::startAll()
{
    auto instances = m_store.instances();
    if (!instances) {
        qCWarning(lcIntegrations) << "instances:" << instances.error().detail;
        return;
    }
    for (const StoredInstance &instance : *instances) {
        if (auto launched = launch(instance); !launched)
            qCWarning(lcIntegrations) << instance.plugin << launched.error().summary;
    }
    Q_EMIT changed();
}

void ServiceSupervisor::stopAll()
{
    while (!m_running.empty())
        halt(m_running.begin()->first);
}

Result<void> ServiceSupervisor::launch(const StoredInstance &instance)
{
    Running &running = m_running[instance.id];
    running.host = std::make_unique<InstanceHost>(
        instance, m_integrationFolder + u'/' + instance.plugin, m_store, m_resources, m_publish);
    auto service = m_registry.create(instance.plugin, *running.host);
    if (!service) {
        running.problem = service.error().summary;
        return std::unexpected(service.error());
    }
    // What was never asked, or was asked by an older version, is as the form starts.
    FormValues settings = initialValues(m_registry.manifest(instance.plugin)->settings.inputs);
    settings.insert(instance.settings);
    if (auto configured = (*service)->configure(settings); !configured) {
        running.problem = configured.error().summary;
        return configured;
    }
    running.service = std::move(*service);
    running.problem.clear();
    running.service->start();
    return {};
}

void ServiceSupervisor::halt(const InstanceId &instance)
{
    const auto it = m_running.find(instance);
    if (it == m_running.end())
        return;
    // Out of the map first: what stopping ends may look here again.
    Running running = std::move(it->second);
    m_running.erase(it);
    if (running.service)
        running.service->stop();
}

Result<InstanceId> ServiceSupervisor::configure(const StoredInstance &wanted)
{
    const ServiceManifest *manifest = m_registry.manifest(wanted.plugin);
    if (!manifest)
        return failure(ErrorCode::NotFound,
                       tr("The integration “%1” is not installed.").arg(wanted.plugin));

    StoredInstance instance = wanted;
    const bool isNew = instance.id.isEmpty();
    if (isNew) {
        instance.id = manifest->several
                          ? InstanceId(wanted.plugin + u'-' + InstanceId::random().value)
                          : InstanceId(wanted.plugin);
    }
    std::optional<StoredInstance> before;
    if (const StoredInstance *known = stored(instance.id))
        before = *known;

    halt(instance.id);
    auto launched = launch(instance);
    if (launched) {
        if (auto saved = m_store.saveInstance(instance); !saved)
            launched = saved;
    }
    if (!launched) {
        halt(instance.id);
        if (before) {
            if (auto again = launch(*before); !again)
                qCWarning(lcIntegrations) << before->plugin << again.error().summary;
        }
        Q_EMIT changed();
        return std::unexpected(launched.error());
    }
    Q_EMIT changed();
    return instance.id;
}

Result<void> ServiceSupervisor::remove(const InstanceId &instance)
{
    halt(instance);
    auto removed = m_store.removeInstance(instance);
    Q_EMIT changed();
    return removed;
}

Service *ServiceSupervisor::serviceOf(const InstanceId &instance) const
{
    const auto it = m_running.find(instance);
    return it == m_running.end() ? nullptr : it->second.service.get();
}

Task<InvocationOutcome> ServiceSupervisor::invoke(const Invocation &invocation)
{
    if (Service *service = serviceOf(invocation.action.instance))
        return service->invoke(invocation);
    return Task<InvocationOutcome>::finished(failure(
        ErrorCode::Unavailable,
        tr("Nothing was done: the integration behind this button is not running."), {}, true));
}

Task<ActionState> ServiceSupervisor::outcomeOf(const Invocation &invocation)
{
    if (Service *service = serviceOf(invocation.action.instance))
        return service->outcomeOf(invocation);
    return Task<ActionState>::finished(
        failure(ErrorCode::Unavailable, tr("The integration that could say it is not running.")));
}

Task<PreviewAnswer> ServiceSupervisor::preview(const Invocation &invocation)
{
    if (Service *service = serviceOf(invocation.action.instance))
        return service->preview(invocation);
    return Task<PreviewAnswer>::finished(
        failure(ErrorCode::Unavailable,
                tr("The integration behind this button is not running, so a press does nothing.")));
}

void ServiceSupervisor::setProblem(const InstanceId &instance, const QString &text)
{
    const auto it = m_running.find(instance);
    if (it == m_running.end() || it->second.problem == text)
        return;
    it->second.problem = text;
    Q_EMIT changed();
}

QString ServiceSupervisor::nameOf(const InstanceId &instance) const
{
    const StoredInstance *known = stored(instance);
    if (!known)
        return instance.value;
    const ServiceManifest *manifest = m_registry.manifest(known->plugin);
    const QString own = plainText(known->settings.value(u"name"_s), 60);
    if (manifest && manifest->several && !own.isEmpty())
        return own;
    return manifest ? manifest->name : known->plugin;
}

const StoredInstance *ServiceSupervisor::stored(const InstanceId &instance) const
{
    const auto it = m_running.find(instance);
    return it == m_running.end() ? nullptr : &it->second.host->stored();
}

bool ServiceSupervisor::mayActForOthers(const InstanceId &instance) const
{
    const StoredInstance *known = stored(instance);
    const ServiceManifest *manifest = known ? m_registry.manifest(known->plugin) : nullptr;
    return manifest && manifest->actsForOthers;
}

std::vector<ServiceSummary> ServiceSupervisor::summaries() const
{
    std::vector<ServiceSummary> result;
    for (const auto &[id, running] : m_running) {
        const StoredInstance &instance = running.host->stored();
        const ServiceManifest *manifest = m_registry.manifest(instance.plugin);
        if (manifest && !manifest->listed)
            continue;
        result.push_back(ServiceSummary{
            .instance = id,
            .plugin = instance.plugin,
            .name = nameOf(id),
            .icon = manifest ? manifest->icon : QString(),
            .problem = running.problem,
            .room = instance.room,
            .settings = instance.settings,
        });
    }
    return result;
}

std::vector<ServiceKind> ServiceSupervisor::kinds() const
{
    std::vector<ServiceKind> result;
    for (const ServiceManifest &manifest : m_registry.manifests()) {
        if (!manifest.listed)
            continue;
        result.push_back(ServiceKind{
            .plugin = manifest.id,
            .name = manifest.name,
            .description = manifest.description,
            .icon = manifest.icon,
            .several = manifest.several,
            .settings = manifest.settings,
        });
    }
    return result;
}

InstanceId ServiceSupervisor::instanceOf(const QString &plugin) const
{
    for (const auto &[id, running] : m_running) {
        if (running.host->stored().plugin == plugin)
            return id;
    }
    return {};
}

} // namespace watchroom
