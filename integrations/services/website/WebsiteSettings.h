// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/model/Form.h"
#include "integrations/services/website/WebsiteWire.h"

namespace watchroom {

/// Reads the settings form. An address without a scheme gets https. Error: InvalidArgument with a
/// sentence for who filled in the form. Pure.
Result<WebsiteSettings> websiteSettings(const FormValues &values);

} // namespace watchroom
