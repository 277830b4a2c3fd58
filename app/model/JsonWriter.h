// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

namespace watchroom {

// Small helpers for writing values as JSON. What has its default is not written.

/// Valid UTF-8, whatever the text holds.
nlohmann::json jsonText(const QString &text);
/// ISO 8601 in UTC with milliseconds. Moments outside of the years 1 to 9999 are moved to their
/// edge.
nlohmann::json jsonMoment(Timestamp moment);

/// Adds a text that is not empty.
void putText(nlohmann::json &object, const char *key, const QString &text);
/// Adds a flag that is set.
void putFlag(nlohmann::json &object, const char *key, bool flag);

QByteArray jsonBytes(const nlohmann::json &value);

} // namespace watchroom
