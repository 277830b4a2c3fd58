// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/api/Host.h"
#include "integrations/api/Service.h"

#include <QtPlugin>

#include <memory>

#define WATCHROOM_SERVICE_PLUGIN_IID "org.watchroom.ServicePlugin/1"

namespace watchroom {

/// The entry point of a service plugin; generated from packaging/cmake/ServicePlugin.cpp.in. What
/// the plugin is stands in its info.json and is read without loading it.
class ServicePlugin
{
public:
    virtual ~ServicePlugin() = default;

    /// A new instance. `host` outlives it.
    virtual std::unique_ptr<Service> create(Host &host) const = 0;
};

} // namespace watchroom

Q_DECLARE_INTERFACE(watchroom::ServicePlugin, WATCHROOM_SERVICE_PLUGIN_IID)
