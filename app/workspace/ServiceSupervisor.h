// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/Summaries.h"
#include "app/workspace/ActionExecutor.h"
#include "app/workspace/InstanceHost.h"
#include "app/workspace/IntegrationRegistry.h"

#include <QObject>

#include <map>

namespace watchroom {

/// Runs the configured services: starts them, changes their settings, passes invocations on.
class ServiceSupervisor final : public QObject, public ActionExecutor
{
    Q_OBJECT

public:
    ServiceSupervisor(Store &store, IntegrationRegistry &registry, const HostResources &resources,
                      QString integrationFolder, InstanceHost::Publish publish,
                      QObject *parent = nullptr);
    ~ServiceSupervisor() override;

    /// Starts every stored instance. One that cannot start has a problem and costs nobody else
    /// anything.
    void startAll();
    void stopAll();

    /// Sets up a new instance (empty id) or gives one new settings. Nothing is kept when it
    /// refuses.
    Result<InstanceId> configure(const StoredInstance &wanted);
    Result<void> remove(const InstanceId &instance);

    Task<InvocationOutcome> invoke(const Invocation &invocation) override;
    Task<ActionState> outcomeOf(const Invocation &invocation) override;
    Task<PreviewAnswer> preview(const Invocation &invocation) override;

    void setProblem(const InstanceId &instance, const QString &text);
    /// The integration's name as shown: the plugin's, and the settings' "name" where there are
    /// several.
    QString nameOf(const InstanceId &instance) const;
    const StoredInstance *stored(const InstanceId &instance) const;
    bool mayActForOthers(const InstanceId &instance) const;
    std::vector<ServiceSummary> summaries() const;
    std::vector<ServiceKind> kinds() const;
    /// The instance of a plugin that has only one; empty when it is not set up.
    InstanceId instanceOf(const QString &plugin) const;

Q_SIGNALS:
    void changed();

private:
    struct Running
    {
        std::unique_ptr<InstanceHost> host;
        std::unique_ptr<Service> service; ///< Null when it could not be started.
        QString problem;
    };

    /// Makes, configures and starts one; on failure the entry is there with its problem.
    Result<void> launch(const StoredInstance &instance);
    void halt(const InstanceId &instance);
    /// The service that answers for the instance; null when it does not run.
    Service *serviceOf(const InstanceId &instance) const;

    Store &m_store;
    IntegrationRegistry &m_registry;
    HostResources m_resources;
    QString m_integrationFolder;
    InstanceHost::Publish m_publish;
    std::map<InstanceId, Running> m_running;
};

} // namespace watchroom
