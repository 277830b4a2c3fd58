// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "integrations/services/website/WebsiteWire.h"

#include <QByteArray>

namespace watchroom {

// What a watch remembers, as JSON for its Storage. Pure.

QByteArray memoryToJson(const WebsiteMemory &memory);

/// Nothing remembered when it cannot be read.
WebsiteMemory memoryFromJson(const QByteArray &json);

} // namespace watchroom
