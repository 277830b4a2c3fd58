// SPDX-FileCopyrightText: Watchroom contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/model/Extra.h"

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

/// Adds a value that is given as JSON, unless it is none or null.
void putJson(nlohmann::json &object, const char *key, const QByteArray &bytes);
/// Adds the fields that `object` does not have itself, also within its objects, and the further
/// elements of its lists behind those that it has.
void putExtra(nlohmann::json &object, const ExtraFields &extra);
/// The fields of both; where both have one, the first one's.
ExtraFields mergedExtra(const ExtraFields &first, const ExtraFields &second);

QByteArray jsonBytes(const nlohmann::json &value);

} // namespace watchroom
